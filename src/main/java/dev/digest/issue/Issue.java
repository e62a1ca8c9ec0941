package dev.digest.issue;

import dev.digest.curation.CurationField;
import dev.digest.paper.PaperId;
import java.util.List;
import java.util.Optional;

/**
 * An assembled issue.
 *
 * @param heading such as {@code 《预训练周刊》第64期:主题}
 * @param numberLine such as {@code No.64}
 */
public record Issue(int number, String heading, String numberLine, Newsletter newsletter, List<IssueSection> sections) {
    /** A section with its own heading, such as 论文推荐; it has groups of papers, or events. */
    public record IssueSection(SectionConfig config, List<CategoryGroup> groups, List<PrintedEvent> events) {}

    /**
     * The papers of one category.
     *
     * @param category printed above them in 【】, if there is one
     */
    public record CategoryGroup(Optional<String> category, List<PrintedPaper> items) {}

    /** The papers in the order of the issue. */
    public List<PaperId> papers() {
        return sections.stream()
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.items().stream())
                .map(PrintedPaper::id)
                .toList();
    }

    /** The texts of one field, in the order of the issue. */
    public List<PrintedText> fieldTexts(CurationField field) {
        return sections.stream()
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.items().stream())
                .flatMap(item -> Optional.ofNullable(item.fields().get(field)).stream())
                .toList();
    }
}
