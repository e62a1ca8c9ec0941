package dev.digest.cli.output;

import dev.digest.issue.reading.EntryTitle;
import dev.digest.issue.reading.Link;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.issue.reading.PublishedEvent;
import dev.digest.issue.reading.PublishedIssue;
import dev.digest.issue.reading.Unread;
import dev.digest.render.Article;
import dev.digest.render.SafeAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An issue as other programs get it, in words of its file. Keys are only added to within one {@code formatVersion}.
 *
 * <p>{@code formatVersion} 1, {@code heading}, {@code number}, {@code theme}, {@code date}, {@code preamble} (lines);
 * {@code sections}: {@code name} and {@code entries}, each {@code category}, {@code paper} (canonical id),
 * {@code title}, {@code titleZh}, {@code institutions}, {@code authors}, {@code summary}, {@code recommendation},
 * {@code links}; {@code events}: {@code title}, {@code titleZh}, {@code host}, {@code time}, {@code summary},
 * {@code links}; {@code footer}; {@code unread}: {@code line} and {@code text} of what is in none of these.
 * {@code links} have {@code download}, {@code detail} and {@code others} ({@code text}, {@code address}); they lead to
 * http, https and mailto alone. What is unknown is null. Summaries, recommendations and the footer are Markdown.
 */
public final class IssueJson {
    private static final int VERSION = 1;

    private IssueJson() {}

    /** The issue: its article for the heading and what the library knows, and the same file read entry by entry. */
    public static Map<String, @Nullable Object> of(Article article, PublishedIssue issue) {
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
        json.put("events", issue.events().stream().map(IssueJson::event).toList());
        json.put("footer", issue.footer().isEmpty() ? null : issue.footer());
        json.put("unread", issue.unread().stream().map(IssueJson::unread).toList());
        return json;
    }

    private static List<Object> sections(List<PublishedEntry> entries) {
        List<Object> sections = new ArrayList<>();
        List<Object> open = List.of();
        @Nullable String name = null;
        for (PublishedEntry entry : entries) {
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

    private static Map<String, @Nullable Object> entry(PublishedEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("category", entry.category().orElse(null));
        json.put("paper", entry.paper().map(ref -> ref.id().canonical()).orElse(null));
        titles(entry.title(), json);
        json.put("institutions", entry.institutions().orElse(null));
        json.put("authors", entry.authors().orElse(null));
        json.put("summary", entry.summary().orElse(null));
        json.put("recommendation", entry.recommendation().orElse(null));
        json.put("links", links(entry.links()));
        return json;
    }

    private static Map<String, @Nullable Object> event(PublishedEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        titles(event.title(), json);
        json.put("host", event.host().orElse(null));
        json.put("time", event.time().orElse(null));
        json.put("summary", event.summary().orElse(null));
        json.put("links", links(event.links()));
        return json;
    }

    private static void titles(EntryTitle title, Map<String, @Nullable Object> json) {
        json.put("title", title.original().orElse(null));
        json.put("titleZh", title.chinese().orElse(null));
    }

    private static Map<String, @Nullable Object> links(PublishedEntry.Links links) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("download", links.download().flatMap(SafeAddress::of).orElse(null));
        json.put("detail", links.detail().flatMap(SafeAddress::of).orElse(null));
        json.put("others", links.others().stream().flatMap(IssueJson::link).toList());
        return json;
    }

    private static Stream<Map<String, String>> link(Link link) {
        return SafeAddress.of(link.address()).stream().map(address -> Map.of("text", link.text(), "address", address));
    }

    private static Map<String, Object> unread(Unread unread) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", unread.line());
        json.put("text", unread.text());
        return json;
    }
}
