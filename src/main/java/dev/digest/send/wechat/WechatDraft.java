package dev.digest.send.wechat;

import dev.digest.format.ContentFingerprint;
import dev.digest.problem.Problem;
import dev.digest.render.image.ImageData;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An article for the draft box.
 *
 * @param body HTML whose pictures are {@code data:} URLs
 * @param link the original (阅读原文); empty for none
 * @param cover PNG or JPEG
 */
public record WechatDraft(String title, String author, String digest, String body, String link, ImageData cover) {
    private static final String SOURCE = "src=\"";
    private static final String DATA = SOURCE + "data:";

    /** Without the characters that JSON would need escapes for, which the API refuses in articles. */
    public WechatDraft {
        title = printable(title);
        author = printable(author);
        digest = printable(digest);
        body = printable(body);
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> sign == '\n' || (Character.getType(sign) != Character.FORMAT && !isControl(sign)))
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isControl(int sign) {
        return Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029;
    }

    /** The pictures in the body, by SHA-256, in order. */
    Map<String, ImageData> pictures() {
        Map<String, ImageData> pictures = new LinkedHashMap<>();
        bodyWith(picture -> {
            pictures.putIfAbsent(ContentFingerprint.of(picture.bytes()), picture);
            return "";
        });
        return pictures;
    }

    /** The body with other addresses of its pictures. */
    String bodyWith(Function<ImageData, String> address) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = body.indexOf(DATA); at >= 0; at = body.indexOf(DATA, from)) {
            int end = body.indexOf('"', at + SOURCE.length());
            text.append(body, from, at).append(SOURCE).append(address.apply(picture(body.substring(at, end))));
            from = end;
        }
        return text.append(body.substring(from)).toString();
    }

    private static ImageData picture(String source) {
        byte[] bytes = Base64.getDecoder().decode(source.substring(source.indexOf(";base64,") + ";base64,".length()));
        Optional<ImageData> picture = ImageData.of(bytes);
        return picture.orElseThrow(() -> Problem.of("wechat.image", "data:"));
    }
}
