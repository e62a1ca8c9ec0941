package dev.digest.format;

import dev.digest.problem.SystemError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a text is not YAML: localized where the parser's message is known, otherwise the parser's English text. */
final class YamlErrorReason {
    static final SystemError NO_MAPPING = new SystemError("yaml-mapping", "a mapping of keys to values is wanted");
    static final SystemError TOO_DEEP = new SystemError("yaml-deep", "nested too deeply");
    static final SystemError ALIAS =
            new SystemError("yaml-alias", "* points to another place; write out what is meant");
    static final SystemError DUPLICATE_KEY = new SystemError("yaml-twice", "this key was there before");
    static final SystemError BACKSLASH = new SystemError("yaml-backslash", "a backslash with what means nothing");
    static final SystemError CONTROL = new SystemError("yaml-control", "a control character");
    static final SystemError KEY = new SystemError("yaml-key", "a key must be a text");

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("mapping values are not allowed", "yaml-colon");
        KINDS.put("unexpected end of stream", "yaml-quote");
        KINDS.put("<stream end>", "yaml-bracket");
        KINDS.put("(TAB)", "yaml-tab");
        KINDS.put("cannot start any token", "yaml-sign");
        KINDS.put("unknown escape character", "yaml-backslash");
        KINDS.put("expected escape sequence", "yaml-backslash");
    }

    private YamlErrorReason() {}

    /** The reason behind a parser's message. */
    static SystemError of(@Nullable String said) {
        String words = Objects.requireNonNullElse(said, "");
        return new SystemError(SystemError.kind(words, KINDS), words);
    }
}
