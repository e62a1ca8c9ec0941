package dev.digest.ai;

/** How a server is asked for JSON, from the strictest way to none. */
enum AnswerFormat {
    SCHEMA,
    OBJECT,
    NONE;

    /** The next one to try when a server does not know this one. */
    AnswerFormat weaker() {
        return this == SCHEMA ? OBJECT : NONE;
    }
}
