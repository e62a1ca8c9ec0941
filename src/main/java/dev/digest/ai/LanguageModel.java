package dev.digest.ai;

/** Whatever answers a prompt: a server, or a command on this machine. */
public interface LanguageModel {
    /** What history calls it. */
    String name();

    /** The host to which texts are sent; empty when they stay on this machine's own command. */
    String host();

    /** Whether texts go to this host for the first time; true once only. */
    default boolean isFirstUse() {
        return false;
    }

    /**
     * Asks once, and again where the failure may pass.
     *
     * @throws dev.digest.problem.Problem {@code ai.*} or {@code fetch.*} when there is no whole answer
     */
    ModelAnswer ask(ModelRequest request);
}
