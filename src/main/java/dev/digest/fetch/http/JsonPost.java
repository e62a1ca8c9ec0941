package dev.digest.fetch.http;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON and passes on the response line by line. Redirects are not followed: the body and the secret are for one
 * URL only.
 */
public final class JsonPost {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final long LONGEST_LINE = 4L << 20;
    private static final long LARGEST = 16L << 20;

    private final HttpOptions manner;
    private @Nullable OkHttpClient client;

    /** A client with these options; the read timeout bounds how long a server may be silent. */
    public JsonPost(HttpOptions manner) {
        this.manner = manner;
    }

    /**
     * Posts once.
     *
     * @param secret the bearer token, empty for none; contained in no message or exception
     * @param line receives each line of a response with status 200
     * @return the response, without a body when the status is 200
     * @throws Problem {@code fetch.unreachable}, {@code fetch.timeout}, {@code fetch.broken-off},
     *     {@code fetch.certificate}, {@code fetch.too-large}, {@code settings.proxy}, {@code ai.key-characters}
     */
    public HttpResponse post(URI address, String secret, String body, Consumer<String> line) {
        Request request = request(address, secret, body);
        try (Response response = client().newCall(request).execute()) {
            byte[] rest = new byte[0];
            if (response.code() == 200) {
                lines(response.body().source(), address, line);
            } else {
                rest = response.body().byteStream().readNBytes(1 << 16);
            }
            String type = Objects.requireNonNullElse(response.header("Content-Type"), "");
            return new HttpResponse(
                    address,
                    response.code(),
                    type,
                    rest,
                    response.header("Location"),
                    response.header(HttpFetcher.WAIT));
        } catch (IOException e) {
            throw HttpFetcher.failure(e, address);
        }
    }

    private static void lines(BufferedSource source, URI address, Consumer<String> line) throws IOException {
        long size = 0;
        while (!source.exhausted()) {
            long end = source.indexOf((byte) '\n', 0, LONGEST_LINE);
            if (end < 0 && source.request(LONGEST_LINE)) {
                throw Problem.of("fetch.too-large", address.getHost(), LONGEST_LINE >> 20);
            }
            String text = Objects.requireNonNullElse(source.readUtf8Line(), "");
            size += text.length() + 1L;
            if (size > LARGEST) {
                throw Problem.of("fetch.too-large", address.getHost(), LARGEST >> 20);
            }
            line.accept(text);
        }
    }

    private Request request(URI address, String secret, String body) {
        // OkHttp's exception for an invalid header contains its value.
        if (!secret.chars().allMatch(sign -> sign > ' ' && sign <= '~')) {
            throw Problem.of("ai.key-characters");
        }
        Request.Builder request = new Request.Builder()
                .url(address.toString())
                .header("User-Agent", manner.userAgent().replaceAll(HttpFetcher.NOT_IN_A_HEADER, "?"))
                .header("Accept", "text/event-stream, application/json")
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON));
        return (secret.isEmpty() ? request : request.header("Authorization", "Bearer " + secret)).build();
    }

    private OkHttpClient client() {
        if (client == null) {
            client = HttpFetcher.client(manner);
        }
        return client;
    }
}
