package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.discovery.ComputedRanking;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.WatchRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Evaluates the ranking on past weeks, each ranked as of its Monday, without knowledge of what was picked in that week
 * or later. Sampled papers (every tenth place) are excluded.
 */
public record EvaluateRanking(Newsroom newsroom) {
    /** A paper picked later was found in another way. */
    private static final int PICKED_WITHIN_DAYS = 21;

    private static final int DAYS = 7;
    private static final int FIRST = 200;
    private static final int PERCENT = 5;

    /**
     * A week.
     *
     * @param papers how many papers were ranked
     * @param places the ranks of the picked papers, from 1
     */
    public record EvaluatedWeek(LocalDate monday, int papers, List<Integer> places) {
        public EvaluatedWeek {
            places = List.copyOf(places);
        }

        /** How many of them ranked in the top twentieth. */
        public long inTop() {
            return places.stream().filter(this::isInTop).count();
        }

        private boolean isInTop(int place) {
            return (place - 0.5) * 100 <= (double) PERCENT * papers;
        }

        /** How many of them ranked in the first 200. */
        public long inFirst() {
            return places.stream().filter(place -> place <= FIRST).count();
        }
    }

    /**
     * The last weeks with picks, oldest first, at most this many.
     *
     * @throws dev.digest.problem.Problem {@code watch.*} for rules that cannot be read, {@code pool.*}
     */
    public List<EvaluatedWeek> evaluate(int weeks) {
        try (PaperPool pool = newsroom.adapters().discovery().openPool(newsroom.workspace())) {
            return evaluate(weeks, pool);
        }
    }

    private List<EvaluatedWeek> evaluate(int weeks, PaperPool pool) {
        EditorialRecord record = EditorialRecord.of(newsroom.library());
        Map<LocalDate, Set<String>> wanted = wanted(record.chosenDays(), pool);
        List<LocalDate> mondays = new ArrayList<>(wanted.keySet());
        List<LocalDate> last = mondays.subList(Math.max(0, mondays.size() - weeks), mondays.size());
        InboxRanking ranking = new InboxRanking(pool, newsroom.library(), WatchRules.of(newsroom.settings()));
        List<EvaluatedWeek> evaluated = new ArrayList<>();
        newsroom.listener().onStart(last.size());
        for (LocalDate monday : last) {
            InboxRequest request = new InboxRequest(
                    monday, monday.plusDays(DAYS - 1), monday, new IssueCatalog(newsroom).nextNumber());
            evaluated.add(week(
                    monday, ranking.computed(request, record, newsroom.now()), wanted.getOrDefault(monday, Set.of())));
            newsroom.listener().onProgress(1);
        }
        return evaluated;
    }

    /** The picks among each week's papers, by the week's Monday. */
    private static Map<LocalDate, Set<String>> wanted(Map<String, LocalDate> chosen, PaperPool pool) {
        Map<LocalDate, Set<String>> wanted = new TreeMap<>();
        Map<String, NewPaper> papers = pool.find(chosen.keySet());
        chosen.forEach((id, day) -> {
            NewPaper paper = papers.get(id);
            if (paper != null) {
                LocalDate monday = paper.announced().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                boolean isOfWeek =
                        !day.isBefore(monday) && !day.isAfter(paper.announced().plusDays(PICKED_WITHIN_DAYS));
                if (isOfWeek) {
                    wanted.computeIfAbsent(monday, any -> new HashSet<>()).add(id);
                }
            }
        });
        return wanted;
    }

    private static EvaluatedWeek week(LocalDate monday, ComputedRanking ranking, Set<String> wanted) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < ranking.places().size(); i++) {
            if (wanted.contains(ranking.places().get(i).paper())) {
                places.add(i + 1);
            }
        }
        return new EvaluatedWeek(monday, ranking.places().size(), places);
    }

    /** The median rank as a percentage of the week's papers; 0 when there is none. */
    public static double medianPercentile(List<EvaluatedWeek> weeks) {
        double[] all = weeks.stream()
                .flatMap(week -> week.places().stream().map(place -> 100 * (place - 0.5) / week.papers()))
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(all);
        int half = all.length / 2;
        return all.length == 0 ? 0 : all.length % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2;
    }
}
