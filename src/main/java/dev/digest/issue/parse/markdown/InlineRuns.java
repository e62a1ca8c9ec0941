package dev.digest.issue.parse.markdown;

import dev.digest.issue.form.Runs;
import dev.digest.issue.form.TextRun;
import dev.digest.issue.form.TextRun.Style;
import dev.digest.issue.parse.markdown.emphasis.Strikethrough;
import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The text of a paragraph as lines of runs. */
final class InlineRuns extends MarkdownInlineVisitor {
    private static final Pattern BREAK = Pattern.compile("(?i)</?(?:br|p|div|li)\\b.*", Pattern.DOTALL);
    private static final Pattern STRONG = Pattern.compile("(?i)<(/?)(?:b|strong)\\s*>");
    private static final Pattern ANCHOR =
            Pattern.compile("(?is)<a\\s(?:[^>]{0,1000}?\\s)?href\\s*=\\s*[\"']?([^\"'\\s>]{1,4000}).*");
    private static final Pattern IMAGE =
            Pattern.compile("(?is)<img\\s(?:[^>]{0,1000}?\\s)?src\\s*=\\s*[\"']?([^\"'\\s>]{1,4000}).*");

    private final String text;
    private final List<RunLine> lines = new ArrayList<>();
    private List<TextRun> runs = new ArrayList<>();
    private final List<TextRun> pictures = new ArrayList<>();
    private int number;
    /** Line breaks within links and formulas, which are read as one line. */
    private int joinedLines;

    private int bold;
    private int italic;
    private String address = "";

    /** A line; an image has one run. */
    record RunLine(int number, List<TextRun> runs, boolean picture) {}

    InlineRuns(String text, int firstLine) {
        this.text = text;
        this.number = firstLine;
    }

    List<RunLine> lines() {
        endLine();
        return lines;
    }

    /** Recursive; the parser bounds nesting. */
    void read(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node.accept(this);
        }
    }

    @Override
    public void visit(Text words) {
        add(CleanText.withinLine(words.getLiteral()), source(words, words.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), source(code, "`" + code.getLiteral() + "`"));
    }

    @Override
    public void visit(SoftLineBreak line) {
        if (address.isEmpty()) {
            nextLine();
        } else {
            add(" ", " ");
            joinedLines++;
        }
    }

    @Override
    public void visit(HardLineBreak line) {
        nextLine();
    }

    private void nextLine() {
        endLine();
        number += 1 + joinedLines;
        joinedLines = 0;
    }

    @Override
    public void visit(FormulaNode formula) {
        written(formula);
    }

    @Override
    public void visit(FootnoteMark mark) {
        written(mark);
    }

    @Override
    public void visit(HtmlInline html) {
        tag(html.getLiteral());
    }

    /** An image inside a link is a button; its alternative text counts. */
    @Override
    public void visit(Image image) {
        StringBuilder words = new StringBuilder();
        for (Node node = image.getFirstChild(); node != null; node = node.getNext()) {
            words.append(node instanceof Text plain ? CleanText.withinLine(plain.getLiteral()) : "");
        }
        String said = words.toString();
        if (address.isEmpty()) {
            pictures.add(new TextRun(said, said, Style.PLAIN, image.getDestination()));
        } else {
            add(said, said);
        }
    }

    @Override
    public void visit(Link link) {
        String before = address;
        address = link.getDestination();
        read(link);
        address = before;
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        bold++;
        read(emphasis);
        bold--;
    }

    @Override
    public void visit(Emphasis emphasis) {
        italic++;
        read(emphasis);
        italic--;
    }

    @Override
    public void visit(Strikethrough struck) {
        read(struck);
    }

    /** A formula, which may have several lines, or the mark of a footnote, as written. */
    private void written(Node node) {
        StringBuilder written = new StringBuilder();
        for (SourceSpan span : node.getSourceSpans()) {
            written.append(written.isEmpty() ? "" : " ")
                    .append(text, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
        joinedLines += Math.max(0, node.getSourceSpans().size() - 1);
        add(CleanText.withinLine(written.toString()), written.toString());
    }

    private void tag(String tag) {
        Matcher strong = STRONG.matcher(tag);
        Matcher anchor = ANCHOR.matcher(tag);
        Matcher image = IMAGE.matcher(tag);
        if (BREAK.matcher(tag).matches()) {
            endLine();
        } else if (strong.matches()) {
            bold = Math.max(0, bold + (strong.group(1).isEmpty() ? 1 : -1));
        } else if (anchor.matches()) {
            address = anchor.group(1);
        } else if (tag.regionMatches(true, 0, "</a", 0, 3)) {
            address = "";
        } else if (image.matches()) {
            pictures.add(new TextRun("", "", Style.PLAIN, image.group(1)));
        }
    }

    private void add(String words, String source) {
        Style style = bold > 0 ? Style.BOLD : italic > 0 ? Style.ITALIC : Style.PLAIN;
        int last = runs.size() - 1;
        boolean same = last >= 0
                && runs.get(last).style() == style
                && runs.get(last).address().equals(address);
        if (same) {
            TextRun before = runs.get(last);
            runs.set(last, new TextRun(before.text() + words, before.source() + source, style, address));
        } else {
            runs.add(new TextRun(words, source, style, address));
        }
    }

    private String source(Node node, String otherwise) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.size() != 1) {
            return otherwise;
        }
        int from = spans.get(0).getInputIndex();
        return text.substring(from, from + spans.get(0).getLength());
    }

    private void endLine() {
        if (!Runs.isBlank(runs)) {
            lines.add(new RunLine(number, Runs.withAddresses(runs), false));
        }
        for (TextRun picture : pictures) {
            lines.add(new RunLine(number, List.of(picture), true));
        }
        runs = new ArrayList<>();
        pictures.clear();
    }
}
