package dev.digest.check;

/** A place where a space may separate Chinese from something else. Styles differ, so each place has a setting. */
public enum SpacePlace {
    /** On both sides of a Latin word within Chinese. */
    WORD("space"),
    /** Next to a Latin word with Chinese on one side only, such as at the end of a title. */
    EDGE("space-edges"),
    /** Next to a number. */
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
