package dev.digest.library;

import static dev.digest.library.LibraryFixture.MONDAY;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static dev.digest.library.LibraryFixture.event;
import static dev.digest.library.LibraryFixture.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every library does with events, whatever stores it. */
abstract class EventStoreContract {
    private final LibraryFixture library;

    EventStoreContract(LibraryFixture empty) {
        library = empty.withThree();
    }

    private List<String> titles(int issue) {
        return library.ask(opened -> opened.events().ofIssue(issue).stream()
                .map(one -> one.curation().get(EventField.TITLE).orElse(""))
                .toList());
    }

    @Test
    void events_have_numbers_and_come_in_the_order_of_adding() {
        library.run(opened -> {
            IssueEvent first = opened.events().save(event(64, "讲座"), MONDAY);
            IssueEvent second = opened.events().save(event(64, "研讨会"), MONDAY);
            assertThat(first.number()).isPositive().isLessThan(second.number());
            assertThat(opened.events().find(second.number())).contains(second);
        });
        assertThat(titles(64)).containsExactly("讲座", "研讨会");
        assertThat(titles(65)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventField.class)
    void every_field_comes_back_as_it_was_written(EventField field) {
        String text = switch (field.kind()) {
            case ADDRESS -> "https://example.org/e";
            case DAY -> "2022-11-03";
            default -> "文字 'a' 😀";
        };
        EventCuration words = new EventCuration(Map.of(field, text));
        library.run(opened -> opened.events().save(new IssueEvent(0, 64, words), MONDAY));
        assertThat(library.now().events().ofIssue(64).get(0).curation()).isEqualTo(words);
    }

    @Test
    void an_event_is_replaced_by_its_number_and_can_move_to_another_issue() {
        library.run(opened -> {
            IssueEvent saved = opened.events().save(event(64, "讲座"), MONDAY);
            opened.events()
                    .save(new IssueEvent(saved.number(), 65, event(65, "新讲座").curation()), TUESDAY);
        });
        assertThat(titles(64)).isEmpty();
        assertThat(titles(65)).containsExactly("新讲座");
    }

    @Test
    void an_event_that_is_not_there_is_not_replaced() {
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> library.run(opened -> opened.events()
                        .save(new IssueEvent(7, 64, event(64, "讲座").curation()), MONDAY)));
        assertThat(problem.key()).isEqualTo("event.unknown");
        assertThat(titles(64)).isEmpty();
    }

    @Test
    void a_removed_event_is_gone() {
        library.run(opened -> opened.events().save(event(64, "讲座"), MONDAY));
        library.run(opened -> opened.events().remove(opened.events().ofIssue(64).get(0), TUESDAY));
        assertThat(titles(64)).isEmpty();
        assertThat(library.now().events().upcoming()).isEmpty();
    }

    @Test
    void upcoming_are_those_of_issues_that_are_not_published() {
        library.run(opened -> {
            opened.events().save(event(66, "丙"), MONDAY);
            opened.events().save(event(64, "甲"), MONDAY);
            opened.events().save(event(65, "乙"), MONDAY);
            LibraryFixture.save(opened, issue(64).publishedSince(TUESDAY), issue(65));
        });
        assertThat(library.now().events().upcoming().stream()
                        .map(one -> one.curation().get(EventField.TITLE).orElse(""))
                        .toList())
                .containsExactly("乙", "丙");
    }
}
