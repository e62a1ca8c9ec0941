package dev.digest.library.sql;

import dev.digest.library.CommandInvocation;
import dev.digest.library.DecisionStore;
import dev.digest.library.DraftStore;
import dev.digest.library.EventStore;
import dev.digest.library.History;
import dev.digest.library.IssueStore;
import dev.digest.library.Library;
import dev.digest.library.LibraryArchive;
import dev.digest.library.LibraryTransactions;
import dev.digest.library.PaperStore;
import dev.digest.library.SendingStore;
import dev.digest.library.sql.archive.SqlArchive;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.history.SqlHistory;
import dev.digest.library.sql.row.DecisionRows;
import dev.digest.library.sql.row.DraftRows;
import dev.digest.library.sql.row.EventRows;
import dev.digest.library.sql.row.IssueRows;
import dev.digest.library.sql.row.PaperKeys;
import dev.digest.library.sql.row.PaperQueries;
import dev.digest.library.sql.row.PaperRows;
import dev.digest.library.sql.row.SendingRows;
import dev.digest.library.sql.row.TextIndex;
import java.util.function.Supplier;

/** A library in the tables of a database, which several processes may have open at once. */
public class SqlLibrary implements Library, LibraryTransactions {
    private final SqlDatabase database;
    private final TextIndex index;
    private final PaperStore papers;
    private final IssueStore issues;
    private final EventStore events;
    private final DecisionStore decisions;
    private final DraftStore drafts;
    private final SendingStore sendings;
    private final SqlHistory history;

    /** @param invocation the invocation for the history; evaluated at the first change */
    protected SqlLibrary(SqlDatabase database, TextIndex index, Supplier<CommandInvocation> invocation) {
        this.database = database;
        this.index = index;
        PaperKeys keys = new PaperKeys(database);
        PaperRows paperRows = new PaperRows(database, keys);
        PaperQueries queries = new PaperQueries(database, index);
        IssueRows issueRows = new IssueRows(database);
        EventRows eventRows = new EventRows(database);
        this.papers = new SqlPaperStore(database, paperRows, queries, keys, issueRows);
        this.issues = new SqlIssueStore(database, issueRows, paperRows, queries, keys, eventRows);
        this.events = new SqlEventStore(database, eventRows);
        this.decisions = new SqlDecisionStore(database, new DecisionRows(database));
        this.drafts = new DraftRows(database);
        this.sendings = new SendingRows(database);
        this.history = new SqlHistory(database, database.startRecording(invocation), invocation);
    }

    @Override
    public PaperStore papers() {
        return papers;
    }

    @Override
    public IssueStore issues() {
        return issues;
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public DecisionStore decisions() {
        return decisions;
    }

    @Override
    public LibraryTransactions transactions() {
        return this;
    }

    /** The number of statements run so far. */
    public long statements() {
        return database.statements();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public void beginDryRun() {
        database.beginDryRun();
    }

    @Override
    public LibraryArchive archive() {
        return new SqlArchive(database);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public DraftStore drafts() {
        return drafts;
    }

    @Override
    public SendingStore sendings() {
        return sendings;
    }

    @Override
    public void close() {
        index.close();
        database.close();
    }
}
