package dev.digest.app.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.discovery.InboxSelection.SelectedPaper;
import dev.digest.discovery.ComputedRanking;
import dev.digest.discovery.Ranking.RankedPlace;
import dev.digest.discovery.Ranking.RankingSummary;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxSelectionTest {
    private static ComputedRanking ranking(int papers, int picks, int hidden) {
        List<RankedPlace> places = IntStream.rangeClosed(1, papers)
                .mapToObj(i -> new RankedPlace(i, "arXiv:2602." + (10_000 + i), papers - i, ""))
                .toList();
        return new ComputedRanking(new RankingSummary("now", picks, 0, papers, hidden), places);
    }

    private static List<Integer> ranks(List<SelectedPaper> papers) {
        return papers.stream().map(paper -> paper.place().rank()).toList();
    }

    @Test
    void every_tenth_place_goes_to_a_paper_from_further_down_in_the_better_half() {
        List<SelectedPaper> first = InboxSelection.first(ranking(200, 5, 0), 30);
        assertThat(first).hasSize(30);
        assertThat(first.stream().filter(SelectedPaper::drawn))
                .hasSize(3)
                .allSatisfy(paper -> assertThat(paper.place().rank()).isBetween(31, 100));
        assertThat(List.of(first.get(9), first.get(19), first.get(29))).allMatch(SelectedPaper::drawn);
        assertThat(ranks(first.stream().filter(paper -> !paper.drawn()).toList()))
                .isEqualTo(IntStream.rangeClosed(1, 27).boxed().toList());
    }

    @Test
    void the_same_ranking_gives_the_same_draws_and_another_gives_others() {
        assertThat(InboxSelection.first(ranking(200, 5, 0), 30))
                .isEqualTo(InboxSelection.first(ranking(200, 5, 0), 30));
        assertThat(ranks(InboxSelection.first(ranking(200, 5, 0), 30)).subList(29, 30))
                .isNotEqualTo(List.of(31));
    }

    @Test
    void who_wants_all_and_who_has_picked_nothing_gets_no_draws() {
        assertThat(InboxSelection.first(ranking(50, 5, 0), 0)).hasSize(50).noneMatch(SelectedPaper::drawn);
        assertThat(InboxSelection.first(ranking(50, 5, 0), 60)).hasSize(50).noneMatch(SelectedPaper::drawn);
        assertThat(InboxSelection.first(ranking(50, 0, 0), 20)).noneMatch(SelectedPaper::drawn);
        assertThat(InboxSelection.first(ranking(20, 5, 0), 15))
                .as("the better half is shown already")
                .noneMatch(SelectedPaper::drawn);
    }

    @Test
    void what_is_hidden_is_neither_shown_nor_drawn() {
        assertThat(ranks(InboxSelection.all(ranking(10, 5, 3)))).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(ranks(InboxSelection.hidden(ranking(10, 5, 3)))).containsExactly(8, 9, 10);
    }
}
