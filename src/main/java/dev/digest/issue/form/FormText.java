package dev.digest.issue.form;

import dev.digest.format.FrontMatter;
import dev.digest.issue.form.FormLine.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An issue's text as lines, before any interpretation.
 *
 * @param lines all lines that are not empty, including images and thematic breaks
 */
public record FormText(List<FormLine> lines) {
    private static final Pattern TAG =
            Pattern.compile("(?is)\\s*+<(?:!doctype\\s|!--|\\?xml|[a-z][a-z0-9]{0,20}[\\s/>])");
    private static final Pattern PAGE = Pattern.compile("(?is)\\s*+<(?:!doctype\\s|html[\\s>])");

    private static final Pattern BULLET = Pattern.compile("\\s*[■◆●▶►▪◦•※★☆○◇□]\\uFE0F?\\s*(?=\\S)");
    private static final Pattern INDENT = Pattern.compile("[\\u00A0\\u3000]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,2}");

    public FormText {
        lines = List.copyOf(lines);
    }

    /**
     * The parsers for markup.
     *
     * @param html also parses HTML within Markdown
     */
    public record Markups(FormMarkup markdown, FormMarkup html) {}

    /** Parses a file. Plain text is parsed as Markdown, which does not change it. */
    public static FormText of(String name, String text, Markups markups) {
        String issue = FrontMatter.asDatedMarkdown(EntryFrontMatter.asLabels(text));
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean named = List.of("md", "markdown").contains(ending);
        boolean page =
                PAGE.matcher(issue).lookingAt() || (!named && TAG.matcher(issue).lookingAt());
        List<FormLine> lines =
                page ? markups.html().lines(issue) : withHtml(markups.markdown().lines(issue), markups);
        List<FormLine> shown = lines.stream()
                .filter(line -> line.is(LineKind.CODE) || line.is(LineKind.RULE) || !line.isBlank())
                .toList();
        return new FormText(withMarks(shown));
    }

    /** Takes typed bullets for list items, and puts a number on a line of its own before the line below it. */
    private static List<FormLine> withMarks(List<FormLine> lines) {
        List<FormLine> all = new ArrayList<>(lines.size());
        Optional<FormLine> number = Optional.empty();
        for (FormLine line : lines) {
            boolean isText = line.is(LineKind.TEXT);
            FormLine shown = isText ? item(withoutIndent(line)) : line;
            if (number.isPresent() && isText) {
                List<TextRun> runs =
                        new ArrayList<>(List.of(TextRun.plain(number.get().text() + ". ")));
                runs.addAll(line.runs());
                shown = line.as(LineKind.TEXT, 0, runs);
            } else if (number.isPresent()) {
                all.add(number.get());
            }
            number = isText && NUMBER.matcher(line.text()).matches() ? Optional.of(line) : Optional.empty();
            if (number.isEmpty()) {
                all.add(shown);
            }
        }
        number.ifPresent(all::add);
        return all;
    }

    /** Without the two wide blanks with which paragraphs of Chinese texts begin. */
    private static FormLine withoutIndent(FormLine line) {
        Matcher indent = INDENT.matcher(Runs.text(line.runs()));
        return indent.lookingAt() ? line.withRuns(Runs.from(line.runs(), indent.end())) : line;
    }

    private static FormLine item(FormLine line) {
        Matcher bullet = BULLET.matcher(Runs.text(line.runs()));
        return bullet.lookingAt() ? line.as(LineKind.ITEM, 1, Runs.from(line.runs(), bullet.end())) : line;
    }

    /** Adjacent pieces of HTML are joined, since a table may contain empty lines. */
    private static List<FormLine> withHtml(List<FormLine> lines, Markups markups) {
        List<FormLine> all = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            FormLine line = lines.get(at);
            if (!line.is(LineKind.HTML)) {
                all.add(line);
                at++;
                continue;
            }
            StringBuilder piece = new StringBuilder();
            int next = line.number();
            for (; at < lines.size() && lines.get(at).is(LineKind.HTML); at++) {
                String html = Runs.text(lines.get(at).runs());
                piece.append("\n".repeat(Math.max(0, lines.get(at).number() - next)))
                        .append(html);
                next = lines.get(at).number()
                        + (int) html.chars().filter(c -> c == '\n').count();
            }
            for (FormLine read : markups.html().lines(piece.toString())) {
                all.add(read.movedBy(line.number() - 1));
            }
        }
        return all;
    }
}
