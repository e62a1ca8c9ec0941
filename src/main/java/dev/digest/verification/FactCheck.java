package dev.digest.verification;

import dev.digest.paper.TextLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * All automatic checks of a text about a paper.
 *
 * @param known words that need no support by the source, in lower case
 * @param language of the text; in an English one, only words that look like names are taken for names
 */
public record FactCheck(SourceEvidence source, Set<String> known, TextLanguage language) {
    public FactCheck {
        known = Set.copyOf(known);
    }

    /** The discrepancies of a summary, in the order of the text. */
    public List<Discrepancy> summary(String text) {
        List<Discrepancy> found = new ArrayList<>(title(text));
        found.addAll(TextCheck.language(text, language));
        return sorted(found);
    }

    /** The discrepancies of a short text, such as a title. */
    public List<Discrepancy> title(String text) {
        List<Discrepancy> found = new ArrayList<>(NumberCheck.check(text, source));
        found.addAll(
                language == TextLanguage.ENGLISH
                        ? NameCheck.distinctive(text, source, known)
                        : NameCheck.check(text, source, known));
        found.addAll(TextCheck.form(text));
        found.addAll(TextCheck.first(text, source));
        return sorted(found);
    }

    private static List<Discrepancy> sorted(List<Discrepancy> found) {
        return found.stream().sorted(Comparator.comparingInt(Discrepancy::from)).toList();
    }
}
