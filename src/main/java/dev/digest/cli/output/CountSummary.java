package dev.digest.cli.output;

import dev.digest.problem.LocalizedDetail;
import dev.digest.problem.MessageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts as a list, such as "2 errors, 1 warning". Counts of zero are left out, unless all are zero: then the first is
 * shown.
 */
public record CountSummary(List<Count> counts) implements LocalizedDetail {
    /** A number of things; {@code kind} is the end of a message's key, {@code count.KIND}. */
    public record Count(String kind, long number) {}

    public CountSummary {
        counts = List.copyOf(counts);
    }

    public static CountSummary of(String kind, long number) {
        return new CountSummary(List.of(new Count(kind, number)));
    }

    public CountSummary and(String kind, long number) {
        List<Count> longer = new ArrayList<>(counts);
        longer.add(new Count(kind, number));
        return new CountSummary(longer);
    }

    @Override
    public String text(MessageSource messages) {
        List<Count> shown = counts.stream().filter(count -> count.number() != 0).toList();
        return (shown.isEmpty() ? counts.subList(0, 1) : shown)
                .stream()
                        .map(count -> messages.text("count." + count.kind(), count.number()))
                        .collect(Collectors.joining(messages.text("count.separator")));
    }
}
