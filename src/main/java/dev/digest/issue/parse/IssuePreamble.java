package dev.digest.issue.parse;

import dev.digest.issue.TitleTemplate;
import dev.digest.issue.document.IssueTitle;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.issue.document.Whitespace;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the text before the first section. */
final class IssuePreamble {
    private static final Pattern DATE = Pattern.compile("(?:(?:发布时间|发布于|发布日期|日期|时间|date)\\s{0,3}[:：]?\\s{0,3})?"
            + "((?:19|20)\\d{2})\\s?[年/.-]\\s?(\\d{1,2})\\s?[月/.-]\\s?(\\d{1,2})\\s?日?(?:[\\sT].{0,30})?");

    private final Vocabulary vocabulary;
    private final Optional<TitleTemplate> elsewhere;
    private IssueTitle title = IssueTitle.NONE;
    private Optional<LocalDate> date = Optional.empty();
    private final List<String> others = new ArrayList<>();
    private final StringBuilder opening = new StringBuilder();
    private final List<UnparsedLine> unparsedLines = new ArrayList<>();

    /**
     * Parses the preamble.
     *
     * @param elsewhere for an issue that was not built here: the newsletter's own heading template
     * @param vocabulary knows the newsletter's headings, and the lines that every issue has, such as its publisher
     * @param statedDate the date in the front matter, as written
     */
    IssuePreamble(
            List<MarkupLine> lines,
            Vocabulary vocabulary,
            Optional<TitleTemplate> elsewhere,
            Optional<String> statedDate) {
        this.elsewhere = elsewhere;
        this.vocabulary = vocabulary;
        if (statedDate.isPresent() && !readDate(statedDate.get())) {
            others.add(statedDate.get());
            opening.append(statedDate.get());
        }
        for (MarkupLine line : lines) {
            read(line);
        }
    }

    private void read(MarkupLine line) {
        if (line.isShortcode()) {
            unparsedLines.add(new UnparsedLine(line.number(), line.text()));
            return;
        }
        Optional<IssueTitle> heading = findHeading(line);
        OptionalInt number = vocabulary.numberLine(line.text());
        if (heading.isPresent()) {
            heading(line, heading.get());
            readHeadingDate(line);
        } else if (number.isPresent()) {
            agree(line, title.withNumber(number), number);
        } else if (!readDate(line.text()) && !line.text().isEmpty()) {
            others.add(line.text());
            open(line);
        }
    }

    private void open(MarkupLine line) {
        if (!vocabulary.isUsualLine(line.text())) {
            opening.append(opening.isEmpty() ? "" : line.opens() ? "\n\n" : "\n")
                    .append(line.source());
        }
    }

    /** Headings of other newsletters vary; a line of text may also mention the number of another issue. */
    private Optional<IssueTitle> findHeading(MarkupLine line) {
        boolean first = title.number().isEmpty() && others.isEmpty();
        boolean heading =
                line.hasKind(MarkupLine.MarkupLineKind.HEADING) && line.shape().level() == 1;
        return elsewhere.isPresent() && (heading || first)
                ? IssueHeading.ofHeading(line.text(), elsewhere)
                : heading ? vocabulary.heading(line.text()) : IssueHeading.of(line.text());
    }

    private void readHeadingDate(MarkupLine line) {
        if (elsewhere.isPresent() && date.isEmpty()) {
            date = IssueDates.find(line.text());
        }
    }

    /** A page often has its heading twice: in its head and in the article. */
    private void heading(MarkupLine line, IssueTitle heading) {
        if (title.name().isEmpty()) {
            agree(line, heading.withNumber(title.number()), title.number());
        } else if (!title.number().equals(heading.number()) || !title.name().equals(heading.name())) {
            unparsedLines.add(new UnparsedLine(line.number(), line.text()));
        }
    }

    private void agree(MarkupLine line, IssueTitle read, OptionalInt number) {
        title = read;
        if (number.isPresent() && !number.equals(read.number())) {
            unparsedLines.add(new UnparsedLine(line.number(), line.text()));
        }
    }

    private boolean readDate(String text) {
        Matcher found = DATE.matcher(text);
        if (date.isPresent() || !found.matches()) {
            return false;
        }
        try {
            date = Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    IssueTitle title() {
        return title;
    }

    Optional<LocalDate> date() {
        return date;
    }

    List<String> others() {
        return others;
    }

    /** The lines specific to this issue, as Markdown. */
    String opening() {
        return Whitespace.strip(opening.toString());
    }

    List<UnparsedLine> unparsedLines() {
        return unparsedLines;
    }
}
