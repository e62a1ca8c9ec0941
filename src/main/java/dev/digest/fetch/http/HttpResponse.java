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
 * A complete response.
 *
 * @param address its URL after redirects
 * @param location the {@code Location} header
 * @param retryAfter the {@code Retry-After} header
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, read once
public record HttpResponse(
        URI address,
        int status,
        String contentType,
        byte[] body,
        @Nullable String location,
        @Nullable String retryAfter) {

    /** Whether the status means that the server is busy; it says nothing about the requested resource. */
    public boolean isThrottled() {
        return status == 429 || status == 406 || status == 503;
    }

    /**
     * Rejects every status but 200.
     *
     * @throws Problem {@code fetch.throttled} when {@link #isThrottled}, otherwise {@code fetch.status}
     */
    public void requireSuccess() {
        if (isThrottled()) {
            throw Problem.of(ProblemCode.FETCH_THROTTLED, address.getHost(), status);
        }
        if (status != 200) {
            throw Problem.of(ProblemCode.FETCH_STATUS, address, status);
        }
    }

    /** The delay that the server requests, in seconds or until a date. Source: RFC 9110, Retry-After. */
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

    /** The redirect target, or null when this is not a redirect. */
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
