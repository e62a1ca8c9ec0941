package dev.digest.library.sql;

import dev.digest.curation.Curation;
import dev.digest.library.AddResult;
import dev.digest.library.IssueRecord;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperStore;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.library.sql.row.IssueRows;
import dev.digest.library.sql.row.PaperKeys;
import dev.digest.library.sql.row.PaperQueries;
import dev.digest.library.sql.row.PaperRows;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Papers in SQLite, each change in a transaction. */
record SqlPaperStore(SqlDatabase database, PaperRows papers, PaperQueries queries, PaperKeys keys, IssueRows issues)
        implements PaperStore {
    @Override
    public Optional<LibraryPaper> find(PaperId id) {
        return papers.find(id);
    }

    @Override
    public Map<PaperId, LibraryPaper> findAll(Collection<PaperId> ids) {
        return papers.findAll(ids);
    }

    @Override
    public Map<PaperId, PaperSummary> summaries(Collection<PaperId> ids) {
        return queries.summaries(ids);
    }

    @Override
    public Set<PaperId> existing(Collection<PaperId> ids) {
        return papers.existing(ids);
    }

    @Override
    public void ids(Query query, Predicate<String> reader) {
        queries.ids(query, reader);
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
            List<IssueRecord> changed = new ArrayList<>();
            for (IssueRecord issue : issues.all()) {
                List<PaperId> left = new ArrayList<>(issue.papers());
                if (left.removeAll(some)) {
                    changed.add(issue.withPapers(left));
                }
            }
            issues.write(changed, now);
            papers.remove(some);
            return some;
        });
    }

    @Override
    public void refresh(List<Paper> some) {
        if (some.isEmpty()) {
            return;
        }
        database.inTransaction(() -> {
            papers.refresh(some);
            return some;
        });
    }

    @Override
    public void curate(Map<PaperId, Curation> words, Instant now) {
        if (words.isEmpty()) {
            return;
        }
        database.inTransaction(() -> {
            papers.curate(words, now);
            return words;
        });
    }

    @Override
    public Optional<PaperId> findDuplicate(Paper paper) {
        return keys.findDuplicate(paper);
    }

    @Override
    public Map<PaperId, PaperId> findDuplicates(Collection<Paper> some) {
        return keys.findDuplicates(some);
    }

    @Override
    public List<PaperId> papersWithEqualTitle(Paper paper) {
        return keys.papersWithEqualTitles(List.of(paper)).getOrDefault(paper.id(), List.of());
    }

    @Override
    public Map<PaperId, List<PaperId>> papersWithEqualTitles(Collection<Paper> some) {
        return keys.papersWithEqualTitles(some);
    }

    @Override
    public Map<PaperId, List<PaperId>> equalTitles(Collection<PaperId> some) {
        return keys.equalTitles(some);
    }

    @Override
    public Map<PaperId, Set<String>> setApart() {
        return keys.apart();
    }

    @Override
    public List<PaperId> findByChineseTitle(String chinese) {
        return queries.findByChineseTitle(chinese);
    }

    @Override
    public List<PaperId> importedOnly() {
        return queries.importedOnly();
    }
}
