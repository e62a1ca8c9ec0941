package dev.digest.render.wechat;

import dev.digest.problem.Problem;
import dev.digest.render.document.LinkReferences;
import dev.digest.render.html.HtmlTagScanner;
import dev.digest.render.html.HtmlTagScanner.HtmlTag;
import dev.digest.render.image.ImageData;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks HTML for what WeChat removes, and counts its visible text, independent of how it was generated. */
public final class WechatCheck {
    private static final Set<String> ELEMENTS = Set.of(
            "style",
            "script",
            "link",
            "meta",
            "base",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "template",
            "noscript",
            "svg",
            "math",
            "video",
            "audio");
    private static final Set<String> ATTRIBUTES = Set.of("class", "id", "srcset", "srcdoc", "formaction");
    private static final Set<String> STYLES = Set.of("position:", "var(", "url(", "expression(", "float:", "@import");
    /** The length of Base64 that covers an image's signature. */
    private static final int FIRST_BYTES = 32;

    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Set<String> styles = new HashSet<>();
    private int visible;
    private boolean closing;
    private boolean entity;

    private WechatCheck() {}

    static WechatCheck of(String html) {
        WechatCheck check = new WechatCheck();
        HtmlTagScanner tags = new HtmlTagScanner(html);
        int from = 0;
        for (Optional<HtmlTag> tag = tags.next(); tag.isPresent(); tag = tags.next()) {
            check.count(html, from, tags.tagStart());
            check.checkContent(tag.get());
            from = tags.tagEnd();
        }
        check.count(html, from, html.length());
        return check;
    }

    /** The problems, without duplicates. */
    List<Problem> problems() {
        return new ArrayList<>(problems.values());
    }

    /** The number of visible code points. */
    int visible() {
        return visible;
    }

    private void checkContent(HtmlTag tag) {
        if (ELEMENTS.contains(tag.name())) {
            addProblem("wechat.element", tag.name());
        }
        for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
            checkContent(attribute.getKey(), attribute.getValue());
        }
    }

    private void checkContent(String attribute, String value) {
        if (ATTRIBUTES.contains(attribute) || attribute.startsWith("on")) {
            addProblem("wechat.attribute", attribute);
        } else if (attribute.equals("style")) {
            style(value);
        } else if (attribute.equals("href") && !LinkReferences.isWechat(value)) {
            addProblem("wechat.link", value);
        } else if (attribute.equals("src") || attribute.equals("background")) {
            picture(value);
        }
    }

    private void style(String style) {
        // The same few styles occur on many elements.
        if (!styles.add(style)) {
            return;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        for (String refused : STYLES) {
            if (plain.contains(refused)) {
                addProblem("wechat.style", refused.replace(":", ""));
            }
        }
    }

    private void picture(String address) {
        int comma = address.indexOf(";base64,");
        String shown = address.substring(0, Math.min(address.length(), 80));
        if (!address.startsWith("data:image/") || comma < 0) {
            addProblem("wechat.image", shown);
            return;
        }
        String type = type(address.substring(comma + ";base64,".length())).orElse("");
        if (!type.equals("image/png") && !type.equals("image/jpeg")) {
            addProblem("wechat.image", type.isEmpty() ? shown : type);
        }
    }

    private static Optional<String> type(String base64) {
        try {
            byte[] first = Base64.getDecoder().decode(base64.substring(0, Math.min(base64.length(), FIRST_BYTES)));
            return ImageData.of(first).map(ImageData::type);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void addProblem(String key, String detail) {
        problems.putIfAbsent(key + " " + detail, Problem.of(key, detail));
    }

    /** Continues counting in the text between two tags, which may include end tags. */
    private void count(String html, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            closing = c == '<' || (closing && c != '>');
            boolean end = c == '>' || c == '\n' || Character.isLowSurrogate(c);
            visible += closing || end || entity ? 0 : 1;
            entity = c == '&' || (entity && c != ';');
        }
    }

    /** The HTML without its images, which are uploaded separately. */
    static String withoutPictures(String html) {
        StringBuilder rest = new StringBuilder(html.length());
        int from = 0;
        for (int data = html.indexOf("src=\"data:"); data >= 0; data = html.indexOf("src=\"data:", from)) {
            rest.append(html, from, data);
            int end = html.indexOf('"', data + "src=\"".length());
            from = end < 0 ? html.length() : end + 1;
        }
        return rest.append(html, from, html.length()).toString();
    }
}
