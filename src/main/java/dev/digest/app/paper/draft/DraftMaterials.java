package dev.digest.app.paper.draft;

import dev.digest.ai.DraftMaterial;
import dev.digest.ai.DraftMaterial.PrintedExample;
import dev.digest.ai.DraftMaterial.SourceMaterial;
import dev.digest.ai.DraftMaterial.TermPair;
import dev.digest.ai.DraftMaterial.WritingStyle;
import dev.digest.app.Newsroom;
import dev.digest.check.Glossary;
import dev.digest.curation.CurationField;
import dev.digest.institution.ArticlePage;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Query;
import dev.digest.library.Status;
import dev.digest.paper.PaperId;
import dev.digest.paper.TextLanguage;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Collects the input of a model: the paper's text and the newsletter's style. */
final class DraftMaterials {
    private static final int EXAMPLES = 2;
    private static final int MOST_TERMS = 15;

    private final Newsroom newsroom;
    private final boolean wantsFullText;
    private final Map<PaperId, String> fullTexts = new HashMap<>();
    private final Map<String, List<PrintedExample>> examples = new HashMap<>();
    private @Nullable Glossary glossary;

    /** The materials of a newsletter; with {@code wantsFullText} the papers' pages are fetched. */
    DraftMaterials(Newsroom newsroom, boolean wantsFullText) {
        this.newsroom = newsroom;
        this.wantsFullText = wantsFullText;
    }

    TextLanguage language() {
        return newsroom.newsletter().textLanguage();
    }

    Glossary glossary() {
        if (glossary == null) {
            NamedText file = newsroom.workspace().glossary(newsroom.newsletter().language());
            glossary = Glossary.read(file.text(), file.name());
        }
        return glossary;
    }

    /**
     * The input for a paper.
     *
     * @throws Problem {@code ai.no-abstract}, {@code ai.withdrawn}
     */
    DraftMaterial of(LibraryPaper entry) {
        if (entry.paper().withdrawn()) {
            throw Problem.of("ai.withdrawn", entry.paper().id());
        }
        if (entry.paper().abstractText().isBlank()) {
            throw Problem.of("ai.no-abstract", entry.paper().id());
        }
        String text = entry.paper().title() + "\n" + entry.paper().abstractText();
        List<TermPair> terms = glossary().occurringIn(text).stream()
                .limit(MOST_TERMS)
                .map(term -> new TermPair(term.english(), term.chinese()))
                .toList();
        int longest = newsroom.settings().number("check.house.longest-summary");
        WritingStyle style = new WritingStyle(
                language(),
                newsroom.newsletter().categories().names(),
                terms,
                examples(entry.curation().get(CurationField.CATEGORY)),
                longest == 0 ? 1000 : longest);
        return new DraftMaterial(
                new SourceMaterial(entry.paper().title(), entry.paper().abstractText(), fullText(entry)), style);
    }

    /** The visible text of the paper's page, if it is wanted and available. */
    String fullText(LibraryPaper entry) {
        return !wantsFullText || newsroom.request().offline()
                ? ""
                : fullTexts.computeIfAbsent(
                        entry.paper().id(),
                        id -> newsroom.adapters()
                                .drafts()
                                .page(id, newsroom.settings())
                                .map(ArticlePage::text)
                                .orElse(""));
    }

    private List<PrintedExample> examples(Optional<String> category) {
        return examples.computeIfAbsent(category.orElse(""), name -> printed(category));
    }

    private List<PrintedExample> printed(Optional<String> category) {
        Query query = new Query(
                Optional.of(Status.PUBLISHED),
                category,
                OptionalInt.empty(),
                Optional.empty(),
                Query.SortOrder.ADDED,
                10);
        List<PrintedExample> found = new ArrayList<>();
        newsroom.library().papers().read(query, entry -> {
            Optional<String> summary = entry.curation().withoutComments().get(CurationField.SUMMARY);
            if (summary.isPresent() && found.size() < EXAMPLES) {
                found.add(new PrintedExample(
                        entry.paper().title(),
                        entry.curation().get(CurationField.TITLE_ZH).orElse(""),
                        entry.curation().get(CurationField.CATEGORY).orElse(""),
                        summary.get()));
            }
        });
        return found;
    }
}
