package dev.digest.cli.command.discovery;

import org.jspecify.annotations.Nullable;

/** Where the answers of triage come from. */
interface TriageAnswers {
    /** The next answer: a key, and behind a blank what belongs to it; null when there are no more. */
    @Nullable
    String next();

    /** How many lines of an abstract are shown with a paper; 0 when it is only shown when asked for. */
    int abstractLines();

    /** The answers are over. */
    void end();
}
