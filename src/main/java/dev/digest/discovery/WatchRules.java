package dev.digest.discovery;

import dev.digest.workspace.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a newsletter watches, as {@code watch:} in its {@code digest.yaml} says.
 *
 * @param categories of arXiv, {@code cs.CL} or {@code cs.*}
 * @param crossLists whether papers are taken that have a watched category beside their primary one
 * @param replacements whether new versions of papers that are not in the pool are taken
 * @param keywords words that put a paper first
 * @param exclude words that hide a paper
 * @param authors whole names that put a paper first
 * @param feeds addresses of RSS or Atom
 */
public record WatchRules(
        List<String> categories,
        boolean crossLists,
        boolean replacements,
        List<WatchTerm> keywords,
        List<WatchTerm> exclude,
        List<WatchTerm> authors,
        List<URI> feeds) {
    /** One of the lists that {@code digest watch} changes. */
    public enum WatchKind {
        /** Categories of arXiv. */
        CATEGORY("category", "categories"),
        /** Words that put a paper first. */
        WORD("word", "keywords"),
        /** Names that put a paper first. */
        AUTHOR("author", "authors"),
        /** Words that hide a paper. */
        EXCLUSION("not", "exclude"),
        /** Addresses of feeds. */
        FEED("feed", "feeds");

        private final String label;
        private final String key;

        WatchKind(String label, String key) {
            this.label = label;
            this.key = "watch." + key;
        }

        /** What it is called on the command line and in JSON. */
        public String label() {
            return label;
        }

        /** The setting that holds it. */
        public String key() {
            return key;
        }
    }

    /** Nothing is watched. */
    public static final WatchRules NONE =
            new WatchRules(List.of(), true, false, List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public WatchRules {
        categories = List.copyOf(categories);
        keywords = List.copyOf(keywords);
        exclude = List.copyOf(exclude);
        authors = List.copyOf(authors);
        feeds = List.copyOf(feeds);
    }

    /**
     * What the settings say.
     *
     * @throws dev.digest.problem.Problem {@code watch.*-category}, {@code settings.*}
     */
    public static WatchRules of(Settings settings) {
        return new WatchRules(
                settings.list(WatchKind.CATEGORY.key()).stream()
                        .map(ArxivCategories::require)
                        .distinct()
                        .toList(),
                settings.flag("watch.cross-lists"),
                settings.flag("watch.replacements"),
                terms(settings, WatchKind.WORD),
                terms(settings, WatchKind.EXCLUSION),
                terms(settings, WatchKind.AUTHOR),
                settings.list(WatchKind.FEED.key()).stream()
                        .map(FeedAddress::require)
                        .toList());
    }

    /** A single word, author or exclusion, to see what it does. */
    public static WatchRules only(WatchKind kind, String value) {
        List<WatchTerm> term = List.of(new WatchTerm(value));
        return new WatchRules(
                List.of(),
                true,
                false,
                kind == WatchKind.WORD ? term : List.of(),
                kind == WatchKind.EXCLUSION ? term : List.of(),
                kind == WatchKind.AUTHOR ? term : List.of(),
                List.of());
    }

    private static List<WatchTerm> terms(Settings settings, WatchKind kind) {
        return settings.list(kind.key()).stream().map(WatchTerm::new).toList();
    }

    /** The same rules for other categories. */
    public WatchRules withCategories(List<String> others) {
        return new WatchRules(others, crossLists, replacements, keywords, exclude, authors, List.of());
    }

    /** Whether a paper belongs to a category that is watched: as its primary one, or with cross-lists as any. */
    public boolean takes(NewPaper paper) {
        List<String> own = crossLists
                ? paper.categories()
                : paper.categories().stream().limit(1).toList();
        return own.stream()
                .anyMatch(
                        category -> categories.stream().anyMatch(watched -> ArxivCategories.covers(watched, category)));
    }

    /** Whether a paper's primary category is watched; where none is, all are. */
    public boolean watchesPrimary(NewPaper paper) {
        return categories.isEmpty()
                || paper.categories().stream()
                        .limit(1)
                        .anyMatch(one -> categories.stream().anyMatch(watched -> ArxivCategories.covers(watched, one)));
    }

    /** The word that hides a paper. */
    public Optional<String> exclusion(NewPaper paper) {
        if (exclude.isEmpty()) {
            return Optional.empty();
        }
        String text = text(paper);
        return exclude.stream()
                .filter(term -> term.isIn(text))
                .map(WatchTerm::text)
                .findFirst();
    }

    /** The watched words and authors that a paper has. */
    public List<String> marks(NewPaper paper) {
        List<String> marks = new ArrayList<>();
        if (!keywords.isEmpty()) {
            String text = text(paper);
            keywords.stream()
                    .filter(term -> term.isIn(text))
                    .map(WatchTerm::text)
                    .forEach(marks::add);
        }
        for (WatchTerm author : authors) {
            if (paper.authors().stream().anyMatch(author::isName)) {
                marks.add(author.text());
            }
        }
        return marks;
    }

    /** Where words are looked for: in the title and the abstract, and in no word that spans both. */
    private static String text(NewPaper paper) {
        return WatchTerm.normalized(paper.title() + " | " + paper.abstractText());
    }

    /** Tells apart what changes an order of papers. */
    public List<String> fingerprint() {
        List<String> all = new ArrayList<>();
        for (List<WatchTerm> terms : List.of(keywords, exclude, authors)) {
            terms.forEach(term -> all.add(term.text()));
            all.add("");
        }
        return all;
    }
}
