package dev.digest.check;

/** Where a blank may stand beside Chinese. Houses differ, and each has a setting of its own. */
public enum SpacePlace {
    /** On both sides of a Latin word within Chinese. */
    WORD("space"),
    /** Beside a Latin word that has Chinese on one side only, such as at the end of a title. */
    EDGE("space-edges"),
    /** Beside a number. */
    NUMBER("space-numbers"),
    /** Outside of half-width brackets. */
    BRACKET("space-brackets"),
    /** Outside of a link. */
    LINK("space-links"),
    /** Outside of code. */
    CODE("space-code");

    private final String key;

    SpacePlace(String name) {
        key = "check.house." + name;
    }

    /** The key of its setting. */
    public String key() {
        return key;
    }
}
