package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.MONDAY;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.Decision.DecisionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every library does with decisions, whatever stores it. */
abstract class DecisionStoreContract {
    private final LibraryFixture library;

    DecisionStoreContract(LibraryFixture empty) {
        library = empty.withThree();
    }

    private Decision decision(DecisionKind kind, String day) {
        return new Decision(A, kind, LocalDate.parse(day), "Alpha", Optional.of("理由 'a'"), Optional.of("2022-12-01"));
    }

    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void a_decision_comes_back_with_its_reason(DecisionKind kind) {
        library.run(opened -> opened.decisions().record(List.of(decision(kind, "2022-10-31")), MONDAY));
        assertThat(library.now().decisions().all()).containsExactly(decision(kind, "2022-10-31"));
        assertThat(DecisionKind.named(kind.label())).contains(kind);
    }

    @Test
    void a_later_decision_replaces_the_earlier_one() {
        library.run(opened ->
                opened.decisions().record(List.of(decision(DecisionKind.REJECTED, "2022-10-31")), MONDAY));
        library.run(opened -> opened.decisions().record(List.of(decision(DecisionKind.PICKED, "2022-11-01")), TUESDAY));
        assertThat(library.now().decisions().all()).containsExactly(decision(DecisionKind.PICKED, "2022-11-01"));
    }

    @Test
    void decisions_are_about_any_paper_and_come_oldest_first() {
        Decision strange = Decision.picked(LibraryFixture.STRANGE, LocalDate.parse("2022-11-02"), "Strange");
        Decision second = Decision.picked(B, LocalDate.parse("2022-11-01"), "Beta");
        library.run(opened -> opened.decisions().record(List.of(second), MONDAY));
        library.run(opened -> opened.decisions().record(List.of(strange), TUESDAY));
        assertThat(library.now().decisions().all()).containsExactly(second, strange);
    }

    @Test
    void the_decision_about_one_paper_is_found_by_its_id() {
        library.run(opened ->
                opened.decisions().record(List.of(decision(DecisionKind.REJECTED, "2022-10-31")), MONDAY));
        assertThat(library.now().decisions().find(A)).contains(decision(DecisionKind.REJECTED, "2022-10-31"));
        assertThat(library.now().decisions().find(B)).isEmpty();
    }

    @Test
    void the_decisions_about_some_papers_come_in_the_order_of_these() {
        Decision second = Decision.picked(B, LocalDate.parse("2022-11-01"), "Beta");
        Decision strange = Decision.picked(LibraryFixture.STRANGE, LocalDate.parse("2022-11-02"), "Strange");
        library.run(opened -> opened.decisions()
                .record(List.of(decision(DecisionKind.REJECTED, "2022-10-31"), second, strange), MONDAY));
        assertThat(library.now()
                        .decisions()
                        .findAll(List.of(B, LibraryFixture.C, A))
                        .values())
                .containsExactly(second, decision(DecisionKind.REJECTED, "2022-10-31"));
    }

    @Test
    void a_kind_that_is_none_has_no_name() {
        assertThat(DecisionKind.named("PICKED")).isEmpty();
        assertThat(DecisionKind.named("")).isEmpty();
    }
}
