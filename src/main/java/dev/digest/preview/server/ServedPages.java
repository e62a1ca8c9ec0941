package dev.digest.preview.server;

/**
 * What a {@link PageServer} serves, by fixed names: no file can be requested by its name. Called by several threads.
 */
public interface ServedPages {
    /**
     * A page, or a part of one.
     *
     * @param name the path behind the token; empty for the page itself
     * @param query what is behind a question mark; may be empty
     */
    HttpReply get(String name, String query);

    /**
     * Does something that the page asks for.
     *
     * @param body JSON
     */
    default HttpReply post(String name, String body) {
        return HttpReply.empty(404);
    }
}
