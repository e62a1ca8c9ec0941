package dev.digest.cli.output;

import dev.digest.problem.LocalizedDetail;
import dev.digest.problem.MessageSource;
import java.util.ArrayList;
import java.util.List;

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
        List<String> shown = new ArrayList<>();
        for (Count count : counts) {
            if (count.number() != 0) {
                shown.add(text(count, messages));
            }
        }
        return shown.isEmpty() ? text(counts.get(0), messages) : String.join(messages.text("count.separator"), shown);
    }

    private static String text(Count count, MessageSource messages) {
        return messages.text("count." + count.kind(), count.number());
    }
}
