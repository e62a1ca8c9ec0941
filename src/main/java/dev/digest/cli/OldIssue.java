package dev.digest.cli;

import dev.digest.cli.output.Table;
import dev.digest.curation.Curation;
import dev.digest.fetch.SavedAnswer;
import dev.digest.issue.reading.Decoded;
import dev.digest.issue.reading.Link;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.issue.reading.PublishedEvent;
import dev.digest.issue.reading.PublishedIssue;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.library.Event;
import dev.digest.library.Publication;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One file with what was read from it. */
record OldIssue(String file, PublishedIssue read, Publication publication) {
    static OldIssue read(String file, OptionalInt said, Session session) {
        Decoded decoded = Decoded.of(file, bytes(session.path(file)));
        if (!decoded.encoding().equals("UTF-8")) {
            session.say("import.encoding", file, decoded.encoding());
        }
        Composing composing = new Composing(session);
        PublishedIssue read = composing.read(file, decoded.text());
        OptionalInt number = said.isPresent() ? said : read.title().number();
        if (number.isEmpty()) {
            throw Problem.of("import.no-number", file);
        }
        return new OldIssue(file, read, composing.recorder().published(read, issue(number.getAsInt(), read, session)));
    }

    private static byte[] bytes(Path path) {
        return SavedAnswer.of(path).bytes();
    }

    private static BuiltIssue issue(int number, PublishedIssue read, Session session) {
        boolean usual = read.footer().equals(new Composing(session).usualFooter());
        BuiltIssue out = new BuiltIssue(
                number,
                read.title().theme(),
                read.date(),
                Optional.of(session.now()),
                "",
                Optional.of(read.footer()).filter(footer -> !usual && !footer.isBlank()),
                List.of());
        return session.library()
                .issue(number)
                .filter(BuiltIssue::isOut)
                .map(old -> new BuiltIssue(
                        number, out.theme(), out.date(), old.publishedAt(), old.fingerprint(), out.footer(), List.of()))
                .orElse(out);
    }

    void take(boolean dryRun, Session session) {
        boolean same = dryRun ? isThere(session) : session.library().atOnce(() -> publish(session));
        read.unread().forEach(line -> session.warn("import.unread", file, line.line(), line.text()));
        tellUnknownCategories(session);
        if (!session.json()) {
            report(dryRun, same, session);
        }
    }

    private boolean publish(Session session) {
        boolean there = isThere(session);
        if (!there) {
            session.library().publish(publication, session.now());
        }
        return there;
    }

    /**
     * Whether the library has all of it already, so that nothing would change.
     *
     * @throws Problem {@code import.taken} when it has another issue of that number
     */
    private boolean isThere(Session session) {
        boolean same = isSame(session);
        if (!same && session.library().issue(publication.issue().number()).isPresent()) {
            throw Problem.of("import.taken", publication.issue().number());
        }
        return same;
    }

    private boolean isSame(Session session) {
        boolean words = publication.words().entrySet().stream()
                .allMatch(said -> session.library()
                        .find(said.getKey())
                        .map(Entry::curation)
                        .orElse(Curation.NONE)
                        .equals(said.getValue()));
        return words
                && session.library().issue(publication.issue().number()).equals(Optional.of(publication.issue()))
                && session.library().events(publication.issue().number()).stream()
                        .map(Event::announcement)
                        .toList()
                        .equals(publication.events());
    }

    private void tellUnknownCategories(Session session) {
        List<String> known = session.newsletter().categories().names();
        List<String> unknown = read.entries().stream()
                .map(entry -> entry.category().or(entry::section).orElse(""))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            session.warn("import.categories", file, unknown);
        }
    }

    private void report(boolean dryRun, boolean same, Session session) {
        if (dryRun) {
            Table table = new Table(session.out());
            List<PaperId> ids = publication.issue().papers();
            for (int i = 0; i < ids.size(); i++) {
                PublishedEntry entry = read.entries().get(i);
                table.row(List.of(
                        Integer.toString(entry.line()),
                        ids.get(i).canonical(),
                        entry.category().or(entry::section).orElse(""),
                        entry.title().any()));
            }
            table.end(List.of(session.messages().text("import.heading").split("\\|", -1)));
        }
        String key = dryRun ? "import.would" : same ? "import.same" : "import.done";
        session.print(session.messages()
                .text(
                        key,
                        publication.issue().number(),
                        read.entries().size(),
                        read.events().size(),
                        file));
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.putAll(IssuesVerb.json(publication.issue()));
        json.put("entries", entries());
        json.put("events", read.events().stream().map(OldIssue::event).toList());
        json.put("footer", read.footer());
        json.put(
                "unread",
                read.unread().stream()
                        .map(line -> pair("line", line.line(), "text", line.text()))
                        .toList());
        return json;
    }

    /** Two members of a JSON object, in order. */
    static Map<String, @Nullable Object> pair(String first, Object one, String second, Object other) {
        Map<String, @Nullable Object> pair = new LinkedHashMap<>();
        pair.put(first, one);
        pair.put(second, other);
        return pair;
    }

    private List<Map<String, @Nullable Object>> entries() {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (int i = 0; i < read.entries().size(); i++) {
            entries.add(
                    entry(read.entries().get(i), publication.issue().papers().get(i)));
        }
        return entries;
    }

    private static Map<String, @Nullable Object> entry(PublishedEntry entry, PaperId id) {
        boolean both = entry.title().original().isPresent();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", entry.line());
        json.put("id", id.canonical());
        json.put("section", entry.section().orElse(null));
        json.put("category", entry.category().orElse(null));
        json.put("institutions", entry.institutions().orElse(null));
        json.put("title", entry.title().any());
        json.put("titleZh", both ? entry.title().chinese().orElse(null) : null);
        json.put("authors", entry.authors().orElse(null));
        json.put("summary", entry.summary().orElse(null));
        json.put("recommendation", entry.recommendation().orElse(null));
        json.put("downloadUrl", entry.links().download().orElse(null));
        json.put("detailUrl", entry.links().detail().orElse(null));
        json.put("figure", entry.links().figure().map(Link::address).orElse(null));
        json.put("caption", entry.links().figure().map(Link::text).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> event(PublishedEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", event.line());
        json.put("host", event.host().orElse(null));
        json.put("title", event.title().any());
        json.put("time", event.time().orElse(null));
        json.put("summary", event.summary().orElse(null));
        json.put("link", event.link().orElse(null));
        return json;
    }
}
