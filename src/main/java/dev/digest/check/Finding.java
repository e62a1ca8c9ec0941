package dev.digest.check;

import java.util.List;
import java.util.Optional;

/**
 * Something that a rule found.
 *
 * @param rule the rule's name
 * @param reason which of the rule's reasons; empty when it has but one
 * @param from where the words in question begin in the file's text
 * @param to where they end
 * @param details what the reason speaks of
 * @param fix what to put in their place, where that takes no judgement
 */
public record Finding(String rule, String reason, int from, int to, List<Object> details, Optional<String> fix)
        implements Comparable<Finding> {
    /** Copies the details. */
    public Finding {
        details = List.copyOf(details);
    }

    /** A finding of a rule that has one reason. */
    public static Finding of(Rule rule, int from, int to) {
        return new Finding(rule.name(), "", from, to, List.of(), Optional.empty());
    }

    /** A finding in a passage, by the ends of the words in it. */
    public static Finding of(Rule rule, SourceLine passage, int start, int end) {
        return of(rule, passage.from() + start, passage.from() + end);
    }

    /** The same for this reason. */
    public Finding withReason(String reason) {
        return new Finding(rule, reason, from, to, details, fix);
    }

    /** The same with what its reason speaks of. */
    public Finding withDetails(Object... more) {
        return new Finding(rule, reason, from, to, List.of(more), fix);
    }

    /** The same about other words. */
    public Finding at(int start, int end) {
        return new Finding(rule, reason, start, end, details, fix);
    }

    /** The same with words that are right. */
    public Finding withFix(String right) {
        return new Finding(rule, reason, from, to, details, Optional.of(right));
    }

    /** In the order of the file; at one place in that of the rules' names. */
    @Override
    public int compareTo(Finding other) {
        return from == other.from ? rule.compareTo(other.rule) : Integer.compare(from, other.from);
    }

    /** The key of its words in messages. */
    public String key() {
        return "check." + rule + (reason.isEmpty() ? "" : "." + reason);
    }

    /** The words in question. */
    public String excerpt(SourceText source) {
        return source.text().substring(from, to);
    }
}
