package dev.digest.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * By what readers of feeds know a newsletter and its issues again. An id that was made of the site's address would
 * change with it, and all issues would be new; so it is made of a name, and is the same wherever the site is.
 *
 * @param name what is never changed: the newsletter's name, or {@code site.id} where that has changed since
 */
public record FeedId(String name) {
    /** The setting. */
    public static final String KEY = "site.id";

    URI feed() {
        return urn(name);
    }

    URI issue(int number) {
        return urn(name + "\n" + number);
    }

    /** A UUID by name (RFC 9562, version 3). */
    private static URI urn(String text) {
        return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(("digest\n" + text).getBytes(StandardCharsets.UTF_8)));
    }
}
