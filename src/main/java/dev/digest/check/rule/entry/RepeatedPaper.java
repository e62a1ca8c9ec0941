package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.KnownPapers;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A paper that occurs twice in the issue, or in another issue too: by id without version, or by DOI. Equal titles are
 * checked by {@code title.equal}.
 *
 * <p>Wrong: {@code 2210.11610v2} in an issue that has {@code 2210.11610}
 *
 * <p>Right: each paper once
 */
public final class RepeatedPaper implements Rule {
    @Override
    public String name() {
        return "paper.repeated";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    /** A paper of the file and its entry. */
    private record Seen(Paper paper, ParsedEntry entry) {}

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        Map<String, Seen> seen = new HashMap<>();
        for (ParsedEntry entry : context.issue().entries()) {
            Optional<PaperRef> ref = context.paperOf(entry);
            if (ref.isPresent()) {
                check(new Seen(paper(ref.get().id(), entry, context), entry), seen, context, found);
            }
        }
    }

    private void check(Seen one, Map<String, Seen> seen, CheckContext context, Consumer<Finding> found) {
        Optional<ParsedEntry> first = firstWithSameKeys(one, seen, context.knownPapers());
        if (first.isPresent()) {
            int line = context.source()
                    .lineAt(context.findingAt(this, context.ownerOf(first.get()))
                            .from());
            found.accept(context.findingAt(this, context.ownerOf(one.entry()))
                    .withReason("here")
                    .withDetails(line));
            return;
        }
        OptionalInt holder =
                context.knownPapers().issueHolding(one.paper(), context.number().orElse(0));
        if (holder.isPresent()) {
            found.accept(context.findingAt(this, context.ownerOf(one.entry())).withDetails(holder.getAsInt()));
        }
    }

    /** The earlier entry with the same paper, if any; also registers the keys of this one. */
    private static Optional<ParsedEntry> firstWithSameKeys(Seen one, Map<String, Seen> seen, KnownPapers known) {
        Optional<ParsedEntry> first = Optional.empty();
        PaperId id = one.paper().id();
        Set<String> apart = known.setApart(id);
        for (String key : DuplicateKeys.keys(one.paper())) {
            Seen other = apart.contains(key) ? null : seen.putIfAbsent(key, one);
            if (first.isEmpty()
                    && other != null
                    && DuplicateKeys.proves(key, id, other.paper().id())) {
                first = Optional.of(other.entry());
            }
        }
        return first;
    }

    /** The paper as stored in the library, with its DOI; otherwise as printed in the file. */
    static Paper paper(PaperId id, ParsedEntry entry, CheckContext context) {
        Optional<LibraryPaper> known = context.knownPapers().libraryPaper(id);
        return known.isPresent()
                ? known.get().paper()
                : Paper.of(id, entry.title().any()).build();
    }
}
