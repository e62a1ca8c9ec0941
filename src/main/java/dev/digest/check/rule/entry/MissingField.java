package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.curation.CurationField;
import dev.digest.curation.EventField;
import dev.digest.issue.document.LineSpan;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A field is missing that the section requires.
 *
 * <p>Wrong: a paper without authors in a section that requires them
 *
 * <p>Right: an event without authors
 */
public final class MissingField implements Rule {
    @Override
    public String name() {
        return "field.missing";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (ParsedEntry entry : context.issue().entries()) {
            for (String field : context.houseStyle().required(entry.section().orElse(""), false)) {
                if (!has(context, entry, field)) {
                    found.accept(context.findingAt(this, context.ownerOf(entry)).withDetails(field));
                }
            }
        }
        List<ParsedEvent> events = context.issue().events();
        for (int i = 0; i < events.size(); i++) {
            for (String field : context.houseStyle().required(section(context, i), true)) {
                if (!has(events.get(i), field)) {
                    found.accept(context.findingAt(this, new LineSpan.LineOwner(true, i))
                            .withDetails(field));
                }
            }
        }
    }

    /** The section heading above an event. */
    private static String section(CheckContext context, int event) {
        String name = "";
        for (SourceLine passage : context.lines()) {
            if (passage.span().kind() == LineSpan.LineSpanKind.SECTION) {
                name = passage.span().text();
            }
            if (passage.span().owner().equals(new LineSpan.LineOwner(true, event))) {
                break;
            }
        }
        return name;
    }

    private static boolean has(CheckContext context, ParsedEntry entry, String name) {
        Optional<CurationField> field = CurationField.ofKey(name);
        if (field.equals(Optional.of(CurationField.CATEGORY))) {
            return hasCategory(context, entry);
        }
        return (field.isPresent() && isFilled(entry.get(field.get())))
                || (field.equals(Optional.of(CurationField.GIST)) && hasGist(context, entry));
    }

    /** A gist is not read back from a file, whose template may print it in any way. */
    private static boolean hasGist(CheckContext context, ParsedEntry entry) {
        return context.paperOf(entry)
                .flatMap(ref -> context.knownPapers().libraryPaper(ref.id()))
                .flatMap(paper -> paper.curation().get(CurationField.GIST))
                .isPresent();
    }

    /** In a section without categories, the section's name counts as the category. */
    private static boolean hasCategory(CheckContext context, ParsedEntry entry) {
        return entry.category().isPresent()
                || !context.houseStyle().hasCategories(entry.section().orElse(""));
    }

    private static boolean has(ParsedEvent event, String name) {
        Optional<EventField> field = EventField.ofKey(name);
        return field.isPresent() && isFilled(event.get(field.get()));
    }

    private static boolean isFilled(Optional<String> text) {
        return text.isPresent() && !text.get().isEmpty();
    }
}
