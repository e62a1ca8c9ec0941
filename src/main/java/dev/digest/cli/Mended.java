package dev.digest.cli;

import dev.digest.fetch.SavedAnswer;
import dev.digest.issue.reading.Decoded;
import dev.digest.issue.reading.IssueTitle;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.issue.reading.PublishedIssue;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Event;
import dev.digest.library.Publication;
import dev.digest.notation.Fingerprint;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code --fix} writes: the file, and in the library the words that came from there.
 *
 * @param argument the file as the user named it, if it was a file
 */
record Mended(String argument, Draft before, Proofs proofs) {
    private static final PublishedIssue NOTHING = new PublishedIssue(
            new IssueTitle(Optional.empty(), OptionalInt.empty(), Optional.empty()),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of());

    private Session session() {
        return proofs.session();
    }

    private Path path() {
        return before.issue() > 0
                ? session().workspace().issue(before.issue())
                : session().path(argument);
    }

    /**
     * Refuses what could not be written back.
     *
     * @throws Problem {@code issue.out}, {@code check.encoding}, {@code check.page}
     */
    void refuse() {
        session().library().issue(before.issue()).ifPresent(Composing::open);
        if (Files.exists(path())) {
            Decoded there = Decoded.of(before.name(), SavedAnswer.of(path()).bytes());
            if (!there.encoding().equals("UTF-8")) {
                throw Problem.of("check.encoding", before.name(), there.encoding());
            }
        }
        if (new Composing(session()).place(before.name(), before.text()).page()) {
            throw Problem.of("check.page", before.name());
        }
    }

    /** Writes file and library, wholly or not at all. */
    Draft write(Draft after) {
        return session().library().atOnce(() -> writeAll(after));
    }

    private Draft writeAll(Draft after) {
        boolean built = Files.exists(path());
        boolean ours = built && isAsBuilt();
        if (before.issue() > 0) {
            record(after);
        }
        if (built) {
            session().writeFile(path(), mark() + after.text());
        }
        Optional<BuiltIssue> issue = session().library().issue(before.issue());
        if (issue.isPresent() && ours) {
            BuiltIssue written = issue.get().written(Fingerprint.of(after.text()));
            session().library().record(List.of(written), session().now(), () -> {});
        }
        return after;
    }

    private boolean isAsBuilt() {
        return session()
                .library()
                .issue(before.issue())
                .map(BuiltIssue::fingerprint)
                .filter(Fingerprint.of(SafeFile.read(path()))::equals)
                .isPresent();
    }

    /** The byte order mark, which an editor of the file may want to keep. */
    private String mark() {
        byte[] bytes = SavedAnswer.of(path()).bytes();
        boolean marked = new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.UTF_8).startsWith("\uFEFF");
        return marked ? "\uFEFF" : "";
    }

    private void record(Draft after) {
        Composing composing = new Composing(session());
        PublishedIssue old = composing.read(before.name(), before.text());
        PublishedIssue now = composing.read(after.name(), after.text());
        for (int i = 0; i < Math.min(old.entries().size(), now.entries().size()); i++) {
            if (!old.entries().get(i).equals(now.entries().get(i))) {
                record(old.entries().get(i), now.entries().get(i), composing);
            }
        }
        recordRest(with(old, List.of()), with(now, List.of()), composing);
    }

    /** Entry by entry, since a draft may yet have one twice. Of a paper that is not here there are no words to mend. */
    private void record(PublishedEntry old, PublishedEntry now, Composing composing) {
        Publication changed = composing
                .recorder()
                .edited(with(NOTHING, List.of(now)), made(), with(NOTHING, List.of(old)), List.of());
        if (changed.papers().isEmpty()) {
            session().library().curate(changed.words(), session().now());
        }
    }

    private void recordRest(PublishedIssue old, PublishedIssue now, Composing composing) {
        List<Event> events = session().library().events(before.issue());
        Publication changed = composing
                .recorder()
                .edited(
                        now,
                        made(),
                        old,
                        events.stream().map(Event::announcement).toList());
        for (int i = 0; i < Math.min(events.size(), changed.events().size()); i++) {
            Event event = events.get(i);
            if (!event.announcement().equals(changed.events().get(i))) {
                session()
                        .library()
                        .keep(
                                new Event(
                                        event.number(),
                                        event.issue(),
                                        changed.events().get(i)),
                                session().now());
            }
        }
        Optional<BuiltIssue> issue = session().library().issue(before.issue());
        if (issue.isPresent() && !old.title().theme().equals(now.title().theme())) {
            BuiltIssue themed = issue.get().themed(now.title().theme());
            session().library().record(List.of(themed), session().now(), () -> {});
        }
    }

    private BuiltIssue made() {
        return BuiltIssue.made(before.issue(), Optional.empty(), Optional.empty());
    }

    private static PublishedIssue with(PublishedIssue issue, List<PublishedEntry> entries) {
        return new PublishedIssue(
                issue.title(), issue.date(), issue.preamble(), entries, issue.events(), issue.footer(), List.of());
    }
}
