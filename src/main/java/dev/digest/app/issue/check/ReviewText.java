package dev.digest.app.issue.check;

import dev.digest.ai.ModelRemark;
import dev.digest.ai.ReviewPrompt;
import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.SourceLine;
import dev.digest.check.rule.source.ModelReview;
import dev.digest.format.ContentFingerprint;
import dev.digest.issue.document.LineSpan.LineOwner;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.TextLanguage;
import dev.digest.paper.search.HanCharacter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line of an issue for a model to review.
 *
 * @param start where the text begins in the line
 * @param text what the editors wrote: the line without its label, and in a Chinese newsletter of a title the Chinese
 *     one
 * @param source title and abstract of the entry's paper; empty when unknown
 * @param language of the newsletter
 */
record ReviewText(SourceLine line, int start, String text, String source, TextLanguage language) {
    private static final int SHORTEST = 4;
    private static final int MOST_LINES = 40;
    private static final int MOST_CHARACTERS = 4000;

    /** The lines of an issue that have words of its language; the heading follows a pattern. */
    static List<ReviewText> of(CheckContext context, TextLanguage language) {
        Map<LineOwner, String> sources = sources(context);
        List<ReviewText> texts = new ArrayList<>();
        for (SourceLine line : context.editorialLines()) {
            if (!line.isCode() && !line.isHeading()) {
                ReviewText text = of(line, sources.getOrDefault(line.span().owner(), ""), language);
                if (text.hasWords()) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** A summary is read with its formulas and links; of other lines only what editors wrote in Chinese. */
    private static ReviewText of(SourceLine line, String source, TextLanguage language) {
        boolean isProse = line.isProse();
        int from = isProse ? line.textStart() : 0;
        int to = line.raw().length();
        while (!isProse && from < to && isMasked(line, from)) {
            from++;
        }
        while (!isProse && to > from && isMasked(line, to - 1)) {
            to--;
        }
        return new ReviewText(line, from, line.raw().substring(from, to), source, language);
    }

    /** Titles and names in English are the source's, and not the editors'. */
    private boolean hasWords() {
        return language == TextLanguage.ENGLISH
                ? line.isProse() && text.strip().split("\\s+", SHORTEST).length == SHORTEST
                : text.codePoints().filter(HanCharacter::isHan).count() >= SHORTEST;
    }

    private static boolean isMasked(SourceLine line, int at) {
        return !line.isUnmasked(at, at + 1);
    }

    private static Map<LineOwner, String> sources(CheckContext context) {
        Map<LineOwner, String> sources = new LinkedHashMap<>();
        for (ParsedEntry entry : context.issue().entries()) {
            context.paperOf(entry)
                    .flatMap(ref -> context.knownPapers().libraryPaper(ref.id()))
                    .filter(paper -> !paper.paper().abstractText().isBlank())
                    .ifPresent(paper -> sources.put(context.ownerOf(entry), source(paper)));
        }
        return sources;
    }

    private static String source(LibraryPaper paper) {
        return paper.paper().title() + "\n" + paper.paper().abstractText();
    }

    /** Identifies what a model would be asked about the line. */
    String key(String model) {
        String all = String.join("\u0000", ReviewPrompt.version(language), model, source, text);
        return ContentFingerprint.of(all).substring(0, 32);
    }

    /** Lines to send together: those about the same paper, and not too many. */
    static List<List<ReviewText>> batches(List<ReviewText> texts) {
        Map<String, List<ReviewText>> bySource = new LinkedHashMap<>();
        texts.forEach(text -> bySource.computeIfAbsent(text.source(), source -> new ArrayList<>())
                .add(text));
        List<List<ReviewText>> batches = new ArrayList<>();
        for (List<ReviewText> all : bySource.values()) {
            List<ReviewText> batch = new ArrayList<>();
            int length = 0;
            for (ReviewText text : all) {
                if (!batch.isEmpty()
                        && (batch.size() == MOST_LINES || length + text.text().length() > MOST_CHARACTERS)) {
                    batches.add(batch);
                    batch = new ArrayList<>();
                    length = 0;
                }
                batch.add(text);
                length += text.text().length();
            }
            batches.add(batch);
        }
        return batches;
    }

    /** A remark on this line as a finding; with a suggestion where its place is certain and the editors wrote it. */
    Finding finding(ModelRemark remark, String model) {
        int at = start + text.indexOf(remark.quote());
        int end = at + remark.quote().length();
        boolean isOnce = text.indexOf(remark.quote()) == text.lastIndexOf(remark.quote());
        Finding finding = Finding.of(new ModelReview(), line, at, end)
                .withReason(remark.kind().name().toLowerCase(Locale.ROOT))
                .withDetails(model, remark.why().isEmpty() ? remark.quote() : remark.why());
        boolean isSafe = isOnce && line.isEditorial() && line.isUnmasked(at, end);
        return isSafe && !remark.correction().isEmpty() ? finding.withSuggestion(remark.correction()) : finding;
    }
}
