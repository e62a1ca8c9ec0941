package dev.digest.library.sql;

import dev.digest.curation.Curation;
import dev.digest.library.IssueRecord;
import dev.digest.library.IssueStore;
import dev.digest.library.IssueUpdate;
import dev.digest.library.LibraryPaper;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.row.EventRows;
import dev.digest.library.sql.row.IssueRows;
import dev.digest.library.sql.row.PaperKeys;
import dev.digest.library.sql.row.PaperQueries;
import dev.digest.library.sql.row.PaperRows;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Issues in SQLite, each change in a transaction. */
record SqlIssueStore(
        SqlDatabase database,
        IssueRows issues,
        PaperRows papers,
        PaperQueries queries,
        PaperKeys keys,
        EventRows events)
        implements IssueStore {
    @Override
    public Optional<IssueRecord> find(int number) {
        return issues.find(number);
    }

    @Override
    public List<IssueRecord> all() {
        return issues.all();
    }

    @Override
    public Optional<LocalDate> lastPublishedDay() {
        return issues.lastPublishedDay();
    }

    @Override
    public int nextNumber() {
        return issues.nextNumber();
    }

    @Override
    public List<LibraryPaper> papersFor(int issue) {
        return queries.papersFor(issue);
    }

    @Override
    public OptionalInt issueHolding(Paper paper, int butNot) {
        return keys.issueHolding(paper, butNot);
    }

    @Override
    public Map<PaperId, Integer> heldInOtherIssues(Collection<PaperId> some, int butNot) {
        return keys.heldInOtherIssues(some, butNot);
    }

    @Override
    public void save(List<IssueRecord> some, Instant now, Runnable writeFile) {
        database.inTransaction(() -> {
            issues.write(some, now);
            writeFile.run();
            return some;
        });
    }

    @Override
    public void save(IssueUpdate update, Instant now) {
        database.inTransaction(() -> {
            papers.insert(update.papers(), Curation.NONE, now);
            papers.curate(update.curations(), now);
            issues.write(List.of(update.issue()), now);
            events.replace(update.issue().number(), update.events(), now);
            return update;
        });
    }

    @Override
    public void remove(int number) {
        database.inTransaction(() -> issues.remove(number));
    }

    @Override
    public void waiveRule(int issue, String rule, String why, Instant now) {
        database.inTransaction(() -> issues.waiveRule(issue, rule, why, now));
    }

    @Override
    public Map<String, String> waivedRules(int issue) {
        return issues.waivedRules(issue);
    }
}
