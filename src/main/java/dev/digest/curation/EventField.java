package dev.digest.curation;

import java.util.Arrays;
import java.util.Optional;

/** What can be said of an event. The name is that of the option and of the setting alike. */
public enum EventField {
    /** What it is called. */
    TITLE("title"),
    /** The Chinese title beside another one. */
    TITLE_ZH("title-zh"),
    /** Who speaks or invites. */
    HOST("host"),
    /** The day, {@code 2022-11-09}; its weekday is computed. */
    DATE("date"),
    /** When it is, in words, where no day is known: that of an issue read back. */
    TIME("time"),
    /** Where to read more or to take part. */
    LINK("link"),
    /** The 简介: Markdown. */
    SUMMARY("summary");

    private final String key;

    EventField(String key) {
        this.key = key;
    }

    /** The name in options and settings. */
    public String key() {
        return key;
    }

    /** The field with this name. */
    public static Optional<EventField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
