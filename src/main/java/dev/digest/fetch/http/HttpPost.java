package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Posts bytes and returns the whole response, whatever its status. Redirects are not followed, since body, headers and
 * often the URL itself are secrets for one host only; none of them is contained in a problem.
 */
public final class HttpPost {
    private static final int LARGEST = 4 << 20;

    private final HttpOptions options;
    private @Nullable OkHttpClient client;

    /** A client with these options. */
    public HttpPost(HttpOptions options) {
        this.options = options;
    }

    /**
     * Posts once.
     *
     * @param headers further headers, such as {@code Authorization}
     * @throws Problem {@code fetch.unreachable}: nothing was sent; {@code fetch.timeout}, {@code fetch.broken-off}: it
     *     may have arrived; {@code fetch.certificate}, {@code fetch.too-large}, {@code send.address}
     */
    public HttpResponse post(URI address, String contentType, byte[] body, Map<String, String> headers) {
        Request request = request(address, contentType, body, headers);
        try (Response response = client().newCall(request).execute()) {
            byte[] answer = response.body().byteStream().readNBytes(LARGEST + 1);
            if (answer.length > LARGEST) {
                throw Problem.of("fetch.too-large", address.getHost(), LARGEST >> 20);
            }
            return new HttpResponse(
                    withoutSecrets(address),
                    response.code(),
                    Objects.requireNonNullElse(response.header("Content-Type"), ""),
                    answer,
                    null,
                    response.header(HttpFetcher.WAIT));
        } catch (IOException e) {
            throw HttpFetcher.failure(e, address);
        }
    }

    /** Whether a problem means that no connection was made, so that nothing can have arrived. */
    public static boolean isUnsent(Problem problem) {
        Throwable cause = problem.getCause();
        return problem.is(ProblemCode.FETCH_CERTIFICATE)
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException;
    }

    private static URI withoutSecrets(URI address) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + "/");
    }

    private Request request(URI address, String contentType, byte[] body, Map<String, String> headers) {
        try {
            Request.Builder request = new Request.Builder()
                    .url(address.toString())
                    .header("User-Agent", options.userAgent().replaceAll(HttpFetcher.NOT_IN_A_HEADER, "?"))
                    .header("Accept", "application/json")
                    .post(RequestBody.create(body, MediaType.get(contentType)));
            headers.forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException e) {
            // The exception contains the URL or the header; both are secrets.
            throw Problem.of("send.address");
        }
    }

    private OkHttpClient client() {
        if (client == null) {
            client = HttpFetcher.client(options);
        }
        return client;
    }
}
