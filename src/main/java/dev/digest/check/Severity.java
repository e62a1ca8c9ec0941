package dev.digest.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The severity of a finding. The names are those of settings. */
public enum Severity {
    /** The rule is disabled. */
    OFF,
    /** An editor should look at it. */
    WARNING,
    /** The issue must not be published like this. */
    ERROR;

    /** All names. */
    public static final List<String> KEYS = List.of(OFF.key(), WARNING.key(), ERROR.key());

    /** {@code warning}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of that name. */
    public static Optional<Severity> ofKey(String key) {
        int at = KEYS.indexOf(key);
        return at < 0 ? Optional.empty() : Optional.of(values()[at]);
    }
}
