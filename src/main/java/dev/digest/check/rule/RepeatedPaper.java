package dev.digest.check.rule;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.parse.ParsedEntry;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A paper that stands twice in the issue, or in another issue as well: the same id whatever the version, the same DOI
 * or the same title.
 *
 * <p>Wrong: {@code 2210.11610v2} in an issue that has {@code 2210.11610}
 *
 * <p>Right: each paper once
 */
final class RepeatedPaper implements Rule {
    @Override
    public String name() {
        return "paper.repeated";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        Map<String, ParsedEntry> seen = new HashMap<>();
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperRef> ref = context.paperOf(entry);
            if (ref.isPresent()) {
                check(paper(ref.get().id(), entry, context), entry, seen, context, found);
            }
        }
    }

    private void check(
            Paper paper,
            ParsedEntry entry,
            Map<String, ParsedEntry> seen,
            CheckContext context,
            Consumer<Finding> found) {
        Optional<ParsedEntry> first = firstWithSameKeys(paper, entry, seen);
        if (first.isPresent()) {
            int line = context.source()
                    .lineAt(context.findingAt(this, context.ownerOf(first.get()))
                            .from());
            found.accept(context.findingAt(this, context.ownerOf(entry))
                    .withReason("here")
                    .withDetails(line));
            return;
        }
        OptionalInt holder =
                context.knownPapers().issueHolding(paper, context.number().orElse(0));
        if (holder.isPresent()) {
            found.accept(context.findingAt(this, context.ownerOf(entry)).withDetails(holder.getAsInt()));
        }
    }

    /** The entry that has the paper already, if one has; the keys of this one are then known, too. */
    private static Optional<ParsedEntry> firstWithSameKeys(
            Paper paper, ParsedEntry entry, Map<String, ParsedEntry> seen) {
        Optional<ParsedEntry> first = Optional.empty();
        for (String key : DuplicateKeys.keys(paper)) {
            ParsedEntry other = seen.putIfAbsent(key, entry);
            if (first.isEmpty() && other != null) {
                first = Optional.of(other);
            }
        }
        return first;
    }

    /** As the library knows it, with its DOI, else as the file has it. */
    private static Paper paper(PaperId id, ParsedEntry entry, CheckContext context) {
        Optional<LibraryPaper> known = context.knownPapers().libraryPaper(id);
        return known.isPresent()
                ? known.get().paper()
                : Paper.of(id, entry.title().any()).build();
    }
}
