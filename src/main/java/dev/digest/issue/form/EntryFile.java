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
 * A file with a single entry, as in archives that have a folder an issue: front matter with a title and a link, and no
 * heading but that title, or a text under its only heading, with a link. A title with a number or a date is that of an
 * issue.
 */
public final class EntryFile {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S");

    private EntryFile() {}

    /**
     * The Markdown of a file, if it is a single entry. A heading that repeats the title of its front matter is left
     * out, and its line is empty.
     */
    public static Optional<String> read(String text, FormMarkup markdown) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Optional<FrontMatterBlock> front = lines.isEmpty() ? Optional.empty() : FrontMatterBlock.at(lines, 0);
        int body = front.map(block -> block.to() + 1).orElse(0);
        List<FormLine> headings = new ArrayList<>();
        for (FormLine line : markdown.lines(String.join("\n", lines.subList(body, lines.size())))) {
            if (line.is(LineKind.HEADING)) {
                headings.add(line);
            }
        }
        if (front.isEmpty()) {
            return Optional.of(text).filter(whole -> isUnderHeading(whole, headings));
        }
        for (FormLine heading : headings) {
            int at = body + heading.number() - 1;
            boolean repeated = title(front.get()).equals(heading.text().strip())
                    && lines.get(at).startsWith("#");
            lines.set(at, repeated ? "" : lines.get(at));
            if (!repeated) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("\n", lines) + "\n").filter(whole -> isEntry(front.get()));
    }

    private static boolean isUnderHeading(String text, List<FormLine> headings) {
        return headings.size() == 1
                && text.stripLeading().startsWith("#")
                && isTitle(headings.get(0).text())
                && ADDRESS.matcher(text).find();
    }

    private static boolean isEntry(FrontMatterBlock front) {
        boolean linked = false;
        for (Field field : front.fields()) {
            boolean link = FieldWords.ofKey(field.key()).equals(Optional.of(FieldLabel.DOWNLOAD));
            linked |= link && ADDRESS.matcher(field.text()).find();
        }
        return linked && isTitle(title(front));
    }

    private static String title(FrontMatterBlock front) {
        return front.field("title").map(Field::text).orElse("").strip();
    }

    private static boolean isTitle(String title) {
        return !title.isBlank()
                && !IssueNumber.isOfIssue(title)
                && IssueDates.find(title).isEmpty();
    }
}
