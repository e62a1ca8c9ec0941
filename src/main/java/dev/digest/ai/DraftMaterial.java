package dev.digest.ai;

import java.util.List;

/**
 * What a draft is made of.
 *
 * @param paper title and abstract, and the full text where it is wanted
 * @param house how the newsletter writes
 */
public record DraftMaterial(SourceMaterial paper, WritingStyle house) {
    /** What the source says; {@code fullText} is empty unless it was asked for. */
    public record SourceMaterial(String title, String abstractText, String fullText) {}

    /**
     * The newsletter's way of writing.
     *
     * @param categories the names of its categories
     * @param terms the glossary's terms that occur in the abstract
     * @param examples entries that it printed
     * @param longestSummary how many characters a summary may have
     */
    public record WritingStyle(
            List<String> categories, List<TermPair> terms, List<PrintedExample> examples, int longestSummary) {
        /** Copies the lists. */
        public WritingStyle {
            categories = List.copyOf(categories);
            terms = List.copyOf(terms);
            examples = List.copyOf(examples);
        }
    }

    /** A term and how the newsletter renders it. */
    public record TermPair(String english, String chinese) {}

    /** An entry that the newsletter printed. */
    public record PrintedExample(String title, String titleZh, String category, String summary) {}
}
