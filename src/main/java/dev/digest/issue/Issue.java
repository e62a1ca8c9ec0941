package dev.digest.issue;

import dev.digest.curation.CurationField;
import dev.digest.paper.PaperId;
import java.util.List;
import java.util.Optional;

/**
 * An issue, put together and in order.
 *
 * @param heading such as {@code 《预训练周刊》第64期:主题}
 * @param numberLine such as {@code No.64}
 */
public record Issue(int number, String heading, String numberLine, Newsletter newsletter, List<IssueSection> sections) {
    /** A part with a heading of its own, such as 论文推荐; it has papers in groups, or events. */
    public record IssueSection(SectionConfig config, List<CategoryGroup> groups, List<PrintedEvent> events) {}

    /**
     * The papers of one category.
     *
     * @param category what stands over them in 【】, if anything does
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

    /** What its papers say in one field, in the order of the issue. */
    public List<PrintedText> fieldTexts(CurationField field) {
        return sections.stream()
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.items().stream())
                .flatMap(item -> Optional.ofNullable(item.fields().get(field)).stream())
                .toList();
    }
}
