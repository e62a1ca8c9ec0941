package dev.digest.testing;

import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A stand-in for WeChat's API: gives tokens, takes pictures and keeps drafts, and fails where a test wants it to. */
public final class FakeWechat extends Dispatcher implements AutoCloseable {
    private static final String SECRET = "hush-secret";

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Map<?, ?>> drafts = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final Map<String, ConcurrentLinkedDeque<MockResponse>> faults = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private int tokens;

    public FakeWechat() throws IOException {
        server.setDispatcher(this);
        server.start();
    }

    /** Its address. */
    public String address() {
        return server.url("/").toString().replaceFirst("/$", "");
    }

    /** What it was asked, in order, without queries. */
    public List<String> calls() {
        List<String> names = new ArrayList<>();
        calls.forEach(path -> names.add(path.replaceFirst(".*/", "")));
        return names;
    }

    /** Forgets what it was asked. */
    public void forgetCalls() {
        calls.clear();
    }

    /** The drafts in its box. */
    public Map<String, Map<?, ?>> drafts() {
        return drafts;
    }

    /** The pictures that it was given, by the URL or id under which it knows them. */
    public Map<String, byte[]> pictures() {
        return pictures;
    }

    /** Lets the next call of a method be answered like this. */
    public void answersOnce(String method, String body) {
        fault(method, new MockResponse.Builder().body(body).build());
    }

    /** Lets the next call of a method be answered with an HTTP error. */
    public void failsOnce(String method, int status) {
        fault(
                method,
                new MockResponse.Builder().code(status).body("<html></html>").build());
    }

    /** Lets the next call of a method be cut off. */
    public void cutsOffOnce(String method) {
        fault(
                method,
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
    }

    /** Lets the next call of a method wait until the stand-in is closed; what is returned is opened when it comes. */
    public CountDownLatch holdsOnce(String method) {
        CountDownLatch came = new CountDownLatch(1);
        held.put(method, came);
        return came;
    }

    private void fault(String method, MockResponse response) {
        faults.computeIfAbsent(method, none -> new ConcurrentLinkedDeque<>()).add(response);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        String method = path.replaceFirst(".*/", "");
        calls.add(path);
        CountDownLatch came = held.remove(method);
        if (came != null) {
            came.countDown();
            awaitClosing();
        }
        MockResponse fault =
                faults.getOrDefault(method, new ConcurrentLinkedDeque<>()).poll();
        if (fault != null) {
            return fault;
        }
        byte[] body =
                request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
        if (!method.equals("stable_token")
                && !("token-" + tokens).equals(request.getUrl().queryParameter("access_token"))) {
            return json(
                    Map.of("errcode", 40001, "errmsg", "invalid credential, access_token is invalid or not latest"));
        }
        return json(answer(method, body));
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> answer(String method, byte[] body) {
        return switch (method) {
            case "stable_token" -> token(read(body));
            case "uploadimg" -> Map.of("url", picture("http://mmbiz.example/", body));
            case "add_material" -> Map.of("media_id", picture("COVER-", body));
            case "add" -> add((Map<?, ?>) ((List<?>) read(body).get("articles")).get(0));
            case "update" -> update(read(body));
            case "get" -> get(read(body));
            default -> Map.of("errcode", 40066, "errmsg", "invalid url");
        };
    }

    private Map<String, Object> token(Map<?, ?> question) {
        if (!SECRET.equals(question.get("secret"))) {
            return Map.of("errcode", 40125, "errmsg", "invalid appsecret");
        }
        return Map.of("access_token", "token-" + ++tokens, "expires_in", 7200);
    }

    /** Ends the token that it gave last. */
    public void endToken() {
        tokens++;
    }

    /** The file of a form with one part. */
    private String picture(String prefix, byte[] form) {
        String text = new String(form, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("\r\n\r\n") + 4;
        int end = text.lastIndexOf("\r\n--");
        byte[] file = text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
        String name = prefix + ContentFingerprint.of(file).substring(0, 12);
        pictures.put(name, file);
        return name;
    }

    private Map<String, Object> add(Map<?, ?> article) {
        if (!pictures.containsKey(String.valueOf(article.get("thumb_media_id")))) {
            return Map.of("errcode", 40007, "errmsg", "invalid media_id");
        }
        String id = "DRAFT-" + (drafts.size() + 1);
        drafts.put(id, article);
        return Map.of("media_id", id);
    }

    private Map<String, Object> update(Map<?, ?> question) {
        String id = String.valueOf(question.get("media_id"));
        Map<?, ?> article = (Map<?, ?>) question.get("articles");
        if (!drafts.containsKey(id) || !pictures.containsKey(String.valueOf(article.get("thumb_media_id")))) {
            return Map.of("errcode", 40007, "errmsg", "invalid media_id");
        }
        drafts.put(id, article);
        return Map.of("errcode", 0, "errmsg", "ok");
    }

    private Map<String, Object> get(Map<?, ?> question) {
        Map<?, ?> draft = drafts.get(String.valueOf(question.get("media_id")));
        return draft == null
                ? Map.of("errcode", 40007, "errmsg", "invalid media_id")
                : Map.of("news_item", List.of(draft));
    }

    private static Map<?, ?> read(byte[] body) {
        return (Map<?, ?>) Json.read(new String(body, StandardCharsets.UTF_8));
    }

    private static MockResponse json(Map<String, Object> answer) {
        return new MockResponse.Builder().body(Json.text(answer)).build();
    }

    @Override
    public void close() {
        closing.countDown();
        server.close();
    }
}
