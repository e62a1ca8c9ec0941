package dev.digest.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding is. The names are those of settings. */
public enum Severity {
    /** Not looked for. */
    OFF,
    /** An editor should look at it. */
    WARNING,
    /** The issue is not fit to go out. */
    ERROR;

    /** All names. */
    public static final List<String> KEYS =
            Arrays.stream(values()).map(Severity::key).toList();

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
