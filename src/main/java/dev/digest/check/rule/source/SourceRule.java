package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.paper.PaperId;
import dev.digest.verification.Discrepancy;
import dev.digest.verification.SourceEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule that compares an entry with its paper's source, where the abstract is known. */
abstract class SourceRule implements Rule {
    /** The discrepancies between a text and the source. */
    abstract List<Discrepancy> look(String text, SourceEvidence source, CheckContext context);

    /** The fields to check. */
    List<FieldLabel> labels() {
        return List.of(FieldLabel.SUMMARY, FieldLabel.TITLE, FieldLabel.TITLE_ZH);
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperId> id = context.idOf(entry);
            Optional<SourceEvidence> source =
                    id.isPresent() ? context.knownPapers().source(id.get()) : Optional.empty();
            if (source.isPresent()) {
                for (SourceLine line : lines(context, entry)) {
                    check(line, source.get(), context, found);
                }
            }
        }
    }

    private List<SourceLine> lines(CheckContext context, ParsedEntry entry) {
        List<SourceLine> lines = new ArrayList<>();
        for (FieldLabel label : labels()) {
            lines.addAll(context.linesOf(context.ownerOf(entry), label));
        }
        return lines;
    }

    private void check(SourceLine line, SourceEvidence source, CheckContext context, Consumer<Finding> found) {
        // Text rules mask formulas, but here they carry meaning, so a summary is read unmasked.
        boolean isSummary = line.span().isField(FieldLabel.SUMMARY);
        int skipped = isSummary ? line.textStart() : 0;
        String text = isSummary ? line.raw().substring(skipped) : line.text();
        for (Discrepancy one : look(text, source, context)) {
            found.accept(Finding.of(this, line, skipped + one.from(), skipped + one.to())
                    .withReason(one.kind().reason())
                    .withDetails(one.details().toArray()));
        }
    }
}
