package dev.digest.library.sqlite;

import dev.digest.curation.Curation;
import dev.digest.library.Archive;
import dev.digest.library.Arrivals;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.library.Event;
import dev.digest.library.History;
import dev.digest.library.Library;
import dev.digest.library.Occasion;
import dev.digest.library.Publication;
import dev.digest.library.Query;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The library in one SQLite file, which several processes may have open at once. */
public final class SqliteLibrary implements Library {
    private final Database database;
    private final PaperKeys keys;
    private final PaperRows papers;
    private final PaperLists lists;
    private final IssueRows issues;
    private final EventRows events;
    private final SqliteHistory history;
    private final Runnable farewell;

    private SqliteLibrary(Database database, Supplier<Occasion> occasion, Runnable farewell) {
        this.database = database;
        this.farewell = farewell;
        this.keys = new PaperKeys(database);
        this.papers = new PaperRows(database, keys);
        this.lists = new PaperLists(database);
        this.issues = new IssueRows(database);
        this.events = new EventRows(database);
        this.history = new SqliteHistory(database, database.record(occasion), occasion);
    }

    /** Opens the library in a file for no command in particular. */
    public static SqliteLibrary open(Path file) {
        return open(file, () -> Occasion.UNKNOWN);
    }

    /**
     * Opens the library in a file, makes it when it is not there, and brings one of an older version up to date. One
     * that the system lets us only read is open for that.
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
        try {
            return openToWrite(file, wait, occasion);
        } catch (Problem problem) {
            if (!problem.key().equals("library.closed-to-us") || !Onlooker.isAllowedNoMore(file)) {
                throw problem;
            }
            return openToRead(file, problem);
        }
    }

    private static SqliteLibrary openToWrite(Path file, Duration wait, Supplier<Occasion> occasion) {
        Database database = Database.open(file, wait);
        try {
            Schema.bringUpToDate(database, occasion);
            return new SqliteLibrary(database, occasion, () -> {});
        } catch (Problem problem) {
            database.close();
            throw problem;
        }
    }

    /**
     * Opens a library of this version to read it, and changes nothing of it or beside it.
     *
     * @param otherwise what is the matter with one of another version
     */
    static SqliteLibrary openToRead(Path file, Problem otherwise) {
        Onlooker onlooker = Onlooker.at(file);
        Database database = onlooker.open();
        try {
            if (Schema.require(database) < Schema.VERSION) {
                throw otherwise;
            }
            return new SqliteLibrary(database, () -> Occasion.UNKNOWN, onlooker::requireUnchanged);
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
        return papers.find(id);
    }

    @Override
    public Set<PaperId> known(Collection<PaperId> ids) {
        return papers.known(ids);
    }

    @Override
    public void list(Query query, Reader reader) {
        lists.list(query, reader);
    }

    @Override
    public void read(Query query, Consumer<Entry> reader) {
        lists.read(query, reader);
    }

    @Override
    public long count(Query query) {
        return lists.count(query);
    }

    @Override
    public List<PaperId> lackingSummary() {
        return lists.lackingSummary();
    }

    @Override
    public Arrivals add(List<Paper> some, Curation words, boolean allowSame, Instant now) {
        return database.inTransaction(() -> papers.add(some, words, allowSame, now));
    }

    @Override
    public void remove(List<PaperId> some, Instant now) {
        database.inTransaction(() -> {
            for (BuiltIssue issue : issues.all()) {
                List<PaperId> left = new ArrayList<>(issue.papers());
                if (left.removeAll(some)) {
                    issues.write(issue.with(left), now);
                }
            }
            some.forEach(papers::remove);
            return some;
        });
    }

    @Override
    public void refresh(List<Paper> some) {
        database.inTransaction(() -> {
            papers.refresh(some);
            return some;
        });
    }

    @Override
    public void curate(Map<PaperId, Curation> words, Instant now) {
        database.inTransaction(() -> {
            words.forEach((id, curation) -> papers.write(id, curation, now));
            return words;
        });
    }

    @Override
    public List<Entry> papersFor(int issue) {
        return lists.papersFor(issue);
    }

    @Override
    public List<PaperId> titled(String chinese) {
        return lists.titled(chinese);
    }

    @Override
    public List<PaperId> knownFromIssuesOnly() {
        return lists.knownFromIssuesOnly();
    }

    @Override
    public void rehearse() {
        database.rehearse();
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
    public void passOver(int issue, String rule, String why, Instant now) {
        database.inTransaction(() -> issues.passOver(issue, rule, why, now));
    }

    @Override
    public Map<String, String> passedOver(int issue) {
        return issues.passedOver(issue);
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
            publication.papers().forEach(paper -> papers.insert(paper, Curation.NONE, now));
            publication.words().forEach((id, words) -> papers.write(id, words, now));
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
    public List<Event> eventsAhead() {
        return events.ahead();
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
        farewell.run();
    }
}
