package dev.digest.issue.form;

import dev.digest.format.FrontMatter;
import dev.digest.issue.form.FormLine.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        String issue = FrontMatter.asDatedMarkdown(text);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean named = List.of("md", "markdown").contains(ending);
        boolean page =
                PAGE.matcher(issue).lookingAt() || (!named && TAG.matcher(issue).lookingAt());
        List<FormLine> lines =
                page ? markups.html().lines(issue) : withHtml(markups.markdown().lines(issue), markups);
        return new FormText(lines.stream()
                .filter(line -> line.is(LineKind.CODE) || line.is(LineKind.RULE) || !line.isBlank())
                .toList());
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
