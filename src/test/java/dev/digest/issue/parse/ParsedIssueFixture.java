package dev.digest.issue.parse;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.parse.html.HtmlMarkup;
import dev.digest.issue.parse.markdown.MarkdownMarkup;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The reader as the program has it, and what it read put so that a test can show it. */
final class ParsedIssueFixture {
    static final IssueReader READER = new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), Vocabulary.KNOWN);

    private ParsedIssueFixture() {}

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(ParsedIssueFixture.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static ParsedIssue readFile(String name) {
        return READER.read(name, bytes(name));
    }

    static ParsedIssue readText(String... lines) {
        return READER.read("issue.txt", String.join("\n", lines));
    }

    static ParsedIssue readMarkdown(String... lines) {
        return READER.read("issue.md", String.join("\n", lines));
    }

    static ParsedIssue readHtml(String... tags) {
        return READER.read("issue.html", "<!doctype html><body>" + String.join("\n", tags));
    }

    /** The one entry of an issue that has nothing else after its first line. */
    static ParsedEntry readEntry(String... lines) {
        List<ParsedEntry> entries = readText(lines).entries();
        if (entries.size() != 1) {
            throw new AssertionError("not one entry: " + entries);
        }
        return entries.get(0);
    }

    /** All words of an issue, a line each; where they stood, where 了解详情 led, and pictures are left out. */
    static String describe(ParsedIssue issue) {
        return String.join(
                "\n",
                Stream.of(
                                Stream.of(
                                        issue.title().toString(),
                                        issue.date().toString(),
                                        "before " + issue.preamble()),
                                issue.entries().stream().map(ParsedIssueFixture::describe),
                                issue.events().stream().map(ParsedIssueFixture::describe),
                                Stream.of("after " + words(issue.footer()), "unread " + issue.unparsedLines()))
                        .flatMap(lines -> lines)
                        .toList());
    }

    private static String words(String markdown) {
        return markdown.replaceAll("\\s*!\\[.*?]\\(.*?\\)", "");
    }

    private static String describe(ParsedEntry entry) {
        return String.join(
                "\n ",
                entry.section() + " " + entry.category(),
                entry.title().toString(),
                entry.authors().toString(),
                entry.summary().toString(),
                entry.recommendation().toString(),
                entry.links().download() + " " + entry.links().others(),
                entry.paper().toString());
    }

    private static String describe(ParsedEvent event) {
        return "event " + event.title() + "\n " + event.time() + " " + event.summary();
    }
}
