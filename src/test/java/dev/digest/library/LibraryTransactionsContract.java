package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.STRANGE;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.issue;
import static dev.digest.library.LibraryFixture.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.curation.CurationField;
import dev.digest.library.History.HistoryScope;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every library does with transactions, whatever stores it. */
abstract class LibraryTransactionsContract {
    private final LibraryFixture library;

    LibraryTransactionsContract(LibraryFixture empty) {
        library = empty.withThree();
    }

    @Test
    void several_operations_are_one() {
        library.run(opened -> assertThat(opened.transactions().inTransaction(() -> {
                    LibraryFixture.summarize(opened, A, "甲");
                    LibraryFixture.save(opened, issue(64, A));
                    return "done";
                }))
                .isEqualTo("done"));
        assertThat(library.paper(A).issue()).hasValue(64);
        assertThat(library.paper(A).curation().get(CurationField.SUMMARY)).contains("甲");
    }

    @Test
    void when_one_fails_none_has_happened_and_the_next_command_works() {
        String before = library.archive();
        Problem failure = Problem.of("file.unwritable", "issues/064.md", "full");
        library.run(opened -> {
            assertThatThrownBy(() -> opened.transactions().inTransaction(() -> {
                        LibraryFixture.summarize(opened, A, "甲");
                        LibraryFixture.save(opened, issue(64, A));
                        throw failure;
                    }))
                    .isSameAs(failure);
            assertThat(opened.papers().find(A).orElseThrow().issue()).isEmpty();
        });
        assertThat(library.archive()).isEqualTo(before);
        library.run(opened -> LibraryFixture.summarize(opened, A, "乙"));
        assertThat(library.paper(A).curation().get(CurationField.SUMMARY)).contains("乙");
    }

    @Test
    void what_one_transaction_reads_includes_what_it_wrote() {
        library.run(opened -> opened.transactions().inTransaction(() -> {
            LibraryFixture.add(opened, paper(STRANGE, "New"));
            assertThat(opened.papers().existing(List.of(STRANGE))).containsExactly(STRANGE);
            LibraryFixture.summarize(opened, STRANGE, "简介");
            return opened.papers().find(STRANGE);
        }));
        assertThat(library.paper(STRANGE).curation().get(CurationField.SUMMARY)).contains("简介");
    }

    @Test
    void a_transaction_within_another_is_part_of_it() {
        String before = library.archive();
        library.run(opened -> assertThatThrownBy(() -> opened.transactions().inTransaction(() -> {
                    opened.transactions().inTransaction(() -> {
                        LibraryFixture.summarize(opened, A, "甲");
                        return true;
                    });
                    throw new IllegalStateException("outer");
                }))
                .isInstanceOf(IllegalStateException.class));
        assertThat(library.archive()).isEqualTo(before);
    }

    @Test
    void others_see_all_of_it_or_nothing() {
        try (Library reader = library.open("bo", "read")) {
            library.run(opened -> opened.transactions().inTransaction(() -> {
                LibraryFixture.summarize(opened, A, "甲");
                assertThat(reader.papers().find(A).orElseThrow().curation().fields())
                        .isEmpty();
                LibraryFixture.summarize(opened, B, "乙");
                return true;
            }));
            assertThat(reader.papers().find(A).orElseThrow().curation().fields())
                    .isEqualTo(Map.of(CurationField.SUMMARY, "甲"));
            assertThat(reader.papers().find(B).orElseThrow().curation().fields())
                    .isEqualTo(Map.of(CurationField.SUMMARY, "乙"));
        }
    }

    @Test
    void a_dry_run_sees_its_own_changes_and_leaves_none() {
        String before = library.archive();
        library.run(opened -> {
            opened.transactions().beginDryRun();
            LibraryFixture.summarize(opened, A, "甲");
            LibraryFixture.save(opened, issue(64, A));
            opened.papers().remove(List.of(B), TUESDAY);
            assertThat(opened.papers().find(A).orElseThrow().issue()).hasValue(64);
            assertThat(opened.papers().find(B)).isEmpty();
        });
        assertThat(library.archive()).isEqualTo(before);
    }

    @Test
    void a_command_of_several_operations_is_one_change() {
        library.run("bo", "three things", opened -> {
            LibraryFixture.summarize(opened, A, "甲");
            LibraryFixture.summarize(opened, B, "乙");
            LibraryFixture.save(opened, issue(64, A));
        });
        List<Change> changes = library.ask(opened -> {
            List<Change> all = new ArrayList<>();
            opened.history().list(HistoryScope.ALL, 1, all::add);
            return all;
        });
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.invocation().command()).isEqualTo("three things"));
    }
}
