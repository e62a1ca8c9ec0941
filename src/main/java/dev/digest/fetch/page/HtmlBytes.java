package dev.digest.fetch.page;

import dev.digest.format.TextBytes;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Detects whether bytes are HTML, and their encoding. */
final class HtmlBytes {
    private static final int START = 4_096;
    /**
     * A three-byte tag can become several elements of a hundred bytes, so size is no bound. Long papers have 200,000
     * tags.
     */
    private static final int MOST_TAGS = 200_000;

    private static final Pattern HTML = Pattern.compile("(?is)^\\W{0,3}\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+"
            + "<(?:!doctype\\s+html|html|head|body|title|script|meta(?=\\s))\\b.*");
    private static final Pattern ENCODING = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]+)");
    /** Content types of HTML, or ambiguous ones: then the bytes decide. */
    private static final Set<String> OPEN_TYPES = Set.of("", "text/plain", "text/xml", "application/xml");
    /** Pages labelled GB 2312 or GBK contain letters of its superset, which is what browsers decode. */
    private static final Map<String, String> READ_AS =
            Map.of("gb2312", "GB18030", "gbk", "GB18030", "gb_2312-80", "GB18030");

    /** Western letters decoded as Chinese give isolated characters; real Chinese gives runs. */
    private static final Pattern HAN_RUN = Pattern.compile("[\\u4E00-\\u9FFF]{3}");

    private HtmlBytes() {}

    /** Whether bytes without a content type begin like HTML. */
    static boolean looksLikeHtml(byte[] bytes) {
        return HTML.matcher(start(bytes)).matches();
    }

    /**
     * Rejects what is not HTML.
     *
     * @throws Problem {@code page.not-html} with the type
     */
    static void require(byte[] bytes, String contentType, String name) {
        String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        String start = start(bytes);
        if (start.startsWith("%PDF-")) {
            throw Problem.of("page.not-html", name, "application/pdf");
        }
        boolean html = type.contains("html") || (OPEN_TYPES.contains(type) && looksLikeHtml(bytes));
        if (!html) {
            throw Problem.of("page.not-html", name, type.isEmpty() ? "?" : type);
        }
    }

    /**
     * Rejects what would exhaust memory.
     *
     * @throws Problem {@code fetch.broken}
     */
    static void requireBounded(byte[] bytes, String name) {
        int tags = 0;
        for (byte one : bytes) {
            tags += one == '<' ? 1 : 0;
        }
        if (tags > MOST_TAGS) {
            throw Problem.of(ProblemCode.FETCH_BROKEN, name, "more than " + MOST_TAGS + " tags");
        }
    }

    /**
     * The encoding in the header, or a Chinese one declared in the page. Null leaves the detection to Jsoup, by byte
     * order mark and {@code meta}.
     */
    static @Nullable String encoding(byte[] bytes, String contentType) {
        Matcher header = ENCODING.matcher(contentType);
        if (header.find() && isKnown(header.group(1))) {
            String named = header.group(1).toLowerCase(Locale.ROOT);
            return READ_AS.getOrDefault(named, named);
        }
        Matcher own = ENCODING.matcher(start(bytes));
        if (own.find()) {
            return READ_AS.get(own.group(1).toLowerCase(Locale.ROOT));
        }
        return undeclared(bytes);
    }

    /** Undeclared bytes that are not UTF-8 are decoded as Chinese if valid, otherwise as Western European. */
    private static @Nullable String undeclared(byte[] bytes) {
        if (TextBytes.read(bytes)
                .filter(read -> !read.encoding().equals("GB18030"))
                .isPresent()) {
            return null;
        }
        return TextBytes.read(bytes)
                .filter(read -> HAN_RUN.matcher(read.text()).find())
                .map(TextBytes::encoding)
                .orElse("windows-1252");
    }

    private static boolean isKnown(String encoding) {
        return encoding.matches("[A-Za-z0-9][\\w:.-]*") && Charset.isSupported(encoding);
    }

    /** The start of the bytes as Latin-1; UTF-16 has a NUL next to each letter. */
    private static String start(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        return start.replace("\0", "");
    }
}
