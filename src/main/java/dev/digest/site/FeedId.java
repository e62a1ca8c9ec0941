package dev.digest.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Permanent ids by which feed readers recognise a newsletter and its issues. Ids based on the site's URL would change
 * with it and make all issues new, so they are based on a name.
 *
 * @param name a name that never changes: the newsletter's, or {@code site.id} if that was renamed
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

    /** A name-based UUID (RFC 9562, version 3). */
    private static URI urn(String text) {
        return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(("digest\n" + text).getBytes(StandardCharsets.UTF_8)));
    }
}
