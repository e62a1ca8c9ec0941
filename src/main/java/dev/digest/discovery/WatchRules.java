package dev.digest.discovery;

import dev.digest.workspace.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A newsletter's watch rules, from {@code watch:} in its {@code digest.yaml}.
 *
 * @param categories of arXiv, {@code cs.CL} or {@code cs.*}
 * @param crossLists whether to include papers with a watched category besides their primary one
 * @param replacements whether to include new versions of papers that are not in the pool
 * @param keywords words that rank a paper first
 * @param exclude words that hide a paper
 * @param authors full names that rank a paper first
 * @param feeds URLs of RSS or Atom feeds
 * @param votes how many votes on Hugging Face rank a paper first; 0 to disregard them
 */
public record WatchRules(
        List<String> categories,
        boolean crossLists,
        boolean replacements,
        List<WatchTerm> keywords,
        List<WatchTerm> exclude,
        List<WatchTerm> authors,
        List<URI> feeds,
        int votes) {
    /** A list that {@code digest watch} edits. */
    public enum WatchKind {
        /** Categories of arXiv. */
        CATEGORY("category", "categories"),
        /** Words that rank a paper first. */
        WORD("word", "keywords"),
        /** Names that rank a paper first. */
        AUTHOR("author", "authors"),
        /** Words that hide a paper. */
        EXCLUSION("not", "exclude"),
        /** URLs of feeds. */
        FEED("feed", "feeds");

        private final String label;
        private final String key;

        WatchKind(String label, String key) {
            this.label = label;
            this.key = "watch." + key;
        }

        /** Its name on the command line and in JSON. */
        public String label() {
            return label;
        }

        /** The setting. */
        public String key() {
            return key;
        }
    }

    /** No rules. */
    public static final WatchRules NONE =
            new WatchRules(List.of(), true, false, List.of(), List.of(), List.of(), List.of(), 0);

    public WatchRules {
        categories = List.copyOf(categories);
        keywords = List.copyOf(keywords);
        exclude = List.copyOf(exclude);
        authors = List.copyOf(authors);
        feeds = List.copyOf(feeds);
    }

    /**
     * The rules in the settings.
     *
     * @throws dev.digest.problem.Problem {@code watch.*-category}, {@code settings.*}
     */
    public static WatchRules of(Settings settings) {
        List<String> categories = new ArrayList<>();
        for (String name : settings.list(WatchKind.CATEGORY.key())) {
            String category = ArxivCategories.require(name);
            if (!categories.contains(category)) {
                categories.add(category);
            }
        }
        List<URI> feeds = new ArrayList<>();
        for (String address : settings.list(WatchKind.FEED.key())) {
            feeds.add(FeedAddress.require(address));
        }
        return new WatchRules(
                categories,
                settings.flag("watch.cross-lists"),
                settings.flag("watch.replacements"),
                terms(settings, WatchKind.WORD),
                terms(settings, WatchKind.EXCLUSION),
                terms(settings, WatchKind.AUTHOR),
                feeds,
                settings.number("watch.votes"));
    }

    /** A single word, author or exclusion, to test its effect. */
    public static WatchRules only(WatchKind kind, String value) {
        List<WatchTerm> term = List.of(new WatchTerm(value));
        return new WatchRules(
                List.of(),
                true,
                false,
                kind == WatchKind.WORD ? term : List.of(),
                kind == WatchKind.EXCLUSION ? term : List.of(),
                kind == WatchKind.AUTHOR ? term : List.of(),
                List.of(),
                0);
    }

    private static List<WatchTerm> terms(Settings settings, WatchKind kind) {
        List<WatchTerm> terms = new ArrayList<>();
        for (String text : settings.list(kind.key())) {
            terms.add(new WatchTerm(text));
        }
        return terms;
    }

    /** The same rules for other categories. */
    public WatchRules withCategories(List<String> others) {
        return new WatchRules(others, crossLists, replacements, keywords, exclude, authors, List.of(), votes);
    }

    /** Whether a paper is in a watched category: by its primary one, or with cross-lists by any. */
    public boolean takes(NewPaper paper) {
        List<String> own = crossLists
                ? paper.categories()
                : paper.categories().stream().limit(1).toList();
        return own.stream()
                .anyMatch(
                        category -> categories.stream().anyMatch(watched -> ArxivCategories.covers(watched, category)));
    }

    /** Whether a paper's primary category is watched; without watched categories, all are. */
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

    /** The watched words and authors in a paper. */
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

    /** The searched text: title and abstract, separated so that no word spans both. */
    private static String text(NewPaper paper) {
        return WatchTerm.normalized(paper.title() + " | " + paper.abstractText());
    }

    /** Adds what affects the order of papers: one line a rule, each with its kind. */
    public void appendFingerprint(StringBuilder all) {
        for (String category : categories) {
            all.append("\ncategory ").append(category);
        }
        append("word", keywords, all);
        append("not", exclude, all);
        append("author", authors, all);
        all.append("\nvotes ").append(votes);
    }

    private static void append(String kind, List<WatchTerm> terms, StringBuilder all) {
        for (WatchTerm term : terms) {
            all.append('\n').append(kind).append(' ').append(term.text());
        }
    }
}
