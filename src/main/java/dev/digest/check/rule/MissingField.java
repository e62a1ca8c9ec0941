package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.reading.Part;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.issue.reading.PublishedEvent;
import java.util.List;
import java.util.Map;
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
            tell(proof, proof.owner(entry), entry.section().orElse(""), values(entry), found);
        }
        List<PublishedEvent> events = proof.issue().events();
        for (int i = 0; i < events.size(); i++) {
            tell(proof, new Part.Owner(true, i), section(proof, i), values(events.get(i)), found);
        }
    }

    private void tell(
            Proof proof, Part.Owner owner, String section, Map<String, Boolean> there, Consumer<Finding> found) {
        for (String field : proof.house().required(section, owner.event())) {
            if (!there.getOrDefault(field, true)) {
                found.accept(proof.at(this, owner).with(field));
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

    private static Map<String, Boolean> values(PublishedEntry entry) {
        return Map.ofEntries(
                Map.entry("title", !entry.title().any().isEmpty()),
                Map.entry("title-zh", entry.title().chinese().isPresent()),
                Map.entry("institutions", entry.institutions().isPresent()),
                Map.entry("authors", entry.authors().isPresent()),
                Map.entry("summary", entry.summary().isPresent()),
                Map.entry("recommendation", entry.recommendation().isPresent()),
                Map.entry("download-url", entry.links().download().isPresent()),
                Map.entry("detail-url", entry.links().detail().isPresent()),
                Map.entry("code-url", entry.code().isPresent()),
                Map.entry("figure", entry.links().figure().isPresent()),
                Map.entry(
                        "caption",
                        entry.links()
                                .figure()
                                .filter(picture -> !picture.text().isEmpty())
                                .isPresent()));
    }

    private static Map<String, Boolean> values(PublishedEvent event) {
        return Map.of(
                "title", !event.title().any().isEmpty(),
                "title-zh", event.title().chinese().isPresent(),
                "host", event.host().isPresent(),
                "summary", event.summary().isPresent(),
                "link", event.link().isPresent());
    }
}
