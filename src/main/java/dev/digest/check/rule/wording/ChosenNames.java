package dev.digest.check.rule.wording;

import dev.digest.check.CheckContext;
import dev.digest.check.KnownPapers;
import dev.digest.check.text.LatinWords;
import dev.digest.issue.document.LineSpan;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.paper.PaperId;
import dev.digest.verification.SourceEvidence;
import java.util.List;
import java.util.Optional;

/** Names that resemble a known one but were given on purpose: ReAct is a way to prompt models, React a library. */
final class ChosenNames {
    private ChosenNames() {}

    /** Whether a word stands, in the same letters, in the glossary or in the title or abstract of its entry's paper. */
    static boolean has(LatinWords.Word word, CheckContext context) {
        return context.glossary().hasWord(word.text())
                || source(word, context)
                        .filter(source -> source.hasWord(word.text()))
                        .isPresent();
    }

    private static Optional<SourceEvidence> source(LatinWords.Word word, CheckContext context) {
        LineSpan.LineOwner owner = word.passage().span().owner();
        List<ParsedEntry> entries = context.issue().entries();
        return owner.isEntry() && !owner.event()
                ? context.paperOf(entries.get(owner.index()))
                        .flatMap(paper -> source(paper.id(), context.knownPapers()))
                : Optional.empty();
    }

    private static Optional<SourceEvidence> source(PaperId paper, KnownPapers known) {
        return known.source(paper)
                .or(() -> known.libraryPaper(paper)
                        .map(entry -> SourceEvidence.of(List.of(entry.paper().title()))));
    }
}
