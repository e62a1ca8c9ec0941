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

/** Bytes that may be HTML: whether they are, and which encoding they say they are in. */
final class HtmlBytes {
    private static final int START = 4_096;
    /** A tag of three bytes becomes several elements of a hundred: the size says little. Long papers have 200,000. */
    private static final int MOST_TAGS = 200_000;

    private static final Pattern HTML = Pattern.compile("(?is)^\\W{0,3}\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+"
            + "<(?:!doctype\\s+html|html|head|body|title|script|meta(?=\\s))\\b.*");
    private static final Pattern ENCODING = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]+)");
    /** Types under which HTML is sent, or could be: only the bytes tell then. */
    private static final Set<String> OPEN_TYPES = Set.of("", "text/plain", "text/xml", "application/xml");
    /** What pages call GB 2312 or GBK has letters of its superset, and browsers read it as that. */
    private static final Map<String, String> READ_AS =
            Map.of("gb2312", "GB18030", "gbk", "GB18030", "gb_2312-80", "GB18030");

    /** What western letters become when they are read as Chinese stands alone; Chinese does not. */
    private static final Pattern HAN_RUN = Pattern.compile("[\\u4E00-\\u9FFF]{3}");

    private HtmlBytes() {}

    /** Whether bytes without a type begin as HTML does. */
    static boolean looksLikeHtml(byte[] bytes) {
        return HTML.matcher(start(bytes)).matches();
    }

    /**
     * Refuses what is not HTML.
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
     * Refuses what would fill the memory.
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
     * The encoding that the header names, or a Chinese one that the page names. Null leaves it to Jsoup, which looks at
     * byte order mark and {@code meta}.
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

    /** Where nothing is named and the bytes are no UTF-8, they are Chinese if they can be, else of western Europe. */
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

    /** The beginning, letter by letter whatever the encoding; UTF-16 has a NUL beside each. */
    private static String start(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        return start.replace("\0", "");
    }
}
