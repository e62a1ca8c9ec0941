package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.check.Glossary;
import dev.digest.check.Glossary.GlossaryTerm;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the glossary and adds terms to it. */
public record EditGlossary(Newsroom newsroom) {
    /** The terms with a word in any of their renderings; all terms for an empty word. */
    public List<GlossaryTerm> find(String word) {
        return glossary().terms().stream().filter(term -> matches(term, word)).toList();
    }

    /**
     * The terms with inconsistent renderings, and where they occur.
     *
     * @throws Problem {@code glossary.unknown} when no term has the word
     */
    public List<GlossaryUsage.VaryingTerm> inconsistentUses(String word) {
        Glossary glossary = glossary();
        if (!word.isEmpty() && glossary.terms().stream().noneMatch(term -> matches(term, word))) {
            throw Problem.of("glossary.unknown", word);
        }
        return GlossaryUsage.collect(newsroom, glossary).inconsistentTerms().stream()
                .filter(found -> matches(found.term(), word))
                .toList();
    }

    /**
     * Appends a term to the file, unless it exists already.
     *
     * @throws Problem {@code glossary.contradiction} when its rendering is also one to avoid, {@code glossary.known}
     *     when it exists with other renderings
     */
    public void add(GlossaryTerm term) {
        requireConsistent(term);
        if (newsroom.request().dryRun()) {
            appendIfNew(term);
        } else {
            // In a transaction, so that nobody else adds a term between reading and writing.
            newsroom.library().transactions().inTransaction(() -> appendIfNew(term));
        }
    }

    private static void requireConsistent(GlossaryTerm term) {
        for (String word : term.avoid()) {
            if (foldWidth(word).equals(foldWidth(term.chinese()))) {
                throw Problem.of("glossary.contradiction", term.english(), term.chinese());
            }
        }
    }

    /** Normalizes width, but not case: a word in another case is another rendering. */
    private static String foldWidth(String word) {
        return CleanText.normalize(Normalizer.Form.NFKC, word);
    }

    private GlossaryTerm appendIfNew(GlossaryTerm term) {
        Optional<GlossaryTerm> known = glossary().findByEnglish(term.english());
        if (known.isPresent() && !known.get().equals(term)) {
            throw Problem.of(
                    "glossary.known", known.get().english(), known.get().chinese());
        }
        if (known.isEmpty()) {
            append(term);
        }
        return term;
    }

    private void append(GlossaryTerm term) {
        NamedText there = newsroom.workspace().glossary(newsroom.newsletter().language());
        String text = there.text() + (there.text().isEmpty() || there.text().endsWith("\n") ? "" : "\n");
        String longer = text + Glossary.withTerm(term);
        Glossary.read(longer, there.name());
        newsroom.files().write(newsroom.workspace().root().resolve(there.name()), longer);
    }

    private Glossary glossary() {
        NamedText there = newsroom.workspace().glossary(newsroom.newsletter().language());
        return Glossary.read(there.text(), there.name());
    }

    private static boolean matches(GlossaryTerm term, String word) {
        return term.english().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))
                || term.chinese().contains(word)
                || term.avoid().stream().anyMatch(other -> other.contains(word));
    }
}
