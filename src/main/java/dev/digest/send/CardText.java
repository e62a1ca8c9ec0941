package dev.digest.send;

import dev.digest.send.IssueMessage.MessageEntry;
import dev.digest.send.IssueMessage.MessageSection;
import java.nio.charset.StandardCharsets;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * An issue as a list for chat programs: categories, and below each its papers. What is too long first loses the links
 * of its papers, and then its last papers, whose number is told.
 *
 * @param text the list
 * @param omitted how many papers were left out
 * @param hasLinks whether the papers' links are in it
 */
public record CardText(String text, int omitted, boolean hasLinks) {
    /**
     * How a chat program writes its markup.
     *
     * @param link makes a link of a text and an address
     */
    public record CardSyntax(UnaryOperator<String> heading, BinaryOperator<String> link, String bullet) {}

    /**
     * The list, at most {@code bytes} long in UTF-8.
     *
     * @param bytes the room for it
     */
    public static CardText of(IssueMessage issue, CardSyntax syntax, int bytes) {
        String whole = text(issue, syntax, issue.size(), true);
        if (length(whole) <= bytes) {
            return new CardText(whole, 0, true);
        }
        for (int papers = issue.size(); papers > 0; papers--) {
            String shorter = text(issue, syntax, papers, false);
            if (length(shorter) <= bytes) {
                return new CardText(shorter, issue.size() - papers, false);
            }
        }
        return new CardText("", issue.size(), false);
    }

    /** The length of a text in UTF-8. */
    public static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String text(IssueMessage issue, CardSyntax syntax, int most, boolean links) {
        StringBuilder text = new StringBuilder();
        int left = most;
        for (MessageSection section : issue.sections()) {
            if (left == 0) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n")
                    .append(syntax.heading().apply(ChatText.plain(section.name())))
                    .append('\n');
            for (MessageEntry entry : section.entries()
                    .subList(0, Math.min(left, section.entries().size()))) {
                text.append(syntax.bullet()).append(entry(entry, syntax, links)).append('\n');
                left--;
            }
        }
        int omitted = issue.size() - most;
        return omitted == 0
                ? text.toString()
                : text + syntax.bullet() + issue.texts().get("send.more", omitted) + "\n";
    }

    private static String entry(MessageEntry entry, CardSyntax syntax, boolean links) {
        String title = ChatText.plain(entry.title());
        return entry.link()
                .filter(address -> links)
                .map(address -> syntax.link().apply(title, ChatText.address(address)))
                .orElse(title);
    }
}
