package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.discovery.ArxivCategories;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.WatchRules;
import dev.digest.discovery.WatchRules.WatchKind;
import dev.digest.discovery.ranking.PickedPaper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What each watch rule would have done with the last week of the pool and with past picks. */
public record TestWatch(Newsroom newsroom) {
    private static final int DAYS = 7;

    /**
     * The effect of one rule.
     *
     * @param papers how many papers of the week it includes, marks or hides
     * @param picks which past picks it would have included, marked or hidden
     */
    public record RuleEffect(WatchKind kind, String value, int papers, List<PickedPaper> picks) {
        public RuleEffect {
            picks = List.copyOf(picks);
        }
    }

    /**
     * The effects of all rules.
     *
     * @param papers the number of papers in the week
     * @param picks the number of papers picked or published so far
     */
    public record WatchTestResult(LocalDate from, LocalDate until, int papers, int picks, List<RuleEffect> effects) {
        public WatchTestResult {
            effects = List.copyOf(effects);
        }
    }

    /**
     * Tests the rules.
     *
     * @param today the last day, when the pool is empty
     * @throws dev.digest.problem.Problem {@code pool.*}
     */
    public WatchTestResult test(Map<WatchKind, List<String>> rules, LocalDate today) {
        try (PaperPool pool = newsroom.adapters().discovery().openPool(newsroom.workspace())) {
            return test(rules, today, pool);
        }
    }

    private WatchTestResult test(Map<WatchKind, List<String>> rules, LocalDate today, PaperPool pool) {
        LocalDate until = pool.lastDay().orElse(today);
        LocalDate from = until.minusDays(DAYS - 1);
        List<NewPaper> week = new ArrayList<>();
        pool.read(from, until, week::add);
        List<PickedPaper> picks = EditorialRecord.of(newsroom.library()).picksBefore(LocalDate.MAX, pool);
        List<RuleEffect> effects = new ArrayList<>();
        rules.forEach((kind, values) -> values.forEach(value -> {
            Predicate<NewPaper> rule = rule(kind, value);
            effects.add(new RuleEffect(
                    kind,
                    value,
                    (int) week.stream().filter(rule).count(),
                    picks.stream().filter(pick -> rule.test(pick.paper())).toList()));
        }));
        return new WatchTestResult(from, until, week.size(), picks.size(), effects);
    }

    private static Predicate<NewPaper> rule(WatchKind kind, String value) {
        if (kind == WatchKind.CATEGORY) {
            return paper -> paper.categories().stream().anyMatch(category -> ArxivCategories.covers(value, category));
        }
        WatchRules rules = WatchRules.only(kind, value);
        return kind == WatchKind.EXCLUSION
                ? paper -> rules.exclusion(paper).isPresent()
                : paper -> !rules.marks(paper).isEmpty();
    }
}
