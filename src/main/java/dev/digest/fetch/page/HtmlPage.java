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
 * An HTML page: its {@code meta} tags, and texts and links by CSS selector. Texts are bounded; links are {@code http}
 * or {@code https}, or left out.
 */
public final class HtmlPage {
    /** Deeper elements become siblings; no page that people read goes as deep. */
    private static final int MAX_DEPTH = 256;
    /** 5,000 authors with an institution each, and room to spare. */
    private static final int MOST_METAS = 20_000;

    private static final int MOST_TEXTS = 100;
    private static final int LONGEST_BEHIND = 50_000;

    private final String name;
    private final Document document;
    private final List<MetaTag> metas;

    /** One {@code meta} tag, by its {@code name}, {@code property} or {@code itemprop}, or else by {@code #id}. */
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
     * Reads what a server sent.
     *
     * @param contentType its {@code Content-Type}; empty when unknown
     * @param address where the page is from, against which its links are read; also what messages call it
     * @throws Problem {@code page.not-html}
     */
    public static HtmlPage read(byte[] body, String contentType, String address) {
        HtmlBytes.require(body, contentType, address);
        return parse(body, HtmlBytes.encoding(body, contentType), address, address);
    }

    /**
     * Reads what somebody saved.
     *
     * @throws Problem {@code page.not-html}
     */
    public static HtmlPage read(SavedResponse saved) {
        HtmlBytes.require(saved.bytes(), "", saved.name());
        return parse(saved.bytes(), HtmlBytes.encoding(saved.bytes(), ""), "", saved.name());
    }

    /** Whether a saved file is a page at all. */
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

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** All {@code meta} tags in order, names in small letters. */
    public List<MetaTag> metas() {
        return metas;
    }

    /** All that is said under a name, as it stands there, but for what is blank. */
    public List<String> metas(String wanted) {
        return metas.stream()
                .filter(meta -> meta.name().equals(wanted) && !meta.content().isBlank())
                .map(MetaTag::content)
                .toList();
    }

    /** What is said first under the first of the names that is there. */
    public Optional<String> meta(String... names) {
        return Arrays.stream(names).flatMap(one -> metas(one).stream()).findFirst();
    }

    /** The text of the elements that a selector finds, that of their descendants included, but for what is blank. */
    public List<String> texts(String css) {
        return allTexts(css).limit(MOST_TEXTS).toList();
    }

    private Stream<String> allTexts(String css) {
        return document.select(css).stream()
                .map(element -> PageTextCleaner.truncate(element.wholeText()))
                .filter(text -> !text.isBlank());
    }

    /** The text that comes behind the first of the elements that holds nothing but what a pattern says. */
    public Optional<String> textBehind(String css, Pattern heading) {
        return document.select(css).stream()
                .filter(element -> heading.matcher(element.text().strip()).matches())
                .flatMap(HtmlPage::behind)
                .map(PageTextCleaner::truncate)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Up to the next heading, or behind whatever the heading alone is in. */
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

    /** The text of the first element that a selector finds and that has some. */
    public Optional<String> text(String css) {
        return allTexts(css).findFirst();
    }

    /** What stands in the {@code script} elements of a type. */
    public List<String> scripts(String type) {
        return document.select("script[type=" + type + "]").stream()
                .limit(MOST_TEXTS)
                .map(Element::data)
                .toList();
    }

    /** Whether a selector finds anything. */
    public boolean has(String css) {
        return document.selectFirst(css) != null;
    }

    /** The text of the page as a reader sees it, the beginning. */
    public String start(int most) {
        String text = PageTextCleaner.truncate(document.body().text());
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Where the elements lead that a selector finds. */
    public List<String> links(String css) {
        return document.select(css).stream()
                .limit(MOST_TEXTS)
                .flatMap(element -> address(element.attr("href")).stream())
                .toList();
    }

    /** An address in the page made whole, when it is one of the web. */
    public Optional<String> address(String written) {
        String whole = StringUtil.resolve(document.baseUri(), written.strip());
        return Optional.of(whole).filter(one -> one.matches("(?i)https?://[^/\\s]\\S*") && one.length() <= 2_000);
    }

    /** What the page says its own address is, the likeliest first. */
    public List<String> ownAddresses() {
        List<String> found = new ArrayList<>(links("link[rel=canonical]"));
        metas("og:url").forEach(written -> address(written).ifPresent(found::add));
        document.childNodes().forEach(node -> savedFrom(node).ifPresent(found::add));
        document.child(0).childNodes().forEach(node -> savedFrom(node).ifPresent(found::add));
        return List.copyOf(found);
    }

    /** Browsers write {@code saved from url=(0024)https://example.org/} into what they save. */
    private Optional<String> savedFrom(Node node) {
        return node instanceof Comment comment
                ? Optional.of(comment.getData().replaceFirst("(?s)^\\s*saved from url=\\(\\d+\\)(\\S+).*", "$1"))
                        .filter(text -> !text.equals(comment.getData()))
                        .flatMap(this::address)
                : Optional.empty();
    }
}
