package dev.digest.send;

import dev.digest.workspace.ReaderTexts;
import java.util.List;
import java.util.Optional;

/**
 * What a short message says of an issue.
 *
 * @param heading the issue's heading, such as 《试刊》第64期
 * @param summary one sentence about it; may be empty
 * @param link where the issue can be read
 * @param sections its papers by category, in order
 * @param texts the words around them
 */
public record IssueMessage(
        String heading, String summary, Optional<String> link, List<MessageSection> sections, ReaderTexts texts) {
    public IssueMessage {
        sections = List.copyOf(sections);
    }

    /** The papers of a category. */
    public record MessageSection(String name, List<MessageEntry> entries) {
        public MessageSection {
            entries = List.copyOf(entries);
        }
    }

    /** A paper: its Chinese title where it has one, and its page. */
    public record MessageEntry(String title, Optional<String> link) {}

    /** The number of papers. */
    public int size() {
        return sections.stream().mapToInt(section -> section.entries().size()).sum();
    }
}
