package dev.digest.send.wechat;

import dev.digest.format.Json;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of the API. Errors come with status 200; {@code errcode} tells.
 *
 * @param code 0 for success
 * @param said the message of an error
 * @param members the answer
 */
record WechatAnswer(long code, String said, Map<?, ?> members) {
    /** The cover or the draft does not exist any more. */
    static final long MEDIA_GONE = 40007;

    private static final long BUSY = -1;
    private static final Set<Long> TOKEN = Set.of(40001L, 40014L, 42001L);
    private static final Pattern IP = Pattern.compile("invalid ip ([0-9a-fA-F.:]{3,45})");
    private static final int LONGEST = 200;

    /**
     * Reads an answer.
     *
     * @param relayed whether a relay was asked
     * @throws Problem {@code send.wechat-relay-…} of a relay; {@code send.gateway} when the call may have arrived;
     *     {@code send.not-json} when it is no answer of the API
     */
    static WechatAnswer read(int status, byte[] body, boolean relayed) {
        if (relayed && status == 401) {
            throw Problem.of("send.wechat-relay-key");
        }
        if (relayed && (status == 403 || status == 413)) {
            throw Problem.of("send.wechat-relay-refused", status);
        }
        if (relayed && status == 502) {
            throw Problem.of("send.wechat-relay-upstream");
        }
        if (status >= 500) {
            throw Problem.of(ProblemCode.SEND_GATEWAY, status);
        }
        try {
            if (status == 200 && Json.read(new String(body, StandardCharsets.UTF_8)) instanceof Map<?, ?> map) {
                Object code = map.get("errcode");
                Object said = map.get("errmsg");
                return new WechatAnswer(
                        code instanceof Long number ? number : 0, said == null ? "" : shortened(said), map);
            }
        } catch (Problem problem) {
            throw Problem.of("send.not-json", status).causedBy(problem);
        }
        throw Problem.of("send.not-json", status);
    }

    private static String shortened(Object said) {
        String line = CleanText.line(String.valueOf(said));
        return line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
    }

    boolean isTokenRefused() {
        return TOKEN.contains(code);
    }

    boolean isBusy() {
        return code == BUSY;
    }

    /** A text of a successful answer. */
    String text(String member) {
        Object value = members.get(member);
        if (!(value instanceof String text) || text.isEmpty()) {
            throw Problem.of("send.wechat-incomplete", member);
        }
        return text;
    }

    /** The same answer. Throws the problem of an error, with words of its own for each that a user can solve. */
    WechatAnswer requireSuccess() {
        if (code == 0) {
            return this;
        }
        throw problem();
    }

    private Problem problem() {
        return switch ((int) code) {
            case 40164 -> Problem.of("send.wechat-ip", ip());
            case 40001, 40014, 42001 -> Problem.of("send.wechat-token", code, said);
            case 40013, 41002 -> Problem.of("send.wechat-app-id", code, said);
            case 40125, 41004, 40243 -> Problem.of("send.wechat-secret", code, said);
            case 48001, 50002 -> Problem.of("send.wechat-unauthorized", code, said);
            case 40007 -> Problem.of("send.wechat-media-gone", said);
            case 40004, 40005, 40009, 40113, 40137, 41005 -> Problem.of("send.wechat-picture", code, said);
            case 45002, 40033, 45008 -> Problem.of("send.wechat-content", code, said);
            case 45003, 45004, 45110 -> Problem.of("send.wechat-too-long", code, said);
            case 45009, 45011 -> Problem.of("send.wechat-quota", code, said);
            case 45166 -> Problem.of("send.wechat-invalid-content", code, said);
            case 53402 -> Problem.of("send.wechat-crop", code, said);
            case 44003, 47001 -> Problem.of("send.wechat-format", code, said);
            case -1 -> Problem.of("send.wechat-busy", said);
            default -> Problem.of("send.refused", "wechat", code, said);
        };
    }

    /** The address that WeChat saw, which is not one that this machine knows. */
    private String ip() {
        Matcher matcher = IP.matcher(said);
        return matcher.find() ? matcher.group(1) : said;
    }
}
