package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.reading.Link;
import dev.digest.issue.reading.Part;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.issue.reading.PublishedEvent;
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
    public void check(Proof proof, Consumer<Finding> found) {
        for (PublishedEntry entry : proof.issue().entries()) {
            for (String field : proof.house().required(entry.section().orElse(""), false)) {
                if (!has(entry, field)) {
                    found.accept(proof.at(this, proof.owner(entry)).with(field));
                }
            }
        }
        List<PublishedEvent> events = proof.issue().events();
        for (int i = 0; i < events.size(); i++) {
            for (String field : proof.house().required(section(proof, i), true)) {
                if (!has(events.get(i), field)) {
                    found.accept(proof.at(this, new Part.Owner(true, i)).with(field));
                }
            }
        }
    }

    /** The heading over an event. */
    private static String section(Proof proof, int event) {
        String name = "";
        for (Passage passage : proof.passages()) {
            if (passage.part().kind() == Part.Kind.SECTION) {
                name = passage.part().text();
            }
            if (passage.part().owner().equals(new Part.Owner(true, event))) {
                break;
            }
        }
        return name;
    }

    private static boolean has(PublishedEntry entry, String field) {
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

    private static boolean isCaptioned(Optional<Link> figure) {
        return figure.isPresent() && !figure.get().text().isEmpty();
    }

    private static boolean has(PublishedEvent event, String field) {
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
