package dev.digest.discovery;

import dev.digest.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Validates feed URLs. */
public final class FeedAddress {
    private FeedAddress() {}

    /**
     * A valid http(s) URL.
     *
     * @throws Problem {@code watch.feed}
     */
    public static URI require(String text) {
        try {
            URI address = new URI(text.strip());
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw Problem.of("watch.feed", text).causedBy(e);
        }
        throw Problem.of("watch.feed", text);
    }
}
