package dev.digest.ai;

import dev.digest.paper.TextLanguage;
import java.util.List;

/**
 * The input for a draft.
 *
 * @param paper title and abstract, and the full text if requested
 * @param style the newsletter's style
 */
public record DraftMaterial(SourceMaterial paper, WritingStyle style) {
    /** The source's text; {@code fullText} is empty unless requested. */
    public record SourceMaterial(String title, String abstractText, String fullText) {}

    /**
     * The newsletter's style.
     *
     * @param language in which it is written
     * @param categories the names of its categories
     * @param terms the glossary's terms that occur in the abstract
     * @param examples published entries
     * @param longestSummary the maximum length of a summary in characters
     */
    public record WritingStyle(
            TextLanguage language,
            List<String> categories,
            List<TermPair> terms,
            List<PrintedExample> examples,
            int longestSummary) {
        public WritingStyle {
            categories = List.copyOf(categories);
            terms = List.copyOf(terms);
            examples = List.copyOf(examples);
        }
    }

    /** A term and its rendering in the newsletter. */
    public record TermPair(String source, String printed) {}

    /** A published entry; its Chinese title may be empty. */
    public record PrintedExample(String title, String titleZh, String category, String summary) {}
}
