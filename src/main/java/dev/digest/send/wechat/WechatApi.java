package dev.digest.send.wechat;

import dev.digest.fetch.http.HttpPost;
import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.http.Sleeper;
import dev.digest.format.Json;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.send.wechat.WechatToken.StoredToken;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Calls of the API. A token that is refused is renewed once, and a server that is busy asked once more. Source:
 * developers.weixin.qq.com, 公众号.
 */
public final class WechatApi {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String BOUNDARY = "----digest-picture-a6f1c2e83b";
    private static final Duration WHEN_BUSY = Duration.ofSeconds(2);

    private final WechatAccount account;
    private final HttpPost http;
    private final Sleeper sleeper;
    private final WechatToken tokens;

    /**
     * The API for an account.
     *
     * @param tokens keeps the account's token between commands
     */
    public WechatApi(WechatAccount account, HttpPost http, Sleeper sleeper, WechatToken tokens) {
        this.account = account;
        this.http = http;
        this.sleeper = sleeper;
        this.tokens = tokens;
    }

    /** A picture to upload. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record UploadedFile(String name, String type, byte[] bytes) {}

    /** Calls a method with JSON, which must be raw UTF-8. */
    WechatAnswer call(String path, Map<String, Object> body) {
        return withToken(path, JSON, Json.text(body).getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads a file as {@code media} of a form. */
    WechatAnswer upload(String path, UploadedFile file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + file.name()
                + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n";
        form.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(file.bytes());
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return withToken(path, "multipart/form-data; boundary=" + BOUNDARY, form.toByteArray());
    }

    private WechatAnswer withToken(String path, String type, byte[] body) {
        String token = token();
        WechatAnswer answer = patiently(path, token, type, body);
        if (answer.isTokenRefused()) {
            answer = patiently(path, renewedToken(token), type, body);
        }
        return answer;
    }

    private WechatAnswer patiently(String path, String token, String type, byte[] body) {
        String query =
                (path.contains("?") ? "&" : "?") + "access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        WechatAnswer answer = post(path + query, type, body);
        if (answer.isBusy()) {
            sleeper.sleep(WHEN_BUSY);
            answer = post(path + query, type, body);
        }
        return answer;
    }

    private WechatAnswer post(String path, String type, byte[] body) {
        URI address = URI.create(account.api() + path);
        Map<String, String> headers =
                account.isRelayed() ? Map.of("Authorization", "Bearer " + account.relayKey()) : Map.of();
        HttpResponse response = post(address, type, body, headers);
        return WechatAnswer.read(response.status(), response.body(), account.isRelayed());
    }

    private HttpResponse post(URI address, String type, byte[] body, Map<String, String> headers) {
        try {
            return http.post(address, type, body, headers);
        } catch (Problem problem) {
            throw account.isRelayed() && problem.is(ProblemCode.FETCH_UNREACHABLE)
                    ? Problem.of(
                                    "send.wechat-relay-unreachable",
                                    address.getRawAuthority(),
                                    problem.details().get(1))
                            .causedBy(problem)
                    : problem;
        }
    }

    private String token() {
        return tokens.find(account.appId(), sleeper.now()).orElseGet(() -> freshToken(false));
    }

    /** A team shares one token; only when the server insists on a refused one is another forced. */
    private String renewedToken(String refused) {
        String other = freshToken(false);
        return other.equals(refused) ? freshToken(true) : other;
    }

    private String freshToken(boolean force) {
        Map<String, Object> question = new java.util.LinkedHashMap<>();
        question.put("grant_type", "client_credential");
        question.put("appid", account.appId());
        question.put("secret", account.secret());
        question.put("force_refresh", force);
        byte[] body = Json.text(question).getBytes(StandardCharsets.UTF_8);
        WechatAnswer answer = post("/cgi-bin/stable_token", JSON, body).requireSuccess();
        long seconds = answer.members().get("expires_in") instanceof Long number ? number : 0;
        StoredToken token =
                new StoredToken(answer.text("access_token"), sleeper.now().plusSeconds(seconds));
        tokens.keep(account.appId(), token);
        return token.text();
    }
}
