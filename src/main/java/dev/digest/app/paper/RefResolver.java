package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.app.paper.RecentPapers.ListedPaper;
import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperPool;
import dev.digest.discovery.SearchQuery;
import dev.digest.discovery.SearchQuery.SearchScope;
import dev.digest.library.PaperSummary;
import dev.digest.library.Query;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.PastedRef;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the papers that a user means: by an id in any form, by the row of the last list, as {@code @last}, or by words
 * of a title. What can be an id is one.
 */
public final class RefResolver {
    /** The REF of the paper that the last command was about. */
    public static final String LAST = "@last";

    /** A row of the last list, or several: {@code 3}, {@code 2-5}. No id looks like this. */
    private static final Pattern ROWS = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

    private static final int MOST_MATCHES = 1_000;

    private final Supplier<Newsroom> newsroom;
    private final RefScope scope;

    /** Where words of titles are looked for. */
    public enum RefScope {
        /** The library. */
        LIBRARY,
        /** The library and the pool of new papers. */
        LIBRARY_AND_POOL
    }

    /**
     * A resolver.
     *
     * @param newsroom opened only for what is no id
     */
    public RefResolver(Supplier<Newsroom> newsroom, RefScope scope) {
        this.newsroom = newsroom;
        this.scope = scope;
    }

    /**
     * A paper that was meant.
     *
     * @param title where it is known: not for an id
     * @param rest what else was said on a pasted line
     */
    public record FoundPaper(PaperRef ref, Optional<String> title, String rest) {
        private static FoundPaper of(String id, String title) {
            return new FoundPaper(PaperRef.ofNewest(PaperId.ofCanonical(id)), Optional.of(title), "");
        }
    }

    /**
     * What a text means.
     *
     * @param papers at least one
     * @param ambiguous whether only one of them is meant, and nobody can tell which
     */
    public record Resolution(List<FoundPaper> papers, boolean ambiguous) {
        public Resolution {
            papers = List.copyOf(papers);
        }
    }

    /**
     * The papers of a text that a user typed.
     *
     * @throws Problem {@code ref.*}: why it means none
     */
    public Resolution resolve(String text) {
        if (text.strip().equals(LAST)) {
            PaperId last = new RecentPapers(newsroom.get()).last();
            return new Resolution(List.of(found(last)), false);
        }
        Matcher rows = ROWS.matcher(text.strip());
        if (rows.matches()) {
            return new Resolution(rows(rows), false);
        }
        try {
            return resolveId(text);
        } catch (Problem problem) {
            List<FoundPaper> titled = problem.is(ProblemCode.REF_UNKNOWN) ? titled(text) : List.of();
            if (titled.isEmpty()) {
                throw problem;
            }
            return new Resolution(titled, titled.size() > 1);
        }
    }

    /**
     * The papers of a text in which only ids count, such as a line of a file.
     *
     * @throws Problem {@code ref.*}
     */
    public static Resolution resolveId(String text) {
        List<FoundPaper> papers = new ArrayList<>();
        for (PastedRef pasted : PastedRef.read(text)) {
            papers.add(new FoundPaper(pasted.ref(), Optional.empty(), pasted.rest()));
        }
        return new Resolution(papers, false);
    }

    /** The title tells the user which paper it was. */
    private FoundPaper found(PaperId id) {
        String title = new PaperCatalog(newsroom.get())
                .find(id)
                .map(entry -> entry.paper().title())
                .orElse("");
        return FoundPaper.of(id.canonical(), title);
    }

    private List<FoundPaper> rows(Matcher numbers) {
        int first = Integer.parseInt(numbers.group(1));
        int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
        RecentPapers recent = new RecentPapers(newsroom.get());
        List<FoundPaper> papers = new ArrayList<>();
        for (int row = first; row <= Math.max(first, last); row++) {
            ListedPaper listed = recent.row(row);
            papers.add(FoundPaper.of(listed.id(), listed.title()));
        }
        return papers;
    }

    private List<FoundPaper> titled(String text) {
        TitleWords words = TitleWords.of(text);
        if (words.words().isEmpty()) {
            return List.of();
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (PaperSummary paper : inLibrary(words)) {
            titles.put(paper.id(), paper.title());
        }
        if (scope == RefScope.LIBRARY_AND_POOL) {
            for (NewPaper paper : inPool(words)) {
                titles.putIfAbsent(paper.id(), paper.title());
            }
        }
        List<FoundPaper> found = new ArrayList<>();
        List<FoundPaper> whole = new ArrayList<>();
        titles.forEach((id, title) -> {
            found.add(FoundPaper.of(id, title));
            if (words.areAllOf(title)) {
                whole.add(FoundPaper.of(id, title));
            }
        });
        // A title that begins another one could not be named otherwise.
        return whole.size() == 1 ? whole : found;
    }

    private List<PaperSummary> inLibrary(TitleWords words) {
        List<PaperSummary> found = new ArrayList<>();
        newsroom.get().library().papers().list(Query.ofTitle(words.words(), MOST_MATCHES), paper -> {
            if (words.areIn(paper.title()) || words.areIn(paper.titleZh().orElse(""))) {
                found.add(paper);
            }
            return true;
        });
        return found;
    }

    private List<NewPaper> inPool(TitleWords words) {
        List<SearchQuery.Term> terms = new ArrayList<>();
        for (String word : words.words()) {
            terms.add(new SearchQuery.Term(SearchScope.ANYWHERE, word, true, true));
        }
        SearchQuery query = new SearchQuery(terms, Optional.empty(), Optional.empty());
        List<NewPaper> found = new ArrayList<>();
        try (PaperPool pool =
                newsroom.get().adapters().discovery().openPool(newsroom.get().workspace())) {
            for (NewPaper paper : pool.search(query, MOST_MATCHES)) {
                if (words.areIn(paper.title())) {
                    found.add(paper);
                }
            }
        }
        return found;
    }
}
