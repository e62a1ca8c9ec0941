package dev.digest.problem;

/** A detail of a message that is itself worded, in the language of the message around it. */
public interface LocalizedDetail {
    /** The detail in words. */
    String text(MessageSource messages);
}
