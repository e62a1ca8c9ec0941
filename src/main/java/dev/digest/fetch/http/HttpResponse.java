package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered, whole.
 *
 * @param address where the answer came from, after redirects
 * @param location the {@code Location} header
 * @param retryAfter the {@code Retry-After} header
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, read once
public record HttpResponse(
        URI address,
        int status,
        String contentType,
        byte[] body,
        @Nullable String location,
        @Nullable String retryAfter) {

    /** Whether the server asks for patience: a status that says nothing of what was asked for. */
    public boolean isThrottled() {
        return status == 429 || status == 406 || status == 503;
    }

    /**
     * Refuses every status but 200.
     *
     * @throws Problem {@code fetch.throttled} where the server {@link #isThrottled}, else {@code fetch.status}
     */
    public void requireSuccess() {
        if (isThrottled()) {
            throw Problem.of(ProblemCode.FETCH_THROTTLED, address.getHost(), status);
        }
        if (status != 200) {
            throw Problem.of(ProblemCode.FETCH_STATUS, address, status);
        }
    }

    /** How long the server asks us to wait, by seconds or by date. Source: RFC 9110, Retry-After. */
    public Optional<Duration> retryDelay(Instant now) {
        if (retryAfter == null) {
            return Optional.empty();
        }
        String text = retryAfter.strip();
        try {
            Duration wait = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(wait).filter(length -> !length.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Where the server sends us, or null when this is the answer itself. */
    @Nullable
    URI redirect() {
        boolean moved = status >= 301 && status <= 308 && status != 304;
        try {
            return moved && location != null ? address.resolve(location) : null;
        } catch (IllegalArgumentException e) {
            throw Problem.of("fetch.redirected", address, location).causedBy(e);
        }
    }
}
