package dev.digest.check.rule;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.issue.parse.LineSpan;
import dev.digest.issue.parse.MarkupLink;
import dev.digest.issue.parse.ParsedEntry;
import dev.digest.issue.parse.ParsedEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A field that the section wants of each entry is not there.
 *
 * <p>Wrong: a paper without 作者 in a section that wants authors
 *
 * <p>Right: an event without authors
 */
final class MissingField implements Rule {
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
                if (!has(entry, field)) {
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

    /** The heading over an event. */
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

    private static boolean has(ParsedEntry entry, String field) {
        return switch (field) {
            case "title" -> !entry.title().any().isEmpty();
            case "title-zh" -> entry.title().chinese().isPresent();
            case "institutions" -> entry.institutions().isPresent();
            case "authors" -> entry.authors().isPresent();
            case "summary" -> entry.summary().isPresent();
            case "recommendation" -> entry.recommendation().isPresent();
            case "download-url" -> entry.links().download().isPresent();
            case "detail-url" -> entry.links().detail().isPresent();
            case "code-url" -> entry.code().isPresent();
            case "figure" -> entry.links().figure().isPresent();
            case "caption" -> isCaptioned(entry.links().figure());
            default -> true;
        };
    }

    private static boolean isCaptioned(Optional<MarkupLink> figure) {
        return figure.isPresent() && !figure.get().text().isEmpty();
    }

    private static boolean has(ParsedEvent event, String field) {
        return switch (field) {
            case "title" -> !event.title().any().isEmpty();
            case "title-zh" -> event.title().chinese().isPresent();
            case "host" -> event.host().isPresent();
            case "summary" -> event.summary().isPresent();
            case "link" -> event.link().isPresent();
            default -> true;
        };
    }
}
