package dev.digest.ai;

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
     * @param categories the names of its categories
     * @param terms the glossary's terms that occur in the abstract
     * @param examples published entries
     * @param longestSummary the maximum length of a summary in characters
     */
    public record WritingStyle(
            List<String> categories, List<TermPair> terms, List<PrintedExample> examples, int longestSummary) {
        public WritingStyle {
            categories = List.copyOf(categories);
            terms = List.copyOf(terms);
            examples = List.copyOf(examples);
        }
    }

    /** A term and its rendering in the newsletter. */
    public record TermPair(String english, String chinese) {}

    /** A published entry. */
    public record PrintedExample(String title, String titleZh, String category, String summary) {}
}
