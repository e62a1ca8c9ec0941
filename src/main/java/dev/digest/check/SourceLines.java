package dev.digest.check;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LineSpan;
import dev.digest.issue.document.ParsedIssue;
import java.util.ArrayList;
import java.util.List;

/** The lines of text of an issue with what text rules read in them. */
final class SourceLines {
    private final String file;
    private final ParsedIssue issue;

    private SourceLines(SourceText source, ParsedIssue issue) {
        this.file = source.text();
        this.issue = issue;
    }

    static List<SourceLine> of(SourceText source, IssueDocument document) {
        SourceLines lines = new SourceLines(source, document.issue());
        List<SourceLine> found = new ArrayList<>(document.lineSpans().size());
        for (LineSpan span : document.lineSpans()) {
            if (span.isText()) {
                found.add(lines.line(span));
            }
        }
        return found;
    }

    private SourceLine line(LineSpan span) {
        LinePlace place = span.place();
        String raw = file.substring(place.from(), place.to());
        String shown = place.textIn(raw);
        return SourceLine.of(span, raw, shown, place.isCode() ? shown : text(span, shown));
    }

    /** What editors write in prose: no labels, English titles, names and addresses. */
    private String text(LineSpan span, String shown) {
        if (span.kind() != LineSpan.LineSpanKind.FIELD) {
            return shown;
        }
        FieldLabel label = span.label().orElseThrow();
        return switch (label) {
            case SUMMARY, RECOMMENDATION, TIME, HOST, INSTITUTIONS -> withoutLabel(span, shown);
            case TITLE, TITLE_ZH -> chineseTitle(span, shown);
            default -> only(shown, shown.length(), shown.length());
        };
    }

    private static String withoutLabel(LineSpan span, String shown) {
        return only(shown, SourceLine.textStart(span, shown), shown.length());
    }

    private String chineseTitle(LineSpan span, String shown) {
        String chinese = title(span.owner()).chinese().orElse("");
        int at = chinese.isEmpty() ? -1 : span.text().lastIndexOf(chinese);
        int from = at < 0 ? -1 : span.place().columnOf(at);
        int last = at < 0 ? -1 : span.place().columnOf(at + chinese.length() - 1);
        if (from < 0 || last < from) {
            return span.isField(FieldLabel.TITLE_ZH) ? withoutLabel(span, shown) : only(shown, 0, 0);
        }
        return only(shown, from, last + 1);
    }

    private EntryTitle title(LineSpan.LineOwner owner) {
        return owner.event()
                ? issue.events().get(owner.index()).title()
                : issue.entries().get(owner.index()).title();
    }

    /** The text of a range; all else is no text. */
    private static String only(String text, int from, int to) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            rest.append(i < from || i >= to ? LinePlace.OBJECT : text.charAt(i));
        }
        return rest.toString();
    }
}
