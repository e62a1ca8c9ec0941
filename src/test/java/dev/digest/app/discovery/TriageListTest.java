package dev.digest.app.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.discovery.InboxSelection.SelectedPaper;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.Ranking.RankedPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageListTest {
    private final TriageList list =
            new TriageList(List.of(paper(1, "Robots", "Ada Example"), paper(2, "Graphs", "Zoë Muster")));

    private static InboxPaper paper(int rank, String title, String author) {
        NewPaper paper = new NewPaper(
                "arXiv:2211.0000" + rank,
                1,
                title,
                List.of(author),
                "About.",
                List.of("cs.CL"),
                Optional.empty(),
                LocalDate.parse("2022-11-01"));
        SelectedPaper selected = new SelectedPaper(new RankedPlace(rank, paper.id(), 0, ""), false);
        return new InboxPaper(selected, paper, List.of(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRAPHS", "ｇｒａｐｈｓ", "Zoë", "zoe muster", "Zoe\u0308"})
    void words_are_found_in_any_case_and_width_with_accents_or_without(String words) {
        assertThat(list.find(words, true)).isTrue();
        assertThat(list.place()).isEqualTo(2);
    }

    @Test
    void without_such_a_paper_it_stays_where_it_is() {
        assertThat(list.find("nothing", true)).isFalse();
        assertThat(list.place()).isOne();
    }
}
