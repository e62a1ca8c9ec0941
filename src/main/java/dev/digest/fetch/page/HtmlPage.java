package dev.digest.fetch.page;

import dev.digest.fetch.SavedResponse;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page: its {@code meta} tags, and texts and links by CSS selector. Texts are bounded; links other than
 * {@code http} and {@code https} are left out.
 */
public final class HtmlPage {
    /** Deeper elements become siblings; real pages are not that deep. */
    private static final int MAX_DEPTH = 256;
    /** 5,000 authors with an institution each, with a margin. */
    private static final int MOST_METAS = 20_000;

    private static final int MOST_TEXTS = 100;
    private static final int LONGEST_BEHIND = 50_000;

    private final String name;
    private final Document document;
    private final List<MetaTag> metas;

    /** A {@code meta} tag, by its {@code name}, {@code property} or {@code itemprop}, otherwise by {@code #id}. */
    public record MetaTag(String name, String content) {}

    private HtmlPage(String name, Document document) {
        this.name = name;
        this.document = document;
        this.metas = document.select("meta[content]").stream()
                .limit(MOST_METAS)
                .map(HtmlPage::meta)
                .toList();
    }

    /**
     * Parses a response body.
     *
     * @param contentType its {@code Content-Type}; empty when unknown
     * @param address the page's URL, the base of its links and its name in messages
     * @throws Problem {@code page.not-html}
     */
    public static HtmlPage read(byte[] body, String contentType, String address) {
        HtmlBytes.require(body, contentType, address);
        return parse(body, HtmlBytes.encoding(body, contentType), address, address);
    }

    /**
     * Parses a saved page.
     *
     * @throws Problem {@code page.not-html}
     */
    public static HtmlPage read(SavedResponse saved) {
        HtmlBytes.require(saved.bytes(), "", saved.name());
        return parse(saved.bytes(), HtmlBytes.encoding(saved.bytes(), ""), "", saved.name());
    }

    /** Whether a saved file is HTML. */
    public static boolean isHtml(SavedResponse saved) {
        return HtmlBytes.looksLikeHtml(saved.bytes());
    }

    private static HtmlPage parse(byte[] body, @Nullable String encoding, String base, String name) {
        HtmlBytes.requireBounded(body, name);
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        try {
            return new HtmlPage(name, Jsoup.parse(new ByteArrayInputStream(body), encoding, base, parser));
        } catch (IOException | RuntimeException e) {
            throw Problem.of(ProblemCode.FETCH_BROKEN, name, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static MetaTag meta(Element tag) {
        String name = Stream.of("name", "property", "itemprop")
                .map(tag::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("#" + tag.id());
        return new MetaTag(name.strip().toLowerCase(Locale.ROOT), PageTextCleaner.truncate(tag.attr("content")));
    }

    /** Its name in messages. */
    public String name() {
        return name;
    }

    /** All {@code meta} tags in order, names in lower case. */
    public List<MetaTag> metas() {
        return metas;
    }

    /** All contents under a name, unchanged, without blank ones. */
    public List<String> metas(String wanted) {
        return metas.stream()
                .filter(meta -> meta.name().equals(wanted) && !meta.content().isBlank())
                .map(MetaTag::content)
                .toList();
    }

    /** The first content under the first of the names that exists. */
    public Optional<String> meta(String... names) {
        return Arrays.stream(names).flatMap(one -> metas(one).stream()).findFirst();
    }

    /** The texts of matching elements including descendants, without blank ones. */
    public List<String> texts(String css) {
        return allTexts(css).limit(MOST_TEXTS).toList();
    }

    private Stream<String> allTexts(String css) {
        return document.select(css).stream()
                .map(element -> PageTextCleaner.truncate(element.wholeText()))
                .filter(text -> !text.isBlank());
    }

    /** The text after the first matching element whose own text matches a pattern. */
    public Optional<String> textBehind(String css, Pattern heading) {
        return document.select(css).stream()
                .filter(element -> heading.matcher(element.text().strip()).matches())
                .flatMap(HtmlPage::behind)
                .map(PageTextCleaner::truncate)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Up to the next heading, or after the element that contains the heading alone. */
    private static Stream<String> behind(Element heading) {
        StringBuilder text = new StringBuilder();
        for (Node node = heading.nextSibling();
                node != null && text.length() < LONGEST_BEHIND;
                node = node.nextSibling()) {
            if (node instanceof Element element) {
                if (element.normalName().matches("h[1-6]|b|strong|dt")) {
                    break;
                }
                text.append(element.wholeText()).append("\n\n");
            } else if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
        }
        return Stream.of(text.toString().replaceFirst("^[\\s:：]+", ""));
    }

    /** The text of the first matching element that has any. */
    public Optional<String> text(String css) {
        return allTexts(css).findFirst();
    }

    /** The contents of the {@code script} elements of a type. */
    public List<String> scripts(String type) {
        return document.select("script[type=" + type + "]").stream()
                .limit(MOST_TEXTS)
                .map(Element::data)
                .toList();
    }

    /** Whether a selector matches anything. */
    public boolean has(String css) {
        return document.selectFirst(css) != null;
    }

    /** The start of the visible text. */
    public String start(int most) {
        String text = PageTextCleaner.truncate(document.body().text());
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** The links of matching elements. */
    public List<String> links(String css) {
        return document.select(css).stream()
                .limit(MOST_TEXTS)
                .flatMap(element -> address(element.attr("href")).stream())
                .toList();
    }

    /** A URL in the page, resolved, if it is http(s). */
    public Optional<String> address(String written) {
        String whole = StringUtil.resolve(document.baseUri(), written.strip());
        return Optional.of(whole).filter(one -> one.matches("(?i)https?://[^/\\s]\\S*") && one.length() <= 2_000);
    }

    /** The page's statements about its own URL, most reliable first. */
    public List<String> ownAddresses() {
        List<String> found = new ArrayList<>(links("link[rel=canonical]"));
        metas("og:url").forEach(written -> address(written).ifPresent(found::add));
        document.childNodes().forEach(node -> savedFrom(node).ifPresent(found::add));
        document.child(0).childNodes().forEach(node -> savedFrom(node).ifPresent(found::add));
        return List.copyOf(found);
    }

    /** Browsers add {@code saved from url=(0024)https://example.org/} to saved pages. */
    private Optional<String> savedFrom(Node node) {
        return node instanceof Comment comment
                ? Optional.of(comment.getData().replaceFirst("(?s)^\\s*saved from url=\\(\\d+\\)(\\S+).*", "$1"))
                        .filter(text -> !text.equals(comment.getData()))
                        .flatMap(this::address)
                : Optional.empty();
    }
}
