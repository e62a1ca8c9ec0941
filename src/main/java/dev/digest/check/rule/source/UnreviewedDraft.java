package dev.digest.check.rule.source;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.curation.CurationField;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.library.PaperDraft;
import dev.digest.paper.PaperId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A summary equal to a model's draft that no editor has reviewed.
 *
 * <p>Wrong: a draft that was copied into the file
 *
 * <p>Right: a draft that was saved in {@code digest review}, or words of one's own
 */
public final class UnreviewedDraft implements Rule {
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public String name() {
        return "draft.unreviewed";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperId> id = context.idOf(entry);
            Optional<PaperDraft> draft = id.isPresent() ? context.knownPapers().unreviewed(id.get()) : Optional.empty();
            if (draft.isPresent() && isSame(entry.summary(), draft.get())) {
                context.linesOf(context.ownerOf(entry), FieldLabel.SUMMARY).stream()
                        .limit(1)
                        .map(line -> Finding.of(
                                this, line, line.textStart(), line.raw().length()))
                        .map(finding -> finding.withDetails(draft.get().origin().model()))
                        .forEach(found);
            }
        }
    }

    /** Spaces and punctuation alone do not make a text one's own. */
    private static boolean isSame(Optional<String> summary, PaperDraft draft) {
        String drafted = words(draft.words().getOrDefault(CurationField.SUMMARY, ""));
        return !drafted.isEmpty() && summary.map(UnreviewedDraft::words).equals(Optional.of(drafted));
    }

    private static String words(String text) {
        return NOT_WORDS.matcher(text).replaceAll("");
    }
}
