package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Gets answers over HTTP, one request a call. Nothing is retried or followed behind our back: OkHttp's own retries
 * would pass by every rule about how often a source may be asked.
 */
public final class Http {
    private static final long LARGEST = 32L << 20;
    private static final int MOST_REDIRECTS = 5;

    private final String userAgent;
    private final Timeouts timeouts;
    private @Nullable OkHttpClient client;

    /** How long to wait: for a connection, for the next byte, for all of an answer. */
    public record Timeouts(Duration connect, Duration read, Duration call) {
        /** arXiv stalls for up to half a minute before it answers. */
        public static final Timeouts USUAL =
                new Timeouts(Duration.ofSeconds(15), Duration.ofSeconds(45), Duration.ofSeconds(90));
    }

    /** A client that says who we are. */
    public Http(String userAgent, Timeouts timeouts) {
        this.userAgent = userAgent;
        this.timeouts = timeouts;
    }

    /**
     * Asks once, following redirects within the host asked and from {@code http} to {@code https}.
     *
     * @throws Problem {@code fetch.unreachable}, {@code fetch.timeout}, {@code fetch.too-large},
     *     {@code fetch.redirected}; any status is an answer
     */
    public Answer get(URI address, String accept) {
        URI next = address;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            Answer answer = once(next, accept);
            URI target = answer.redirect();
            if (target == null) {
                return answer;
            }
            if (!sameSite(address, target)) {
                throw Problem.of("fetch.redirected", address, target);
            }
            next = target;
        }
        throw Problem.of("fetch.redirected", address, next);
    }

    private static boolean sameSite(URI from, URI to) {
        Set<String> ways = Set.of(from.getScheme() + "-" + from.getScheme(), "http-https");
        return Objects.equals(from.getHost(), to.getHost()) && ways.contains(from.getScheme() + "-" + to.getScheme());
    }

    private Answer once(URI address, String accept) {
        Request request = new Request.Builder()
                .url(address.toString())
                .header("User-Agent", userAgent)
                .header("Accept", accept)
                .build();
        try (Response response = client().newCall(request).execute()) {
            byte[] body = bounded(response.body(), address);
            String type = Objects.requireNonNullElse(response.header("Content-Type"), "");
            return new Answer(address, response.code(), type, body, response.header("Location"));
        } catch (InterruptedIOException e) {
            throw Problem.of("fetch.timeout", address.getHost()).because(e);
        } catch (UnknownHostException | ConnectException e) {
            throw Problem.of("fetch.unreachable", address.getHost(), String.valueOf(e.getMessage()))
                    .because(e);
        } catch (IOException e) {
            throw Problem.of("fetch.broken-off", address.getHost(), String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    /** Counted after inflation: 98 kB of gzip can be 100 MB. */
    private static byte[] bounded(ResponseBody body, URI address) throws IOException {
        byte[] bytes = body.byteStream().readNBytes((int) LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.of("fetch.too-large", address.getHost(), LARGEST >> 20);
        }
        return bytes;
    }

    /** Made when first needed: it loads the list of certificate authorities. */
    private OkHttpClient client() {
        if (client == null) {
            client = new OkHttpClient.Builder()
                    .connectTimeout(timeouts.connect())
                    .readTimeout(timeouts.read())
                    .callTimeout(timeouts.call())
                    .followRedirects(false)
                    .retryOnConnectionFailure(false)
                    .addNetworkInterceptor(chain -> Http.withoutRetryAfter(chain.proceed(chain.request())))
                    .build();
        }
        return client;
    }

    /** OkHttp would ask again at once on a 503 with {@code Retry-After: 0}; under another name it leaves it to us. */
    private static Response withoutRetryAfter(Response response) {
        String seconds = response.header("Retry-After");
        return seconds == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(Answer.WAIT, seconds)
                        .build();
    }
}
