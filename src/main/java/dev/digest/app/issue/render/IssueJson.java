package dev.digest.app.issue.render;

import dev.digest.format.HtmlComments;
import dev.digest.issue.document.Block;
import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.SafeUrl;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.render.document.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An issue as other programs get it, in words of its file. Keys are only added to within one {@code formatVersion}.
 *
 * <p>{@code formatVersion} 1, {@code heading}, {@code number}, {@code theme}, {@code date}, {@code preamble} (lines);
 * {@code sections}: {@code name} and {@code entries}, each {@code category}, {@code paper} (canonical id),
 * {@code title}, {@code titleZh}, {@code institutions}, {@code authors}, {@code summary}, {@code recommendation},
 * {@code links}, {@code figures}; {@code events}: {@code title}, {@code titleZh}, {@code host}, {@code time},
 * {@code summary}, {@code links}, {@code figures}; {@code footer}; {@code figures} that are no entry's; {@code unread}:
 * {@code line} and {@code text} of what is in none of these. {@code links} have {@code download}, {@code detail} and
 * {@code others} ({@code text}, {@code address}); they lead to http, https and mailto alone. {@code figures} have
 * {@code alt}, {@code caption} and {@code path}: a file, from the draft's folder. What is unknown is null. Summaries,
 * recommendations and the footer are Markdown without HTML comments.
 */
public final class IssueJson {
    private static final int VERSION = 1;
    private static final Pattern PICTURES = Pattern.compile("\\s*+(?:!\\[[^\\]]*+\\]\\([^)]*+\\)\\s*+)++");
    /** The key of images that belong to no entry. */
    private static final int NO_OWNER = 0;

    private final Article article;
    private final ParsedIssue issue;
    /** Images by the first line of their entry. */
    private final Map<Integer, List<Inline.InlineImage>> pictures = new HashMap<>();

    private IssueJson(Article article, ParsedIssue issue) {
        this.article = article;
        this.issue = issue;
        for (Block block : article.blocks()) {
            for (Inline.InlineImage image : Block.pictures(List.of(block))) {
                pictures.computeIfAbsent(
                                block instanceof Block.EntryBlock entry ? entry.line() : NO_OWNER,
                                its -> new ArrayList<>())
                        .add(image);
            }
        }
    }

    /** The issue, from its article (heading, library data) and its parsed entries. */
    public static Map<String, @Nullable Object> of(Article article, ParsedIssue issue) {
        return new IssueJson(article, issue).json();
    }

    private Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("formatVersion", VERSION);
        json.put("heading", article.heading());
        json.put(
                "number",
                article.number().isPresent() ? (Integer) article.number().getAsInt() : null);
        json.put("theme", issue.title().theme().orElse(null));
        json.put("date", article.date().or(issue::date).map(Object::toString).orElse(null));
        json.put("preamble", issue.preamble());
        json.put("sections", sections(issue.entries()));
        json.put("events", issue.events().stream().map(this::event).toList());
        json.put("footer", prose(Optional.of(issue.footer())));
        json.put("figures", figures(NO_OWNER));
        json.put(
                "unread",
                issue.unparsedLines().stream()
                        .filter(line -> !isPicture(line))
                        .map(IssueJson::unparsedLine)
                        .toList());
        return json;
    }

    private List<Object> sections(List<ParsedEntry> entries) {
        List<Object> sections = new ArrayList<>();
        List<Object> open = List.of();
        @Nullable String name = null;
        for (ParsedEntry entry : entries) {
            @Nullable String section = entry.section().orElse(null);
            if (sections.isEmpty() || !Objects.equals(section, name)) {
                open = new ArrayList<>();
                name = section;
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("name", section);
                one.put("entries", open);
                sections.add(one);
            }
            open.add(entry(entry));
        }
        return sections;
    }

    private Map<String, @Nullable Object> entry(ParsedEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("category", entry.category().orElse(null));
        json.put("paper", entry.paper().map(ref -> ref.id().canonical()).orElse(null));
        titles(entry.title(), json);
        json.put("institutions", entry.institutions().orElse(null));
        json.put("authors", entry.authors().orElse(null));
        json.put("summary", prose(entry.summary()));
        json.put("recommendation", prose(entry.recommendation()));
        json.put("links", links(entry.links()));
        json.put("figures", figures(entry.line()));
        return json;
    }

    private Map<String, @Nullable Object> event(ParsedEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        titles(event.title(), json);
        json.put("host", event.host().orElse(null));
        json.put("time", event.time().orElse(null));
        json.put("summary", prose(event.summary()));
        json.put("links", links(event.links()));
        json.put("figures", figures(event.line()));
        return json;
    }

    private static @Nullable String prose(Optional<String> markdown) {
        return markdown.map(text -> HtmlComments.remove(text).strip())
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** Whether the line consists of images, which are listed as figures. */
    private boolean isPicture(UnparsedLine line) {
        return PICTURES.matcher(line.text()).matches()
                && pictures.values().stream().flatMap(List::stream).anyMatch(image -> image.line() == line.line());
    }

    private List<Map<String, @Nullable Object>> figures(int line) {
        return pictures.getOrDefault(line, List.of()).stream()
                .map(IssueJson::figure)
                .toList();
    }

    private static Map<String, @Nullable Object> figure(Inline.InlineImage image) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("alt", image.alt().isEmpty() ? null : image.alt());
        json.put("caption", image.caption().isEmpty() ? null : image.caption());
        json.put("path", image.isExternal() ? SafeUrl.of(image.path()).orElse(null) : image.file());
        return json;
    }

    private static void titles(EntryTitle title, Map<String, @Nullable Object> json) {
        json.put("title", title.original().orElse(null));
        json.put("titleZh", title.chinese().orElse(null));
    }

    private static Map<String, @Nullable Object> links(ParsedEntry.EntryLinks links) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("download", links.download().flatMap(SafeUrl::of).orElse(null));
        json.put("detail", links.detail().flatMap(SafeUrl::of).orElse(null));
        json.put("others", links.others().stream().flatMap(IssueJson::link).toList());
        return json;
    }

    private static Stream<Map<String, String>> link(MarkupLink link) {
        return SafeUrl.of(link.address()).stream().map(address -> Map.of("text", link.text(), "address", address));
    }

    private static Map<String, Object> unparsedLine(UnparsedLine unread) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", unread.line());
        json.put("text", unread.text());
        return json;
    }
}
