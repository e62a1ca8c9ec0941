package dev.digest.ai;

/** The ways to request JSON from a server, strictest first. */
enum AnswerFormat {
    SCHEMA,
    OBJECT,
    NONE;

    /** The next format to try when a server does not support this one. */
    AnswerFormat weaker() {
        return this == SCHEMA ? OBJECT : NONE;
    }
}
