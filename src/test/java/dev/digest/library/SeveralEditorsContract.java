package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.STRANGE;
import static dev.digest.library.LibraryFixture.paper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.library.History.HistoryScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two editors have the library open at the same time. */
abstract class SeveralEditorsContract {
    private final LibraryFixture library;

    SeveralEditorsContract(LibraryFixture empty) {
        library = empty.withThree();
    }

    @Test
    void what_one_has_saved_the_other_sees() {
        try (Library ada = library.open("ada", "one");
                Library bo = library.open("bo", "two")) {
            LibraryFixture.summarize(ada, A, "甲");
            assertThat(bo.papers().find(A).orElseThrow().curation().get(CurationField.SUMMARY))
                    .isEqualTo(Optional.of("甲"));
            LibraryFixture.add(bo, paper(STRANGE, "New"));
            assertThat(ada.papers().existing(List.of(STRANGE))).containsExactly(STRANGE);
        }
    }

    @Test
    void changes_of_both_are_kept_as_theirs() {
        try (Library ada = library.open("ada", "one");
                Library bo = library.open("bo", "two")) {
            LibraryFixture.summarize(ada, A, "甲");
            LibraryFixture.summarize(bo, B, "乙");
            LibraryFixture.summarize(ada, A, "再写甲");
        }
        List<String> names = new ArrayList<>();
        library.run(opened -> opened.history()
                .list(
                        HistoryScope.ALL,
                        2,
                        change -> names.add(change.invocation().userName())));
        assertThat(names).containsExactlyInAnyOrder("ada", "bo");
        assertThat(library.paper(A).curation().get(CurationField.SUMMARY)).contains("再写甲");
        assertThat(library.paper(B).curation().get(CurationField.SUMMARY)).contains("乙");
        assertThat(library.now().history().verify()).isEmpty();
    }
}
