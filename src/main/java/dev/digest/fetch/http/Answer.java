package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered, whole.
 *
 * @param address where the answer came from, after redirects
 * @param location the {@code Location} header
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, read once
public record Answer(
        URI address,
        int status,
        String contentType,
        byte[] body,
        @Nullable String location) {
    static final String WAIT = "Digest-Retry-After";

    /**
     * Refuses every status but 200.
     *
     * @throws Problem {@code fetch.throttled} for the statuses with which sources ask for patience, else
     *     {@code fetch.status}
     */
    public void requireSuccess() {
        if (status == 429 || status == 406 || status == 503) {
            throw Problem.of("fetch.throttled", address.getHost(), status);
        }
        if (status != 200) {
            throw Problem.of("fetch.status", address, status);
        }
    }

    /** Where the server sends us, or null when this is the answer itself. */
    @Nullable
    URI redirect() {
        boolean moved = status >= 301 && status <= 308 && status != 304;
        return moved && location != null ? address.resolve(location) : null;
    }
}
