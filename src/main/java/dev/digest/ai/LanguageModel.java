package dev.digest.ai;

/** A language model: a server, or a local command. */
public interface LanguageModel {
    /** Its name in the history. */
    String name();

    /** The host that receives the texts; empty for a local command. */
    String host();

    /** Whether texts are sent to this host for the first time; true only once. */
    default boolean isFirstUse() {
        return false;
    }

    /**
     * Sends a request, with retries for transient failures.
     *
     * @throws dev.digest.problem.Problem {@code ai.*} or {@code fetch.*} when there is no complete answer
     */
    ModelAnswer ask(ModelRequest request);
}
