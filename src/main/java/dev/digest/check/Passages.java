package dev.digest.check;

import dev.digest.issue.reading.EntryTitle;
import dev.digest.issue.reading.Label;
import dev.digest.issue.reading.Part;
import dev.digest.issue.reading.PlacedIssue;
import dev.digest.issue.reading.PublishedIssue;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of an issue in its file. */
final class Passages {
    private final Source source;
    private final PlacedIssue placed;
    private final PageText page;
    private final List<Passage> found = new ArrayList<>();
    private boolean inCode;

    private Passages(Source source, PlacedIssue placed) {
        this.source = source;
        this.placed = placed;
        this.page = new PageText(placed.page() ? source.text() : "");
    }

    static List<Passage> of(Source source, PlacedIssue placed) {
        Passages passages = new Passages(source, placed);
        for (Part part : placed.parts()) {
            passages.add(part);
        }
        return passages.found;
    }

    private void add(Part part) {
        int line = Math.min(part.line(), source.lines());
        if (!placed.page()) {
            String raw = source.line(line);
            found.add(new Passage(part, source.start(line), raw, text(part, raw)));
            return;
        }
        int from = page.next(part.text());
        if (from < 0) {
            found.add(new Passage(part, source.start(line), "", ""));
        } else {
            String raw = source.text().substring(from, page.end());
            found.add(new Passage(part, from, raw, text(part, raw)));
        }
    }

    private String text(Part part, String raw) {
        boolean fence = raw.stripLeading().startsWith("```") || raw.strip().equals("$$");
        inCode ^= fence;
        if (inCode || fence) {
            return Mask.all(raw);
        }
        if (part.kind() != Part.Kind.FIELD) {
            return Mask.special(raw);
        }
        Label label = part.label().orElseThrow();
        return switch (label) {
            case SUMMARY, RECOMMENDATION, TIME, HOST, INSTITUTIONS -> Mask.withoutLabel(raw, part.word());
            case TITLE, TITLE_ZH -> Mask.chineseTitle(raw, title(part.owner()), part);
            default -> Mask.all(raw);
        };
    }

    private EntryTitle title(Part.Owner owner) {
        PublishedIssue issue = placed.issue();
        return owner.event()
                ? issue.events().get(owner.index()).title()
                : issue.entries().get(owner.index()).title();
    }
}
