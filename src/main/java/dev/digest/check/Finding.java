package dev.digest.check;

import java.util.List;
import java.util.Optional;

/**
 * A problem found by a rule.
 *
 * @param rule the rule's name
 * @param reason one of the rule's reasons; empty when it has only one
 * @param from start offset in the file's text
 * @param to end offset, exclusive
 * @param details the values for the message's placeholders
 * @param fix the replacement, where none needs judgement
 * @param suggestion a replacement that needs an editor's yes
 */
public record Finding(
        String rule,
        String reason,
        int from,
        int to,
        List<Object> details,
        Optional<String> fix,
        Optional<String> suggestion)
        implements Comparable<Finding> {
    public Finding {
        details = List.copyOf(details);
    }

    /** A finding of a rule that has only one reason. */
    public static Finding of(Rule rule, int from, int to) {
        return new Finding(rule.name(), "", from, to, List.of(), Optional.empty(), Optional.empty());
    }

    /** A finding in a line, by offsets in the line. */
    public static Finding of(Rule rule, SourceLine passage, int start, int end) {
        return of(rule, passage.from() + start, passage.from() + end);
    }

    /** The same finding with a reason. */
    public Finding withReason(String reason) {
        return new Finding(rule, reason, from, to, details, fix, suggestion);
    }

    /** The same finding with details. */
    public Finding withDetails(Object... more) {
        return new Finding(rule, reason, from, to, List.of(more), fix, suggestion);
    }

    /** The same finding at another place. */
    public Finding at(int start, int end) {
        return new Finding(rule, reason, start, end, details, fix, suggestion);
    }

    /** The same finding with a replacement. */
    public Finding withFix(String right) {
        return new Finding(rule, reason, from, to, details, Optional.of(right), suggestion);
    }

    /** The same finding with a replacement that needs an editor's yes. */
    public Finding withSuggestion(String right) {
        return new Finding(rule, reason, from, to, details, fix, Optional.of(right));
    }

    /** The same finding with its suggestion as the fix, after an editor's yes. */
    public Finding accepted() {
        return new Finding(rule, reason, from, to, details, suggestion, suggestion);
    }

    /** Orders by place in the file, then by rule name. */
    @Override
    public int compareTo(Finding other) {
        return from == other.from ? rule.compareTo(other.rule) : Integer.compare(from, other.from);
    }

    /** The message key. */
    public String key() {
        return "check." + rule + (reason.isEmpty() ? "" : "." + reason);
    }

    /** The text of the finding. */
    public String excerpt(SourceText source) {
        return source.text().substring(from, to);
    }
}
