package dev.digest.app.send;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.render.IssueRenderer;
import dev.digest.app.issue.render.ReadDraft;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.TitleSummary;
import dev.digest.issue.parse.IssueReader;
import dev.digest.render.document.Article;
import dev.digest.send.IssueMessage;
import dev.digest.send.IssueMessage.MessageEntry;
import dev.digest.send.IssueMessage.MessageSection;
import dev.digest.site.SiteConfig;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of an issue's file what short messages say of it. */
record IssueMessages(Newsroom newsroom) {
    private static final String LINK = "send.link";
    private static final int SUMMARY = 120;

    IssueMessage of(IssueText draft) {
        ReadDraft read = new IssueRenderer(newsroom).read(draft);
        Article article = read.article();
        ReaderTexts texts = newsroom.newsletter().readerTexts();
        ParsedIssue parsed =
                IssueReader.requireIssue(draft.name(), read.document()).issue();
        Map<String, List<MessageEntry>> sections = new LinkedHashMap<>();
        for (ParsedEntry entry : parsed.entries()) {
            sections.computeIfAbsent(category(entry), name -> new ArrayList<>()).add(entry(entry));
        }
        return new IssueMessage(
                article.heading(),
                article.digest().orElseGet(() -> TitleSummary.of(parsed, SUMMARY, texts)),
                link(draft.issue()),
                sections.entrySet().stream()
                        .map(section -> new MessageSection(section.getKey(), section.getValue()))
                        .toList(),
                texts);
    }

    private static String category(ParsedEntry entry) {
        return entry.category().or(entry::section).orElse("");
    }

    private static MessageEntry entry(ParsedEntry entry) {
        return new MessageEntry(
                entry.title().chinese().orElseGet(entry.title()::any),
                entry.links().detail().or(entry.links()::download));
    }

    /** Where readers find an issue: {@code send.link}, otherwise its page of the site. */
    Optional<String> link(int issue) {
        String template = newsroom.settings().text(LINK);
        if (!template.isEmpty()) {
            return Optional.of(
                    template.replace("{number}", Integer.toString(issue)).replace("{file}", Workspace.nameOf(issue)));
        }
        return SiteConfig.address(newsroom.settings())
                .map(site -> site.resolve("issues/" + Workspace.nameOf(issue) + ".html")
                        .toString());
    }
}
