package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Lists, adds, changes and removes the events of issues. Those of a published issue stay as they are. */
public record EditEvents(Newsroom newsroom) {
    /**
     * What to write.
     *
     * @param issue the issue; without it, the one being prepared for a new event, and the same for an existing one
     * @param fields the fields that change; an empty text removes one
     */
    public record EventRequest(OptionalInt issue, Map<EventField, String> fields) {
        public EventRequest {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * What was done.
     *
     * @param before the event as it was; empty for a new one
     * @param event the event as it is, or as it was removed
     */
    public record EventResult(Optional<IssueEvent> before, IssueEvent event) {
        /** Whether something was replaced that can be taken back. */
        public boolean isReplaced() {
            return before.filter(old -> !old.equals(event)).isPresent();
        }
    }

    /** The events of an issue, or of all unpublished ones, in the order in which they are printed. */
    public List<IssueEvent> list(OptionalInt issue) {
        return issue.isPresent()
                ? newsroom.library().events().ofIssue(issue.getAsInt())
                : newsroom.library().events().upcoming();
    }

    /**
     * Adds an event.
     *
     * @throws Problem {@code usage.missing} without a title, {@code issue.published}
     */
    public EventResult add(EventRequest request) {
        EventCuration words = EventCuration.NONE.withChanges(request.fields());
        int issue = request.issue().orElseGet(() -> new IssueCatalog(newsroom).nextNumber());
        EventResult result =
                inTransaction(() -> new EventResult(Optional.empty(), save(new IssueEvent(0, issue, words))));
        return warnOfPast(result, request);
    }

    /**
     * Changes an event, or moves it to another issue.
     *
     * @throws Problem {@code event.unknown}, {@code usage.missing} without a title, {@code issue.published}
     */
    public EventResult edit(int number, EventRequest request) {
        EventResult result = inTransaction(() -> {
            IssueEvent before = require(number);
            requireUnpublished(before.issue());
            IssueEvent changed = new IssueEvent(
                    number,
                    request.issue().orElse(before.issue()),
                    before.curation().withChanges(request.fields()));
            return new EventResult(Optional.of(before), save(changed));
        });
        return warnOfPast(result, request);
    }

    /** A day is printed without its year, so that a wrong year could not be seen later. */
    private EventResult warnOfPast(EventResult result, EventRequest request) {
        String today = LocalDate.now(newsroom.host().clock()).toString();
        result.event()
                .curation()
                .get(EventField.DATE)
                .filter(day -> request.fields().containsKey(EventField.DATE) && day.compareTo(today) < 0)
                .ifPresent(day -> newsroom.warn("event.past", day));
        return result;
    }

    /**
     * Removes an event.
     *
     * @throws Problem {@code event.unknown}, {@code issue.published}
     */
    public EventResult remove(int number) {
        return inTransaction(() -> {
            IssueEvent event = require(number);
            requireUnpublished(event.issue());
            newsroom.library().events().remove(event, newsroom.now());
            return new EventResult(Optional.of(event), event);
        });
    }

    private EventResult inTransaction(Supplier<EventResult> work) {
        return newsroom.library().transactions().inTransaction(work);
    }

    private IssueEvent save(IssueEvent event) {
        if (event.curation().get(EventField.TITLE).isEmpty()) {
            throw Problem.usage("usage.missing", "--title");
        }
        requireUnpublished(event.issue());
        return newsroom.library().events().save(event, newsroom.now());
    }

    private void requireUnpublished(int issue) {
        newsroom.library().issues().find(issue).ifPresent(IssueBuilder::requireOpen);
    }

    private IssueEvent require(int number) {
        return newsroom.library().events().find(number).orElseThrow(() -> Problem.of("event.unknown", number));
    }
}
