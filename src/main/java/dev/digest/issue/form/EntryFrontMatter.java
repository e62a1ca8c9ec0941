package dev.digest.issue.form;

import dev.digest.format.FrontMatterBlock;
import dev.digest.format.FrontMatterBlock.Field;
import dev.digest.issue.document.FieldLabel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Front matter of the single entries of an issue, as in archives that were made from a site with a page an entry: YAML
 * or TOML before each text.
 */
final class EntryFrontMatter {
    private static final String TITLE = "title";
    private static final String CATEGORY = "category";

    private final List<String> lines;

    private EntryFrontMatter(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Replaces the front matter of entries by labelled lines such as {@code 标题：…}, and its category by a heading. That
     * of the issue itself, the first one without a link, stays. Line numbers do not change.
     */
    static String asLabels(String text) {
        return text.contains("---") || text.contains("+++")
                ? new EntryFrontMatter(new ArrayList<>(text.lines().toList())).labelled(text)
                : text;
    }

    private String labelled(String text) {
        List<FrontMatterBlock> blocks = blocks();
        if (!blocks.isEmpty() && isOfIssue(blocks.get(0), blocks.size())) {
            blocks.remove(0);
        }
        if (blocks.isEmpty()) {
            return text;
        }
        String category = "";
        for (FrontMatterBlock block : blocks) {
            category = replace(block, category);
        }
        return String.join("\n", lines) + "\n";
    }

    /** All front matter with a title. After an empty line a thematic break is none. */
    private List<FrontMatterBlock> blocks() {
        List<FrontMatterBlock> blocks = new ArrayList<>();
        boolean code = false;
        int at = 0;
        while (at < lines.size()) {
            code ^= lines.get(at).startsWith("```");
            Optional<FrontMatterBlock> block = code
                    ? Optional.empty()
                    : FrontMatterBlock.at(lines, at)
                            .filter(found -> found.field(TITLE).isPresent()
                                    && lines.subList(found.from(), found.to()).stream()
                                            .noneMatch(String::isBlank));
            block.ifPresent(blocks::add);
            at = block.map(FrontMatterBlock::to).orElse(at) + 1;
        }
        return blocks;
    }

    /** Whether the front matter at the beginning is that of the issue: the only one, or one without a link. */
    private static boolean isOfIssue(FrontMatterBlock first, int blocks) {
        if (first.from() > 0) {
            return false;
        }
        for (Field field : first.fields()) {
            if (FieldWords.ofKey(field.key()).equals(Optional.of(FieldLabel.DOWNLOAD))) {
                return blocks == 1;
            }
        }
        return true;
    }

    /** Replaces one; returns its category, which is a heading unless it is that of the entry before. */
    private String replace(FrontMatterBlock block, String before) {
        String category = before;
        for (Field field : block.fields()) {
            boolean heading = field.key().equals(CATEGORY) && !field.text().isEmpty();
            category = heading ? field.text() : category;
            Collections.fill(lines.subList(field.line(), field.end()), "");
            lines.set(field.line(), heading ? "" : labelled(field));
        }
        lines.set(block.from(), category.equals(before) ? "" : "## " + category);
        lines.set(block.to(), "");
        return category;
    }

    private static String labelled(Field field) {
        Optional<String> label = FieldWords.ofKey(field.key()).flatMap(FieldWords::usual);
        if (label.isPresent()) {
            return label.get() + "：" + field.text();
        }
        return field.text().isEmpty() ? "" : "**" + field.key() + "**：" + field.text();
    }
}
