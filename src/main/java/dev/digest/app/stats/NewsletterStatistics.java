package dev.digest.app.stats;

import dev.digest.app.Newsroom;
import dev.digest.library.Decision;
import dev.digest.library.History.HistoryScope;
import dev.digest.library.Library;
import dev.digest.library.Query;
import dev.digest.library.RecordChange.CurationChange;
import dev.digest.stats.CountedItem;
import dev.digest.stats.PublishedPapers;
import dev.digest.stats.StatisticsTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers about a newsletter: its published papers, who wrote, and what was decided about candidates. */
public final class NewsletterStatistics {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final Newsroom newsroom;

    public NewsletterStatistics(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** The numbers that are for readers too: those about published papers; empty while nothing is published. */
    public List<StatisticsTable> published() {
        Library library = newsroom.library();
        PublishedPapers papers = new PublishedPapers(library.issues().all());
        library.papers().read(Query.ALL, papers::add);
        return papers.tables();
    }

    /** All numbers; empty while nothing is published. */
    public List<StatisticsTable> tables() {
        Library library = newsroom.library();
        List<StatisticsTable> tables = new ArrayList<>(published());
        addUnlessEmpty(tables, new StatisticsTable("writers", false, writers(library)));
        addUnlessEmpty(tables, new StatisticsTable("decisions", true, decisions(library)));
        return tables;
    }

    private static void addUnlessEmpty(List<StatisticsTable> tables, StatisticsTable table) {
        if (table.largest() > 0) {
            tables.add(table);
        }
    }

    /** How many papers each editor has written something about, by history. */
    private static List<CountedItem> writers(Library library) {
        Map<String, Set<String>> papers = new LinkedHashMap<>();
        library.history().list(HistoryScope.ALL, UNLIMITED, change -> {
            String who = change.invocation().userName();
            change.recordChanges().stream()
                    .filter(record -> record instanceof CurationChange && !who.isEmpty())
                    .forEach(record -> record.paper()
                            .ifPresent(paper -> papers.computeIfAbsent(who, none -> new HashSet<>())
                                    .add(paper.canonical())));
            return true;
        });
        return papers.entrySet().stream()
                .map(entry -> new CountedItem(entry.getKey(), entry.getValue().size()))
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
    }

    private static List<CountedItem> decisions(Library library) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Decision.DecisionKind kind : Decision.DecisionKind.values()) {
            counts.put("decided-" + kind.label(), 0L);
        }
        library.decisions()
                .all()
                .forEach(one -> counts.merge("decided-" + one.kind().label(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new CountedItem(entry.getKey(), entry.getValue()))
                .toList();
    }
}
