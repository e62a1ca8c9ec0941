package dev.digest.check;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.LineSpan;
import dev.digest.issue.document.ParsedIssue;
import java.util.ArrayList;
import java.util.List;

/** Locates the lines of an issue in its file. */
final class SourceLines {
    private final SourceText source;
    private final IssueDocument located;
    private final HtmlTextLocator page;
    private final List<SourceLine> found = new ArrayList<>();
    private boolean inCode;

    private SourceLines(SourceText source, IssueDocument placed) {
        this.source = source;
        this.located = placed;
        this.page = new HtmlTextLocator(placed.html() ? source.text() : "");
    }

    static List<SourceLine> of(SourceText source, IssueDocument placed) {
        SourceLines passages = new SourceLines(source, placed);
        for (LineSpan part : placed.lineSpans()) {
            passages.add(part);
        }
        return passages.found;
    }

    private void add(LineSpan part) {
        int line = Math.min(part.line(), source.lineCount());
        if (!located.html()) {
            String raw = source.line(line);
            found.add(passage(part, source.start(line), raw));
            return;
        }
        int from = page.next(part.text());
        if (from < 0) {
            found.add(SourceLine.of(part, source.start(line), "", "", false));
        } else {
            String raw = source.text().substring(from, page.endOfLast());
            found.add(passage(part, from, raw));
        }
    }

    private SourceLine passage(LineSpan part, int from, String raw) {
        boolean fence = raw.stripLeading().startsWith("```") || raw.strip().equals("$$");
        inCode ^= fence;
        boolean code = inCode || fence;
        return SourceLine.of(part, from, raw, code ? TextMask.maskAll(raw) : text(part, raw), code);
    }

    private String text(LineSpan part, String raw) {
        if (part.kind() != LineSpan.LineSpanKind.FIELD) {
            return TextMask.maskSpecial(raw);
        }
        FieldLabel label = part.label().orElseThrow();
        return switch (label) {
            case SUMMARY, RECOMMENDATION, TIME, HOST, INSTITUTIONS -> TextMask.withoutLabel(raw, part.word());
            case TITLE, TITLE_ZH -> TextMask.chineseTitle(raw, title(part.owner()), part);
            default -> TextMask.maskAll(raw);
        };
    }

    private EntryTitle title(LineSpan.LineOwner owner) {
        ParsedIssue issue = located.issue();
        return owner.event()
                ? issue.events().get(owner.index()).title()
                : issue.entries().get(owner.index()).title();
    }
}
