package dev.digest.problem;

/** A detail of a message that has its own wording in each language. */
public interface LocalizedDetail {
    /** The text of this detail, in the language of {@code messages}. */
    String text(MessageSource messages);
}
