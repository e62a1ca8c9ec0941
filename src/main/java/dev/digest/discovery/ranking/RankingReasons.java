package dev.digest.discovery.ranking;

import dev.digest.discovery.ranking.RankingReason.ReasonKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The reasons for a rank as text: one a line, with its kind, its weight and its words between tabs. JSON would take
 * longer to read than all else of a saved ranking.
 */
public final class RankingReasons {
    private RankingReasons() {}

    /** Reasons as text. */
    public static String text(List<RankingReason> reasons) {
        StringBuilder text = new StringBuilder();
        for (RankingReason reason : reasons) {
            text.append(reason.kind().label())
                    .append('\t')
                    .append(rounded(reason.weight()))
                    .append('\t')
                    .append(reason.text().replace('\n', ' '))
                    .append('\n');
        }
        return text.toString();
    }

    /** The reasons in a {@linkplain #text text}. */
    public static List<RankingReason> read(String text) {
        List<RankingReason> reasons = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int weight = text.indexOf('\t', at) + 1;
            int words = text.indexOf('\t', weight) + 1;
            int end = text.indexOf('\n', words);
            reasons.add(new RankingReason(
                    ReasonKind.named(text.substring(at, weight - 1)),
                    text.substring(words, end),
                    Double.parseDouble(text.substring(weight, words - 1))));
            at = end + 1;
        }
        return reasons;
    }

    /** A score or weight as it is saved. */
    public static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }
}
