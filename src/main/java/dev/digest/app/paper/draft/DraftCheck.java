package dev.digest.app.paper.draft;

import dev.digest.ai.DraftAnswer;
import dev.digest.check.Glossary;
import dev.digest.check.PaperSourceText;
import dev.digest.curation.CurationField;
import dev.digest.issue.Newsletter;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperDraft.DraftFinding;
import dev.digest.paper.TextLanguage;
import dev.digest.problem.Problem;
import dev.digest.verification.Discrepancy;
import dev.digest.verification.FactCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks a model's answer against the paper's source and the newsletter's style. */
final class DraftCheck {
    private static final Pattern WE = Pattern.compile("我们|(?i)\\b(?:we|our|ours)\\b");

    private final LibraryPaper entry;
    private final String fullText;
    private final Glossary glossary;
    private final Newsletter newsletter;
    private final List<DraftFinding> found = new ArrayList<>();

    DraftCheck(LibraryPaper entry, String fullText, Glossary glossary, Newsletter newsletter) {
        this.entry = entry;
        this.fullText = fullText;
        this.glossary = glossary;
        this.newsletter = newsletter;
    }

    /**
     * The findings for the editor.
     *
     * @throws Problem {@code ai.not-chinese}, {@code ai.not-english} when the answer is not in the newsletter's
     *     language
     */
    List<DraftFinding> check(DraftAnswer answer) {
        FactCheck facts =
                new FactCheck(PaperSourceText.of(entry, fullText), glossary.latinWords(), newsletter.textLanguage());
        take(CurationField.TITLE_ZH.key(), facts.title(answer.titleZh()));
        take(CurationField.GIST.key(), facts.title(answer.gist()));
        take(CurationField.SUMMARY.key(), facts.summary(answer.summary()));
        terms(CurationField.TITLE_ZH, answer.titleZh());
        terms(CurationField.GIST, answer.gist());
        terms(CurationField.SUMMARY, answer.summary());
        if (!newsletter.categories().names().contains(answer.category())) {
            found.add(new DraftFinding(CurationField.CATEGORY.key(), "draft.category", List.of(answer.category())));
        }
        if (WE.matcher(answer.summary()).find()) {
            String key = isEnglish() ? "draft.we-english" : "draft.we";
            found.add(new DraftFinding(CurationField.SUMMARY.key(), key, List.of()));
        }
        addresses(CurationField.TITLE_ZH, answer.titleZh());
        addresses(CurationField.GIST, answer.gist());
        addresses(CurationField.SUMMARY, answer.summary());
        quotes(answer.quotes());
        return List.copyOf(found);
    }

    private boolean isEnglish() {
        return newsletter.textLanguage() == TextLanguage.ENGLISH;
    }

    private void take(String field, List<Discrepancy> discrepancies) {
        for (Discrepancy one : discrepancies) {
            if (one.kind() == Discrepancy.DiscrepancyKind.LANGUAGE) {
                throw Problem.of(isEnglish() ? "ai.not-english" : "ai.not-chinese");
            }
            String reason = one.kind().reason();
            String key = "check." + one.kind().rule() + (reason.isEmpty() ? "" : "." + reason);
            found.add(new DraftFinding(field, key, one.details()));
        }
    }

    /** An abstract may tell a model to advertise. */
    private void addresses(CurationField field, String text) {
        DraftText.addresses(text)
                .forEach(address -> found.add(new DraftFinding(field.key(), "draft.address", List.of(address))));
    }

    private void terms(CurationField field, String text) {
        glossary.occurrences(text).stream()
                .filter(use -> !use.preferred())
                .map(use -> new DraftFinding(
                        field.key(),
                        isEnglish() ? "draft.term-english" : "draft.term",
                        List.of(
                                text.substring(use.from(), use.to()),
                                use.term().chinese(),
                                use.term().english())))
                .forEach(found::add);
    }

    /** Quotations of the source must occur there literally, ignoring whitespace. */
    private void quotes(List<String> quotes) {
        String source = squeezed(entry.paper().title() + " " + entry.paper().abstractText() + " " + fullText);
        quotes.stream()
                .filter(quote -> !source.contains(squeezed(quote)))
                .map(quote -> new DraftFinding(CurationField.SUMMARY.key(), "draft.quote", List.of(quote)))
                .forEach(found::add);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
