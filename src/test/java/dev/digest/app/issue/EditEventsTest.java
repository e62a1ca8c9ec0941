package dev.digest.app.issue;

import static dev.digest.testing.ThrownProblem.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.EditEvents.EventRequest;
import dev.digest.app.issue.EditEvents.EventResult;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.testing.TestNewsroom;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditEventsTest {
    @TempDir
    Path folder;

    private TestNewsroom newsletter;
    private Newsroom newsroom;
    private EditEvents events;

    @BeforeEach
    void open() {
        newsletter = TestNewsroom.in(folder);
        newsroom = newsletter.open();
        events = new EditEvents(newsroom);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static EventRequest titled(String title) {
        return new EventRequest(OptionalInt.empty(), Map.of(EventField.TITLE, title, EventField.SUMMARY, "一次报告。"));
    }

    private static EventRequest inIssue(int issue, String title) {
        return new EventRequest(OptionalInt.of(issue), titled(title).fields());
    }

    @Test
    void a_new_event_belongs_to_the_issue_being_prepared_unless_another_is_named() {
        assertThat(events.add(titled("First")).event().issue()).isEqualTo(1);
        events.add(inIssue(7, "Elsewhere"));
        events.add(titled("Second"));
        assertThat(events.list(OptionalInt.empty()))
                .extracting(event -> event.curation().get(EventField.TITLE).orElseThrow())
                .containsExactly("First", "Second", "Elsewhere");
        assertThat(events.list(OptionalInt.of(7))).hasSize(1);
        assertThat(events.list(OptionalInt.of(8))).isEmpty();
    }

    @Test
    void what_is_edited_is_replaced_and_the_rest_stays() {
        int number = events.add(titled("A Talk")).event().number();
        EventResult result =
                events.edit(number, new EventRequest(OptionalInt.of(2), Map.of(EventField.TITLE, "Another Talk")));
        assertThat(result.isReplaced()).isTrue();
        assertThat(result.event().issue()).isEqualTo(2);
        assertThat(result.event().curation().get(EventField.SUMMARY)).contains("一次报告。");
        assertThat(events.edit(number, new EventRequest(OptionalInt.empty(), Map.of()))
                        .isReplaced())
                .isFalse();
    }

    @Test
    void an_event_always_has_a_title() {
        EventRequest untitled = new EventRequest(OptionalInt.empty(), Map.of(EventField.SUMMARY, "一次报告。"));
        assertThat(keyOf(() -> events.add(untitled))).isEqualTo("usage.missing");
        int number = events.add(titled("A Talk")).event().number();
        EventRequest blank = new EventRequest(OptionalInt.empty(), Map.of(EventField.TITLE, " "));
        assertThat(keyOf(() -> events.edit(number, blank))).isEqualTo("usage.missing");
        assertThat(events.list(OptionalInt.empty()))
                .extracting(event -> event.curation().get(EventField.TITLE).orElse(""))
                .containsExactly("A Talk");
    }

    @Test
    void one_that_is_removed_is_gone_and_one_that_is_not_there_is_told() {
        IssueEvent event = events.add(titled("A Talk")).event();
        assertThat(events.remove(event.number()).event()).isEqualTo(event);
        assertThat(events.list(OptionalInt.empty())).isEmpty();
        assertThat(keyOf(() -> events.remove(event.number()))).isEqualTo("event.unknown");
        assertThat(keyOf(() -> events.edit(99, titled("x")))).isEqualTo("event.unknown");
    }

    @Test
    void the_events_of_a_published_issue_stay_as_they_are() {
        newsletter.addReadyPapers(newsroom, "2210.00001");
        int here = events.add(titled("A Talk")).event().number();
        int later = events.add(inIssue(2, "Later")).event().number();
        newsletter.build(newsroom, 1);
        newsletter.publish(newsroom, 1);
        assertThat(keyOf(() -> events.add(inIssue(1, "B")))).isEqualTo("issue.published");
        assertThat(keyOf(() -> events.edit(here, titled("B")))).isEqualTo("issue.published");
        assertThat(keyOf(() -> events.edit(here, inIssue(2, "B")))).isEqualTo("issue.published");
        assertThat(keyOf(() -> events.edit(later, inIssue(1, "B")))).isEqualTo("issue.published");
        assertThat(keyOf(() -> events.remove(here))).isEqualTo("issue.published");
        assertThat(events.list(OptionalInt.of(1))).hasSize(1);
        assertThat(events.list(OptionalInt.empty()))
                .as("only those of unpublished issues unless asked for")
                .extracting(IssueEvent::number)
                .containsExactly(later);
    }
}
