package dev.digest.check;

import dev.digest.issue.document.LineSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The suppression comments {@code <!-- check: off RULE… -->} of a file; without a rule they cover all rules. After
 * text, a comment applies to its line; on a line of its own, to the entry around it, or to the whole file if it
 * precedes the first entry.
 */
final class Suppressions {
    private final List<RuleSuppression> all = new ArrayList<>();

    private record RuleSuppression(List<String> rules, int fromLine, int toLine) {}

    static Suppressions parse(CheckContext context, List<String> names) {
        Suppressions suppressions = new Suppressions();
        for (SuppressionComment comment : context.suppressionComments()) {
            List<String> rules = comment.ruleWords(names).stream()
                    .map(SuppressionComment.CommentWord::text)
                    .toList();
            suppressions.add(comment, rules, context);
        }
        return suppressions;
    }

    private void add(SuppressionComment comment, List<String> rules, CheckContext context) {
        SourceText source = context.source();
        int line = source.lineAt(comment.from());
        String written = source.text().substring(comment.from(), comment.to());
        boolean alone = source.line(line).strip().equals(written);
        int from = alone ? entryStart(line, context) : line;
        all.add(new RuleSuppression(rules, from, alone ? rangeEnd(line, from, context) : line));
    }

    /** The first line of the entry that contains a line; 1 before the first entry. */
    private static int entryStart(int line, CheckContext context) {
        return context.lines().stream()
                .map(SourceLine::span)
                .filter(part -> part.line() <= line && isTitle(part))
                .mapToInt(LineSpan::line)
                .max()
                .orElse(1);
    }

    private static int rangeEnd(int line, int from, CheckContext context) {
        return from == 1
                ? Integer.MAX_VALUE
                : context.lines().stream()
                        .map(SourceLine::span)
                        .filter(part ->
                                part.line() > line && (isTitle(part) || part.kind() != LineSpan.LineSpanKind.FIELD))
                        .mapToInt(LineSpan::line)
                        .min()
                        .orElse(Integer.MAX_VALUE);
    }

    private static boolean isTitle(LineSpan part) {
        return part.begins() && part.isField(dev.digest.issue.document.FieldLabel.TITLE);
    }

    boolean suppresses(Finding finding, CheckContext context) {
        int line = context.source().lineAt(finding.from());
        for (RuleSuppression silence : all) {
            if (line >= silence.fromLine()
                    && line <= silence.toLine()
                    && (silence.rules().isEmpty() || silence.rules().contains(finding.rule()))) {
                return true;
            }
        }
        return false;
    }
}
