package dev.digest.library.sqlite;

import dev.digest.curation.Curation;
import dev.digest.library.AddResult;
import dev.digest.library.CommandInvocation;
import dev.digest.library.Decision;
import dev.digest.library.History;
import dev.digest.library.IssueEvent;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueUpdate;
import dev.digest.library.Library;
import dev.digest.library.LibraryArchive;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDrafts;
import dev.digest.library.Query;
import dev.digest.library.sqlite.archive.SqliteArchive;
import dev.digest.library.sqlite.database.ReadOnlyAccess;
import dev.digest.library.sqlite.database.Schema;
import dev.digest.library.sqlite.database.SqliteDatabase;
import dev.digest.library.sqlite.database.WalOwner;
import dev.digest.library.sqlite.history.SqliteHistory;
import dev.digest.library.sqlite.row.DecisionRows;
import dev.digest.library.sqlite.row.DraftRows;
import dev.digest.library.sqlite.row.EventRows;
import dev.digest.library.sqlite.row.IssueRows;
import dev.digest.library.sqlite.row.PaperKeys;
import dev.digest.library.sqlite.row.PaperQueries;
import dev.digest.library.sqlite.row.PaperRows;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.nio.file.Files;
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
    private final SqliteDatabase database;
    private final PaperKeys keys;
    private final PaperRows papers;
    private final PaperQueries queries;
    private final IssueRows issues;
    private final EventRows events;
    private final DecisionRows decisions;
    private final SqliteHistory history;
    private final Runnable onClose;

    private SqliteLibrary(SqliteDatabase database, Supplier<CommandInvocation> occasion, Runnable farewell) {
        this.database = database;
        this.onClose = farewell;
        this.keys = new PaperKeys(database);
        this.papers = new PaperRows(database, keys);
        this.queries = new PaperQueries(database);
        this.issues = new IssueRows(database);
        this.events = new EventRows(database);
        this.decisions = new DecisionRows(database);
        this.history = new SqliteHistory(database, database.startRecording(occasion), occasion);
    }

    /** Opens a library without an invocation. */
    public static SqliteLibrary open(Path file) {
        return open(file, () -> CommandInvocation.UNKNOWN);
    }

    /**
     * Opens a library, creates it if necessary, and migrates an older one. A file without write permission is opened
     * read-only.
     *
     * @param occasion the invocation for the history; evaluated at the first change
     * @throws Problem {@code library.newer}, {@code library.damaged}, {@code library.closed-to-us}, …
     */
    public static SqliteLibrary open(Path file, Supplier<CommandInvocation> occasion) {
        return open(file, SqliteDatabase.WAIT, occasion);
    }

    /**
     * The same with another busy timeout.
     *
     * @throws Problem as {@link #open(Path, Supplier)}
     */
    public static SqliteLibrary open(Path file, Duration wait, Supplier<CommandInvocation> occasion) {
        try {
            return openToWrite(file, wait, occasion);
        } catch (Problem problem) {
            boolean full = problem.is(ProblemCode.LIBRARY_FULL) && Files.isReadable(file);
            boolean closed = problem.is(ProblemCode.LIBRARY_CLOSED_TO_US) && ReadOnlyAccess.isReadOnly(file);
            if (!full && !closed) {
                throw problem;
            }
            return openToRead(file, occasion, problem);
        }
    }

    private static SqliteLibrary openToWrite(Path file, Duration wait, Supplier<CommandInvocation> occasion) {
        new WalOwner(file).putForeignAside();
        SqliteDatabase database = SqliteDatabase.open(file, wait);
        try {
            database.guard();
            Schema.migrateToCurrent(database, occasion);
            database.ownLog();
            return new SqliteLibrary(database, occasion, () -> {});
        } catch (Problem problem) {
            database.close();
            throw problem;
        }
    }

    /**
     * Opens a library of the current version read-only, without changing it or its sidecar files.
     *
     * @param otherwise the problem for another version and for any write
     */
    public static SqliteLibrary openToRead(Path file, Supplier<CommandInvocation> occasion, Problem otherwise) {
        ReadOnlyAccess onlooker = ReadOnlyAccess.forFile(file);
        SqliteDatabase database = onlooker.open();
        try {
            if (Schema.require(database) < Schema.VERSION) {
                throw otherwise;
            }
            database.refuseToWrite(otherwise);
            return new SqliteLibrary(database, occasion, onlooker::requireUnchanged);
        } catch (Problem problem) {
            database.close();
            throw problem;
        }
    }

    @Override
    public LibraryArchive archive() {
        return new SqliteArchive(database);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public PaperDrafts drafts() {
        return new DraftRows(database);
    }

    @Override
    public Optional<LibraryPaper> find(PaperId id) {
        return papers.find(id);
    }

    @Override
    public Set<PaperId> existing(Collection<PaperId> ids) {
        return papers.existing(ids);
    }

    @Override
    public void list(Query query, PaperVisitor reader) {
        queries.list(query, reader);
    }

    @Override
    public void read(Query query, Consumer<LibraryPaper> reader) {
        queries.read(query, reader);
    }

    @Override
    public long count(Query query) {
        return queries.count(query);
    }

    @Override
    public List<PaperId> withoutSummary() {
        return queries.withoutSummary();
    }

    @Override
    public AddResult add(List<Paper> some, Curation words, boolean allowSame, Instant now) {
        return database.inTransaction(() -> papers.add(some, words, allowSame, now));
    }

    @Override
    public void remove(List<PaperId> some, Instant now) {
        database.inTransaction(() -> {
            for (IssueRecord issue : issues.all()) {
                List<PaperId> left = new ArrayList<>(issue.papers());
                if (left.removeAll(some)) {
                    issues.write(issue.withPapers(left), now);
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
    public List<LibraryPaper> papersFor(int issue) {
        return queries.papersFor(issue);
    }

    @Override
    public List<PaperId> findByChineseTitle(String chinese) {
        return queries.findByChineseTitle(chinese);
    }

    @Override
    public List<PaperId> importedOnly() {
        return queries.importedOnly();
    }

    @Override
    public void beginDryRun() {
        database.beginDryRun();
    }

    @Override
    public Optional<PaperId> findDuplicate(Paper paper) {
        return keys.findDuplicate(paper);
    }

    @Override
    public Map<PaperId, PaperId> findDuplicates(Collection<Paper> papers) {
        return keys.findDuplicates(papers);
    }

    @Override
    public List<PaperId> papersWithEqualTitle(Paper paper) {
        return keys.papersWithEqualTitle(paper);
    }

    @Override
    public Map<PaperId, List<PaperId>> equalTitles(Collection<PaperId> papers) {
        return keys.equalTitles(papers);
    }

    @Override
    public Map<PaperId, Set<String>> setApart() {
        return keys.apart();
    }

    @Override
    public Map<PaperId, Integer> heldInOtherIssues(Collection<PaperId> papers, int butNot) {
        return keys.heldInOtherIssues(papers, butNot);
    }

    @Override
    public OptionalInt issueHolding(Paper paper, int butNot) {
        return keys.issueHolding(paper, butNot);
    }

    @Override
    public void waiveRule(int issue, String rule, String why, Instant now) {
        database.inTransaction(() -> issues.waiveRule(issue, rule, why, now));
    }

    @Override
    public Map<String, String> waivedRules(int issue) {
        return issues.waivedRules(issue);
    }

    @Override
    public Optional<IssueRecord> issue(int number) {
        return issues.find(number);
    }

    @Override
    public List<IssueRecord> issues() {
        return issues.all();
    }

    @Override
    public int nextIssue() {
        return issues.nextNumber();
    }

    @Override
    public void saveIssues(List<IssueRecord> some, Instant now, Runnable writeFile) {
        database.inTransaction(() -> {
            some.forEach(issue -> issues.write(issue, now));
            writeFile.run();
            return some;
        });
    }

    @Override
    public void saveIssue(IssueUpdate publication, Instant now) {
        database.inTransaction(() -> {
            publication.papers().forEach(paper -> papers.insert(paper, Curation.NONE, now));
            publication.curations().forEach((id, words) -> papers.write(id, words, now));
            issues.write(publication.issue(), now);
            events.replace(publication.issue().number(), publication.events(), now);
            return publication;
        });
    }

    @Override
    public void removeIssue(int number) {
        database.inTransaction(() -> issues.remove(number));
    }

    @Override
    public List<IssueEvent> events(int issue) {
        return events.findByIssue(issue);
    }

    @Override
    public List<IssueEvent> upcomingEvents() {
        return events.upcoming();
    }

    @Override
    public Optional<IssueEvent> event(int number) {
        return events.find(number);
    }

    @Override
    public IssueEvent saveEvent(IssueEvent event, Instant now) {
        return database.inTransaction(() -> events.save(event, now));
    }

    @Override
    public void remove(IssueEvent event, Instant now) {
        database.inTransaction(() -> {
            events.remove(event);
            return event;
        });
    }

    @Override
    public void decide(List<Decision> some, Instant now) {
        database.inTransaction(() -> {
            some.forEach(decision -> decisions.write(decision, now));
            return some;
        });
    }

    @Override
    public List<Decision> decisions() {
        return decisions.all();
    }

    @Override
    public void close() {
        database.close();
        onClose.run();
    }
}
