package dev.digest.notation;

import dev.digest.problem.Obstacle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a text is no YAML, in words of ours where the parser's are known; for others its own, which are English. */
final class YamlReason {
    static final Obstacle NO_MAPPING = new Obstacle("yaml-mapping", "a mapping of keys to values is wanted");
    static final Obstacle TOO_DEEP = new Obstacle("yaml-deep", "nested too deeply");
    static final Obstacle ALIAS = new Obstacle("yaml-alias", "* points to another place; write out what is meant");
    static final Obstacle TWICE = new Obstacle("yaml-twice", "this key was there before");
    static final Obstacle BACKSLASH = new Obstacle("yaml-backslash", "a backslash with what means nothing");
    static final Obstacle CONTROL = new Obstacle("yaml-control", "a control character");
    static final Obstacle KEY = new Obstacle("yaml-key", "a key must be a text");

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

    private YamlReason() {}

    /** What the parser says. */
    static Obstacle of(@Nullable String said) {
        String words = Objects.requireNonNullElse(said, "");
        return new Obstacle(Obstacle.kind(words, KINDS), words);
    }
}
