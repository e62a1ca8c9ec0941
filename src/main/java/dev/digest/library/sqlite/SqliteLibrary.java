package dev.digest.library.sqlite;

import dev.digest.curation.Curation;
import dev.digest.curation.Field;
import dev.digest.library.Archive;
import dev.digest.library.Arrivals;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.library.Event;
import dev.digest.library.History;
import dev.digest.library.Library;
import dev.digest.library.Listing;
import dev.digest.library.Occasion;
import dev.digest.library.Publication;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.Collation;

/** The library in one SQLite file, which several processes may have open at once. */
public final class SqliteLibrary implements Library {
    private static final String INSERT = "INSERT INTO paper (id, sequence, added_at, "
            + String.join(", ", PaperRow.COLUMNS) + ") VALUES (?, (SELECT coalesce(max(sequence), 0) + 1 FROM paper), ?"
            + ", ?".repeat(PaperRow.COLUMNS.size()) + ")";
    private static final String REFRESH =
            "UPDATE paper SET " + String.join(" = ?, ", PaperRow.COLUMNS) + " = ? WHERE id = ?";
    private static final String WORDS = String.join(", ", PaperRow.WORDS);
    private static final String CURATE = "INSERT INTO curation (paper_id, changed_at, assigned, " + WORDS
            + ") VALUES (?, ?, ?" + ", ?".repeat(PaperRow.WORDS.size())
            + ") ON CONFLICT (paper_id) DO UPDATE SET changed_at = excluded.changed_at, assigned = excluded.assigned, "
            + String.join(
                    ", ",
                    PaperRow.WORDS.stream()
                            .map(word -> word + " = excluded." + word)
                            .toList());

    private static final String HELD = "JOIN issue_paper here ON here.paper_id = p.id AND here.issue_number = ?"
            + " WHERE p.id IN (SELECT paper_id FROM issue_paper WHERE issue_number = ?)";

    private final Database database;
    private final PaperKeys keys;
    private final IssueRows issues;
    private final EventRows events;
    private final SqliteHistory history;

    private SqliteLibrary(Database database, Supplier<Occasion> occasion) {
        this.database = database;
        this.keys = new PaperKeys(database);
        this.issues = new IssueRows(database);
        this.events = new EventRows(database);
        this.history = new SqliteHistory(database, database.record(occasion), occasion);
    }

    /** Opens the library in a file for no command in particular. */
    public static SqliteLibrary open(Path file) {
        return open(file, () -> Occasion.UNKNOWN);
    }

    /**
     * Opens the library in a file, makes it when it is not there, and brings one of an older version up to date.
     *
     * @param occasion what history is to say of changes; asked for at the first
     * @throws Problem {@code library.newer}, {@code library.damaged}, {@code library.closed-to-us}, …
     */
    public static SqliteLibrary open(Path file, Supplier<Occasion> occasion) {
        return open(file, Database.WAIT, occasion);
    }

    /**
     * The same, with another time to wait for other writers.
     *
     * @throws Problem as {@link #open(Path, Supplier)}
     */
    public static SqliteLibrary open(Path file, Duration wait, Supplier<Occasion> occasion) {
        Database database = Database.open(file, wait);
        try {
            Schema.bringUpToDate(database, occasion);
            return new SqliteLibrary(database, occasion);
        } catch (Problem problem) {
            database.close();
            throw problem;
        }
    }

    @Override
    public Archive archive() {
        return new SqliteArchive(database);
    }

    @Override
    public <T> T atOnce(Supplier<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Optional<Entry> find(PaperId id) {
        return database.query(PaperRow.SELECT + "WHERE p.id = ?", PaperRow::entry, id.canonical()).stream()
                .findFirst();
    }

    @Override
    public Set<PaperId> known(Collection<PaperId> ids) {
        Set<PaperId> known = new LinkedHashSet<>();
        for (PaperId id : ids) {
            if (isHere(id)) {
                known.add(id);
            }
        }
        return known;
    }

    @Override
    public void list(Query query, Reader reader) {
        if (query.sort() == Query.Sort.TITLE) {
            collateChinese();
        }
        ListingSql sql = new ListingSql(query);
        database.scan(
                sql.select(),
                row -> reader.take(new Listing(
                        row.getString(1),
                        Status.named(row.getString(2)).orElseThrow(),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4)),
                        row.getString(5))),
                sql.values());
    }

    @Override
    public void read(Query query, Consumer<Entry> reader) {
        if (query.sort() == Query.Sort.TITLE) {
            collateChinese();
        }
        ListingSql sql = new ListingSql(query);
        database.scan(
                sql.selectEntries(),
                row -> {
                    reader.accept(PaperRow.entry(row));
                    return true;
                },
                sql.values());
    }

    private void collateChinese() {
        Collator collator = Collator.getInstance(Locale.CHINA);
        try {
            Collation.create(database.connection(), ListingSql.CHINESE, new Collation() {
                @Override
                protected int xCompare(String one, String other) {
                    return collator.compare(one, other);
                }
            });
        } catch (SQLException e) {
            throw Database.problem(database.file(), e);
        }
    }

    @Override
    public long count(Query query) {
        ListingSql sql = new ListingSql(query);
        return database.number(sql.count(), sql.values());
    }

    @Override
    public List<PaperId> lackingSummary() {
        return database.query(
                "SELECT p.id FROM paper p LEFT JOIN curation c ON c.paper_id = p.id WHERE c.summary IS NULL AND NOT "
                        + PaperRow.IS_PUBLISHED + " ORDER BY p.sequence",
                row -> PaperId.ofCanonical(row.getString(1)));
    }

    @Override
    public Arrivals add(List<Paper> papers, Curation words, boolean allowSame, Instant now) {
        return database.inTransaction(() -> {
            List<PaperId> added = new ArrayList<>();
            List<PaperId> existing = new ArrayList<>();
            Map<PaperId, PaperId> same = new LinkedHashMap<>();
            for (Paper paper : papers) {
                Optional<PaperId> other = allowSame ? Optional.empty() : keys.sameAs(paper);
                if (isHere(paper.id())) {
                    existing.add(paper.id());
                } else if (other.isPresent()) {
                    same.put(paper.id(), other.get());
                } else {
                    insert(paper, words, now);
                    added.add(paper.id());
                }
            }
            return new Arrivals(added, existing, same);
        });
    }

    private boolean isHere(PaperId id) {
        return database.number("SELECT count(*) FROM paper WHERE id = ?", id.canonical()) > 0;
    }

    private void insert(Paper paper, Curation words, Instant now) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, paper.id().canonical(), now.toString());
        values.addAll(PaperRow.values(paper));
        database.update(INSERT, values.toArray());
        keys.write(paper);
        Curation all = new RemovedWords(database).of(paper.id()).with(words.words());
        if (!all.words().isEmpty()) {
            write(paper.id(), all, now);
        }
    }

    @Override
    public void remove(List<PaperId> papers, Instant now) {
        database.inTransaction(() -> {
            for (BuiltIssue issue : issues.all()) {
                List<PaperId> left = new ArrayList<>(issue.papers());
                if (left.removeAll(papers)) {
                    issues.write(issue.with(left), now);
                }
            }
            for (PaperId id : papers) {
                database.update("DELETE FROM curation WHERE paper_id = ?", id.canonical());
                database.update("DELETE FROM paper_key WHERE paper_id = ?", id.canonical());
                database.update("DELETE FROM paper WHERE id = ?", id.canonical());
            }
            return papers;
        });
    }

    @Override
    public void rehearse() {
        database.rehearse();
    }

    @Override
    public void refresh(List<Paper> papers) {
        database.inTransaction(() -> {
            for (Paper paper : papers) {
                List<@Nullable Object> values = PaperRow.values(paper);
                values.add(paper.id().canonical());
                if (database.update(REFRESH, values.toArray()) > 0) {
                    keys.write(paper);
                }
            }
            return papers;
        });
    }

    @Override
    public void curate(Map<PaperId, Curation> words, Instant now) {
        database.inTransaction(() -> {
            words.forEach((id, curation) -> write(id, curation, now));
            return words;
        });
    }

    private void write(PaperId id, Curation curation, Instant now) {
        Entry entry = find(id).orElseThrow(() -> Problem.of("library.unknown", id));
        if (entry.curation().equals(curation)) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, id.canonical(), now.toString(), assigned(entry, curation));
        Arrays.stream(Field.values())
                .forEach(field -> values.add(curation.get(field).orElse(null)));
        database.update(CURATE, values.toArray());
    }

    private @Nullable Long assigned(Entry entry, Curation curation) {
        if (curation.get(Field.CATEGORY).isEmpty()) {
            return null;
        }
        if (curation.get(Field.CATEGORY).equals(entry.curation().get(Field.CATEGORY))) {
            return database.number(
                    "SELECT assigned FROM curation WHERE paper_id = ?",
                    entry.paper().id().canonical());
        }
        return database.number("SELECT coalesce(max(assigned), 0) + 1 FROM curation");
    }

    @Override
    public List<Entry> papersFor(int issue) {
        boolean out =
                database.number("SELECT count(*) FROM issue WHERE number = ? AND published_at IS NOT NULL", issue) > 0;
        // Of one that is out the rows are known; to look at all papers for each issue of an archive takes minutes.
        return out
                ? database.query(PaperRow.SELECT + HELD + " ORDER BY here.position", PaperRow::entry, issue, issue)
                : database.query(
                        // The plus keeps SQLite from going through the whole issue for each paper.
                        PaperRow.SELECT
                                + "LEFT JOIN issue_paper here ON here.paper_id = p.id AND +here.issue_number = ?"
                                + " WHERE here.position IS NOT NULL OR (c.summary IS NOT NULL AND c.category IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM issue_paper ip WHERE ip.paper_id = p.id))"
                                + " ORDER BY here.position IS NULL, here.position, c.assigned",
                        PaperRow::entry,
                        issue);
    }

    @Override
    public Optional<PaperId> sameAs(Paper paper) {
        return keys.sameAs(paper);
    }

    @Override
    public Map<PaperId, Integer> held(Collection<PaperId> papers, int butNot) {
        return keys.held(papers, butNot);
    }

    @Override
    public OptionalInt heldBy(Paper paper, int butNot) {
        return keys.heldBy(paper, butNot);
    }

    @Override
    public List<PaperId> titled(String chinese) {
        return database.query(
                "SELECT paper_id FROM curation WHERE title_zh = ? ORDER BY paper_id",
                row -> PaperId.ofCanonical(row.getString(1)),
                chinese);
    }

    @Override
    public void passOver(int issue, String rule, String why, Instant now) {
        database.inTransaction(() -> issues.passOver(issue, rule, why, now));
    }

    @Override
    public Map<String, String> passedOver(int issue) {
        return issues.passedOver(issue);
    }

    @Override
    public List<PaperId> knownFromIssuesOnly() {
        return database.query(
                "SELECT id FROM paper WHERE warnings LIKE '%\"" + Paper.FROM_AN_ISSUE + "\"%' ORDER BY sequence",
                row -> PaperId.ofCanonical(row.getString(1)));
    }

    @Override
    public Optional<BuiltIssue> issue(int number) {
        return issues.find(number);
    }

    @Override
    public List<BuiltIssue> issues() {
        return issues.all();
    }

    @Override
    public int nextIssue() {
        return issues.next();
    }

    @Override
    public void record(List<BuiltIssue> some, Instant now, Runnable writeFile) {
        database.inTransaction(() -> {
            some.forEach(issue -> issues.write(issue, now));
            writeFile.run();
            return some;
        });
    }

    @Override
    public void publish(Publication publication, Instant now) {
        database.inTransaction(() -> {
            publication.papers().forEach(paper -> insert(paper, Curation.NONE, now));
            publication.words().forEach((id, words) -> write(id, words, now));
            issues.write(publication.issue(), now);
            events.replace(publication.issue().number(), publication.events(), now);
            return publication;
        });
    }

    @Override
    public List<Event> events(int issue) {
        return events.of(issue);
    }

    @Override
    public Optional<Event> event(int number) {
        return events.find(number);
    }

    @Override
    public Event keep(Event event, Instant now) {
        return database.inTransaction(() -> events.keep(event, now));
    }

    @Override
    public void remove(Event event, Instant now) {
        database.inTransaction(() -> {
            events.remove(event);
            return event;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
