package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client with a source's options. OkHttp's own retries and redirects are disabled, since they would bypass rate
 * limit and host policy.
 */
public final class HttpFetcher {
    private static final int MAX_SIZE = 16 << 20;
    private static final int MOST_REDIRECTS = 5;
    static final String WAIT = "Digest-Retry-After";
    /** A contact may be in Chinese, but a header must be ASCII. */
    static final String NOT_IN_A_HEADER = "[^ -~]";

    private final HttpOptions options;
    private @Nullable OkHttpClient client;

    /** A client with these options. */
    public HttpFetcher(HttpOptions manner) {
        this.options = manner;
    }

    /**
     * Sends one request, following redirects within the source's hosts; each is rate-limited. The call timeout bounds
     * all of them together, without the waits for their turns.
     *
     * @throws Problem {@code fetch.unreachable}, {@code fetch.timeout}, {@code fetch.broken-off},
     *     {@code fetch.certificate}, {@code fetch.too-large}, {@code fetch.redirected}, {@code fetch.private},
     *     {@code settings.proxy}; no status is an error
     */
    public HttpResponse get(URI address, String accept) {
        return get(address, accept, options.timeouts().call());
    }

    /** The same within a shorter time. */
    HttpResponse get(URI address, String accept, Duration limit) {
        TimeBudget budget = new TimeBudget(shorter(limit, options.timeouts().call()));
        URI next = address;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            URI now = next;
            Request request = request(now, accept);
            options.hostPolicy().check(request.url().host());
            HttpResponse answer = options.rateLimiter().acquire(() -> fetchOnce(request, now, budget));
            URI target = answer.redirect();
            if (target == null) {
                return answer;
            }
            options.hostPolicy().checkRedirect(address, now, target);
            next = target;
        }
        throw Problem.of("fetch.redirected", address, next);
    }

    /** Blocks further requests to this source for a while. */
    public void pauseFor(Duration howLong) {
        options.rateLimiter().pauseFor(howLong);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What is left of the time for a request and its redirects. */
    private static final class TimeBudget {
        private long nanos;

        TimeBudget(Duration whole) {
            this.nanos = whole.toNanos();
        }

        /** Limits a call to what is left. */
        void limit(Call call) throws InterruptedIOException {
            if (nanos <= 0) {
                throw new InterruptedIOException("timeout");
            }
            call.timeout().timeout(nanos, TimeUnit.NANOSECONDS);
        }

        void spend(long spent) {
            nanos -= spent;
        }
    }

    private HttpResponse fetchOnce(Request request, URI address, TimeBudget budget) {
        Call call = client().newCall(request);
        long begun = System.nanoTime();
        try {
            budget.limit(call);
            return answer(call, address);
        } catch (IOException e) {
            throw failure(e, address);
        } finally {
            budget.spend(System.nanoTime() - begun);
        }
    }

    private static HttpResponse answer(Call call, URI address) throws IOException {
        try (Response response = call.execute()) {
            byte[] body = readBounded(response.body(), address);
            String type = Objects.requireNonNullElse(response.header("Content-Type"), "");
            return new HttpResponse(
                    address, response.code(), type, body, response.header("Location"), response.header(WAIT));
        }
    }

    /** Why a request failed, without more of the URL than its host. */
    static Problem failure(IOException e, URI address) {
        return e instanceof InterruptedIOException
                ? Problem.of(ProblemCode.FETCH_TIMEOUT, address.getHost()).causedBy(e)
                : Problem.of(key(e), address.getHost(), SystemError.of(e)).causedBy(e);
    }

    private static String key(IOException e) {
        boolean unreachable = e instanceof UnknownHostException
                || e instanceof ConnectException
                || e instanceof NoRouteToHostException;
        boolean untrusted = e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException;
        return unreachable ? "fetch.unreachable" : untrusted ? "fetch.certificate" : "fetch.broken-off";
    }

    private Request request(URI address, String accept) {
        try {
            return new Request.Builder()
                    .url(address.toString())
                    .header("User-Agent", options.userAgent().replaceAll(NOT_IN_A_HEADER, "?"))
                    .header("Accept", accept)
                    .build();
        } catch (IllegalArgumentException e) {
            throw Problem.of("ref.address", address).causedBy(e);
        }
    }

    /** Counted after decompression: 98 kB of gzip can be 100 MB. */
    private static byte[] readBounded(ResponseBody body, URI address) throws IOException {
        byte[] bytes = body.byteStream().readNBytes(MAX_SIZE + 1);
        if (bytes.length > MAX_SIZE) {
            throw Problem.of("fetch.too-large", address.getHost(), MAX_SIZE >> 20);
        }
        return bytes;
    }

    /** Created on first use: it loads the list of certificate authorities. */
    private OkHttpClient client() {
        if (client == null) {
            client = client(options);
        }
        return client;
    }

    /** A client without automatic redirects and retries. */
    static OkHttpClient client(HttpOptions manner) {
        HttpOptions.HttpTimeouts timeouts = manner.timeouts();
        ProxySettings proxies = new ProxySettings(manner.environment());
        return new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .callTimeout(timeouts.call())
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                // A server may close an idle connection, and a request sent on it would be lost.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .dns(manner.hostPolicy().dns(proxies.hosts()))
                .proxySelector(proxies)
                .proxyAuthenticator(authenticator(proxies))
                .addNetworkInterceptor(chain -> withoutRetryAfter(chain.proceed(chain.request())))
                .build();
    }

    private static Authenticator authenticator(ProxySettings proxies) {
        return (route, response) -> {
            boolean refused = response.request().header("Proxy-Authorization") != null;
            String user = proxies.credentials(response.request().url().scheme()).orElse("");
            int colon = user.indexOf(':');
            return refused || colon < 0
                    ? null
                    : response.request()
                            .newBuilder()
                            .header(
                                    "Proxy-Authorization",
                                    Credentials.basic(
                                            user.substring(0, colon),
                                            user.substring(colon + 1),
                                            StandardCharsets.UTF_8))
                            .build();
        };
    }

    /** OkHttp would retry a 503 with {@code Retry-After: 0} at once; renaming the header prevents that. */
    private static Response withoutRetryAfter(Response response) {
        String wait = response.header("Retry-After");
        return wait == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(WAIT, wait)
                        .build();
    }
}
