package dev.digest.issue.form;

import dev.digest.format.FrontMatterBlock;
import dev.digest.format.FrontMatterBlock.Field;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.form.FormLine.LineKind;
import dev.digest.issue.parse.IssueDates;
import dev.digest.issue.parse.IssueNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file with a single entry, as in archives that have a folder an issue: front matter with a title and a link, or a
 * text under its only heading, with a link. A title with a number or a date is that of an issue.
 */
public final class EntryFile {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S");

    private EntryFile() {}

    /** Whether the Markdown of a file is a single entry. */
    public static boolean isOne(String text, FormMarkup markdown) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Optional<FrontMatterBlock> front = lines.isEmpty() ? Optional.empty() : FrontMatterBlock.at(lines, 0);
        int body = front.map(block -> block.to() + 1).orElse(0);
        List<FormLine> headings = new ArrayList<>();
        for (FormLine line : markdown.lines(String.join("\n", lines.subList(body, lines.size())))) {
            if (line.is(LineKind.HEADING)) {
                headings.add(line);
            }
        }
        return front.map(block -> isEntry(block, headings))
                .orElseGet(() -> headings.size() == 1
                        && text.stripLeading().startsWith("#")
                        && isTitle(headings.get(0).text())
                        && ADDRESS.matcher(text).find());
    }

    private static boolean isEntry(FrontMatterBlock front, List<FormLine> headings) {
        Optional<String> title = front.field("title").map(Field::text);
        boolean linked = false;
        for (Field field : front.fields()) {
            boolean link = FieldWords.ofKey(field.key()).equals(Optional.of(FieldLabel.DOWNLOAD));
            linked |= link && ADDRESS.matcher(field.text()).find();
        }
        return linked
                && headings.size() <= 1
                && title.filter(EntryFile::isTitle).isPresent();
    }

    private static boolean isTitle(String title) {
        return !title.isBlank()
                && !IssueNumber.isOfIssue(title)
                && IssueDates.find(title).isEmpty();
    }
}
