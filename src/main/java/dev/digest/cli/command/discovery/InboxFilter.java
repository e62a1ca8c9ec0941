package dev.digest.cli.command.discovery;

import dev.digest.app.discovery.InboxSelection;
import dev.digest.app.discovery.InboxSelection.SelectedPaper;
import dev.digest.cli.command.CommandOptions;
import dev.digest.cli.command.discovery.InboxCommand.Shown;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.SavedRanking;
import dev.digest.discovery.SearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Filters and orders the papers of a ranking; each keeps its rank in the whole ranking. */
record InboxFilter(Optional<String> category, Optional<Set<String>> found, boolean byDate) {
    private static final Comparator<Shown> NEWEST_FIRST = (one, other) -> {
        int day = other.paper().announced().compareTo(one.paper().announced());
        return day != 0 ? day : Integer.compare(one.rank(), other.rank());
    };

    static InboxFilter of(CommandOptions options, PaperPool pool) {
        Optional<Set<String>> found = options.value("--search")
                .map(text -> pool.search(SearchQuery.parse(text), 0).stream()
                        .map(NewPaper::id)
                        .collect(Collectors.toSet()));
        boolean byDate = options.choice("--sort", List.of("score", "date"))
                .filter("date"::equals)
                .isPresent();
        return new InboxFilter(options.value("--category"), found, byDate);
    }

    boolean isAll() {
        return category.isEmpty() && found.isEmpty() && !byDate;
    }

    List<Shown> apply(SavedRanking ranking, boolean hidden, PaperPool pool, int limit) {
        List<SelectedPaper> selected = hidden
                ? InboxSelection.hidden(ranking)
                : isAll() ? InboxSelection.first(ranking, limit) : InboxSelection.all(ranking);
        Map<String, NewPaper> papers =
                pool.find(selected.stream().map(one -> one.place().paper()).toList());
        List<Shown> shown = new ArrayList<>();
        for (SelectedPaper one : selected) {
            NewPaper paper = papers.get(one.place().paper());
            if (paper != null && takes(paper)) {
                shown.add(new Shown(one, paper));
            }
        }
        if (byDate) {
            shown.sort(NEWEST_FIRST);
        }
        return limit == 0 || shown.size() <= limit ? shown : shown.subList(0, limit);
    }

    private boolean takes(NewPaper paper) {
        return found.map(ids -> ids.contains(paper.id())).orElse(true)
                && category.map(name -> paper.categories().contains(name)).orElse(true);
    }
}
