package dev.digest.library;

import static dev.digest.library.LibraryFixture.A;
import static dev.digest.library.LibraryFixture.B;
import static dev.digest.library.LibraryFixture.C;
import static dev.digest.library.LibraryFixture.STRANGE;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.event;
import static dev.digest.library.LibraryFixture.issue;
import static dev.digest.library.LibraryFixture.paper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.Decision.DecisionKind;
import dev.digest.library.History.HistoryScope;
import dev.digest.library.PaperDraft.DraftReview;
import dev.digest.library.PaperDraft.ReviewOutcome;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.paper.AclId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to change a library is recorded, can be undone and redone, and survives being sent to another machine. */
abstract class UndoOfEachChangeContract {
    private static final Curation WORDS =
            Curation.of(Map.of(CurationField.SUMMARY, "新的简介", CurationField.CATEGORY, "NLP研究"));

    private final LibraryFixture library;
    private final LibraryFixture other;

    /** @param other another empty library */
    UndoOfEachChangeContract(LibraryFixture empty, LibraryFixture other) {
        library = empty;
        this.other = other;
        library.run(opened -> {
            LibraryFixture.add(opened, paper(A, "Alpha"), paper(B, "Beta"), paper(C, "Gamma"));
            LibraryFixture.makeReady(opened, A, "CV研究");
            LibraryFixture.save(opened, issue(63, B).publishedSince(TUESDAY), issue(64, A));
            opened.events().save(event(64, "讲座"), TUESDAY);
            opened.issues().waiveRule(64, "punct.repeat", "原文如此", TUESDAY);
            opened.decisions().record(List.of(Decision.picked(A, LocalDate.parse("2022-10-31"), "Alpha")), TUESDAY);
            opened.drafts().keep(draft());
        });
    }

    private static PaperDraft draft() {
        return new PaperDraft(
                C,
                new PaperDraft.Origin("2022-10-31T08:00:00Z", "ada", "model-x", "", "p1", "s1", Tokens.NONE),
                Map.of(CurationField.SUMMARY, "草稿"),
                List.of(),
                Optional.empty());
    }

    private static IssueEvent firstEvent(Library library) {
        return library.events().ofIssue(64).get(0);
    }

    /** A way to change a library. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
    enum Way {
        ADD((library, test) -> LibraryFixture.add(library, paper(STRANGE, "New"))),
        ADD_BESIDE_A_TWIN((library, test) -> library.papers()
                .add(List.of(paper(AclId.of("2022.coling-1.1"), "Alpha")), Curation.NONE, true, TUESDAY)),
        ADD_WITH_WORDS((library, test) -> library.papers().add(List.of(paper(STRANGE, "New")), WORDS, false, TUESDAY)),
        REMOVE((library, test) -> library.papers().remove(List.of(A, C), TUESDAY)),
        REFRESH((library, test) -> library.papers().refresh(List.of(revised(), paper(C, "Gamma, revised")))),
        CURATE((library, test) -> library.papers().curate(Map.of(A, WORDS), TUESDAY)),
        CURATE_FOR_THE_FIRST_TIME((library, test) -> library.papers().curate(Map.of(C, WORDS), TUESDAY)),
        TAKE_WORDS_AWAY((library, test) -> library.papers().curate(Map.of(A, Curation.NONE), TUESDAY)),
        PLAN_AN_ISSUE((library, test) -> LibraryFixture.save(library, issue(65, C))),
        ARRANGE_AN_ISSUE((library, test) -> LibraryFixture.save(library, issue(64, C, A))),
        PUBLISH((library, test) -> LibraryFixture.save(library, issue(64, A).publishedSince(TUESDAY))),
        CORRECT((library, test) -> LibraryFixture.save(
                library, issue(63, B).publishedSince(TUESDAY).correctedSince(TUESDAY.plusSeconds(9)))),
        REMOVE_AN_ISSUE((library, test) -> library.issues().remove(64)),
        READ_AN_ISSUE_BACK((library, test) -> library.issues()
                .save(
                        new IssueUpdate(
                                issue(64, STRANGE, A),
                                List.of(paper(STRANGE, "New")),
                                Map.of(STRANGE, WORDS, A, WORDS),
                                List.of(new EventCuration(Map.of(EventField.TITLE, "另一个")))),
                        TUESDAY)),
        WAIVE_A_RULE((library, test) -> library.issues().waiveRule(64, "text.tabs", "无妨", TUESDAY)),
        WAIVE_FOR_ANOTHER_REASON((library, test) -> library.issues().waiveRule(64, "punct.repeat", "改了", TUESDAY)),
        ADD_AN_EVENT((library, test) -> library.events().save(event(65, "研讨会"), TUESDAY)),
        CHANGE_AN_EVENT((library, test) -> library.events()
                .save(
                        new IssueEvent(
                                firstEvent(library).number(), 65, new EventCuration(Map.of(EventField.TITLE, "改期"))),
                        TUESDAY)),
        REMOVE_AN_EVENT((library, test) -> library.events().remove(firstEvent(library), TUESDAY)),
        DECIDE((library, test) -> library.decisions().record(List.of(rejection("Gamma", C.canonical())), TUESDAY)),
        DECIDE_OTHERWISE((library, test) ->
                library.decisions().record(List.of(rejection("Alpha", A.canonical())), TUESDAY)),
        KEEP_A_DRAFT((library, test) -> library.drafts()
                .keep(new PaperDraft(
                        A, draft().origin(), Map.of(CurationField.GIST, "另一句"), List.of(), Optional.empty()))),
        REVIEW_A_DRAFT((library, test) -> library.drafts()
                .keep(draft().reviewed(new DraftReview("2022-11-01T08:00:00Z", "ada", ReviewOutcome.CHANGED, 40)))),
        SEND_AN_ISSUE((library, test) -> library.sendings().record(sending())),
        ANSWER_A_SENDING((library, test) -> library.transactions().inTransaction(() -> {
            library.sendings().record(sending());
            library.sendings().record(sending().in(Sending.SendState.SENT, "42"));
            return true;
        })),
        WRITE_A_FILE((library, test) -> library.history().write("issues/064.md", "新", test.library.files())),
        SEVERAL_AT_ONCE((library, test) -> library.transactions().inTransaction(() -> {
            LibraryFixture.add(library, paper(STRANGE, "New"));
            library.papers().curate(Map.of(STRANGE, WORDS), TUESDAY);
            LibraryFixture.save(library, issue(65, STRANGE));
            return true;
        }));

        private final BiConsumer<Library, UndoOfEachChangeContract> change;

        Way(BiConsumer<Library, UndoOfEachChangeContract> change) {
            this.change = change;
        }

        private static Paper revised() {
            return Paper.of(A, "Alpha, revised")
                    .version(2)
                    .abstractText("More.")
                    .build();
        }

        private static Sending sending() {
            return new Sending(63, "wechat", "试刊号", TUESDAY, "f63", Sending.SendState.STARTED, "");
        }

        private static Decision rejection(String title, String id) {
            return new Decision(
                    PaperId.ofCanonical(id),
                    DecisionKind.REJECTED,
                    LocalDate.parse("2022-11-01"),
                    title,
                    Optional.of("离题"),
                    Optional.empty());
        }
    }

    private void change(Way way) {
        library.run("bo", way.name(), opened -> way.change.accept(opened, this));
    }

    private List<Change> history() {
        return library.ask(opened -> {
            List<Change> all = new ArrayList<>();
            opened.history().list(HistoryScope.ALL, 0, all::add);
            return all;
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SEND_AN_ISSUE", "ANSWER_A_SENDING"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_change_is_undone_and_redone_as_a_whole(Way way) {
        library.folder().put("issues/064.md", "旧");
        String before = library.state();
        change(way);
        String after = library.state();
        if (way != Way.WRITE_A_FILE) {
            assertThat(after).isNotEqualTo(before);
        }
        library.run("bo", "undo", opened -> opened.history().undo(library.files(), false));
        assertThat(library.state()).isEqualTo(before);
        assertThat(library.folder()).containsEntry("issues/064.md", "旧");
        library.run("bo", "redo", opened -> opened.history().redo(library.files(), false));
        assertThat(library.state()).isEqualTo(after);
        assertThat(library.now().history().verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_change_is_one_entry_of_history_with_who_made_it(Way way) {
        int before = history().size();
        change(way);
        assertThat(history()).hasSize(before + 1);
        assertThat(history().get(0).invocation().userName()).isEqualTo("bo");
        assertThat(history().get(0).invocation().command()).isEqualTo(way.name());
        assertThat(history().get(0).recordChanges()).isNotEmpty();
        assertThat(library.now().history().verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND_AN_ISSUE", "ANSWER_A_SENDING"})
    void what_was_sent_stays_sent_and_the_change_before_it_is_undone(Way sending) {
        int decisions = library.ask(opened -> opened.decisions().all().size());
        change(Way.DECIDE);
        change(sending);
        String sent = library.state();
        library.run("bo", "undo", opened -> opened.history().undo(library.files(), false));
        assertThat(library.<Integer>ask(opened -> opened.sendings().all().size()))
                .isEqualTo(1);
        assertThat(library.<Integer>ask(opened -> opened.decisions().all().size()))
                .isEqualTo(decisions);
        library.run("bo", "redo", opened -> opened.history().redo(library.files(), false));
        assertThat(library.state()).isEqualTo(sent);
        assertThat(library.now().history().verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SEND_AN_ISSUE", "ANSWER_A_SENDING"},
            mode = EnumSource.Mode.EXCLUDE)
    void an_undo_that_is_only_tried_changes_nothing(Way way) {
        change(way);
        String before = library.archive();
        library.run(
                "bo",
                "undo",
                opened ->
                        assertThat(opened.history().undo(library.files(), true)).hasSize(1));
        assertThat(library.archive()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_dry_run_shows_a_change_to_itself_alone(Way way) {
        String before = library.archive();
        library.run("bo", way.name(), opened -> {
            opened.transactions().beginDryRun();
            if (way != Way.WRITE_A_FILE) {
                way.change.accept(opened, this);
            }
        });
        assertThat(library.archive()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_change_arrives_on_another_machine_with_its_history(Way way) {
        change(way);
        String document = library.archive();
        other.run(opened -> opened.archive().read(new StringReader(document), false));
        assertThat(other.state()).isEqualTo(library.state());
        assertThat(other.archive()).isEqualTo(document);
        assertThat(other.now().history().verify()).isEmpty();
    }
}
