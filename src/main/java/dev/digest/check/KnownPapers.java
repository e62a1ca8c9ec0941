package dev.digest.check;

import dev.digest.library.IssueRecord;
import dev.digest.library.Library;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.verification.SourceEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the library and the sources know of an issue's papers. The papers of the issue are loaded at once, and those
 * that its file refers to; others one by one.
 */
public final class KnownPapers {
    private final Library library;
    private final int issue;
    private final Optional<LocalDate> date;
    private final Map<PaperId, Paper> fetchedPapers;
    private final Map<PaperId, Optional<LibraryPaper>> entries = new HashMap<>();
    private final Map<PaperId, Optional<SourceEvidence>> sources = new HashMap<>();
    private @Nullable Map<PaperId, PaperDraft> drafts;
    private final Map<PaperId, OptionalInt> holders = new HashMap<>();
    private final Map<PaperId, List<PaperId>> equalTitles = new HashMap<>();
    private @Nullable Map<PaperId, Set<String>> setApart;

    /**
     * The known papers of an issue.
     *
     * @param issue its number, 0 when unknown
     * @param date its date, if known
     * @param fresh papers just fetched from their sources; empty when offline
     */
    public KnownPapers(Library library, int issue, Optional<LocalDate> date, Map<PaperId, Paper> fresh) {
        this.library = library;
        this.issue = issue;
        this.date = date;
        this.fetchedPapers = Map.copyOf(fresh);
        if (issue > 0) {
            index(library.issues().papersFor(issue), issue);
        }
    }

    /**
     * Loads papers that a file refers to, if they are in the library; each query for all of them.
     *
     * @param number of the issue in the file, 0 when unknown
     */
    public void load(Collection<PaperId> ids, int number) {
        Set<PaperId> missing = new LinkedHashSet<>(ids);
        missing.removeAll(entries.keySet());
        if (!missing.isEmpty()) {
            index(List.copyOf(library.papers().findAll(missing).values()), number);
            for (PaperId id : missing) {
                entries.putIfAbsent(id, Optional.empty());
            }
        }
    }

    private void index(List<LibraryPaper> papers, int number) {
        List<PaperId> ids = new ArrayList<>();
        for (LibraryPaper entry : papers) {
            ids.add(entry.paper().id());
            entries.put(entry.paper().id(), Optional.of(entry));
            holders.put(entry.paper().id(), OptionalInt.empty());
            equalTitles.put(entry.paper().id(), List.of());
        }
        equalTitles.putAll(library.papers().equalTitles(ids));
        for (Map.Entry<PaperId, Integer> held :
                library.issues().heldInOtherIssues(ids, number).entrySet()) {
            holders.put(held.getKey(), OptionalInt.of(held.getValue()));
        }
    }

    /** The issue number, 0 when unknown. */
    public int issue() {
        return issue;
    }

    /** The date of the issue. */
    public Optional<LocalDate> date() {
        return date;
    }

    /** The date of another issue. */
    public Optional<LocalDate> dateOf(int number) {
        return library.issues().find(number).flatMap(IssueRecord::date);
    }

    /** The paper as just fetched from its source, if it was. */
    public Optional<Paper> fetchedPaper(PaperId id) {
        return Optional.ofNullable(fetchedPapers.get(id));
    }

    /** The paper as stored in the library. */
    public Optional<LibraryPaper> libraryPaper(PaperId id) {
        Optional<LibraryPaper> known = entries.get(id);
        if (known == null) {
            known = library.papers().find(id);
            entries.put(id, known);
        }
        return known;
    }

    /** The draft of a paper that has not been reviewed. */
    public Optional<PaperDraft> unreviewed(PaperId id) {
        if (drafts == null) {
            drafts = library.drafts().waiting();
        }
        return Optional.ofNullable(drafts.get(id));
    }

    /** The source text of a paper whose abstract is known; cached. */
    public Optional<SourceEvidence> source(PaperId id) {
        Optional<SourceEvidence> known = sources.get(id);
        if (known == null) {
            Optional<LibraryPaper> entry = libraryPaper(id);
            known = entry.isPresent() && !entry.get().paper().abstractText().isBlank()
                    ? Optional.of(PaperSourceText.of(entry.get()))
                    : Optional.empty();
            sources.put(id, known);
        }
        return known;
    }

    /** The other issue that contains a paper. */
    public OptionalInt issueHolding(Paper paper, int number) {
        OptionalInt known = holders.get(paper.id());
        if (known == null) {
            known = library.issues().issueHolding(paper, number);
            holders.put(paper.id(), known);
        }
        return known;
    }

    /** Library papers with the same title, except those an editor marked as different. */
    public List<PaperId> papersWithEqualTitle(Paper paper) {
        List<PaperId> known = equalTitles.get(paper.id());
        if (known == null) {
            known = library.papers().papersWithEqualTitle(paper);
            equalTitles.put(paper.id(), known);
        }
        return known;
    }

    /** The keys of a paper that an editor declared not to identify it. */
    public Set<String> setApart(PaperId id) {
        if (setApart == null) {
            setApart = library.papers().setApart();
        }
        return setApart.getOrDefault(id, Set.of());
    }

    /** The papers with a Chinese title. */
    public List<PaperId> findByChineseTitle(String chinese) {
        return library.papers().findByChineseTitle(chinese);
    }
}
