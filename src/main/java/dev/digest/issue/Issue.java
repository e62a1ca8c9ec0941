package dev.digest.issue;

import dev.digest.paper.PaperId;
import java.util.List;

/**
 * An issue, put together and in order.
 *
 * @param heading such as {@code 《预训练周刊》第64期:主题}
 * @param numberLine such as {@code No.64}
 */
public record Issue(int number, String heading, String numberLine, Newsletter newsletter, List<Section> sections) {
    /** A part with a heading of its own, such as 论文推荐. */
    public record Section(String name, List<Group> groups) {}

    /** The papers of one category. */
    public record Group(String category, List<Item> items) {}

    /** The papers in the order of the issue. */
    public List<PaperId> papers() {
        return sections.stream()
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.items().stream())
                .map(Item::id)
                .toList();
    }
}
