package dev.digest.check;

import dev.digest.issue.reading.Label;
import dev.digest.issue.reading.Part;
import dev.digest.issue.reading.PlacedIssue;
import dev.digest.issue.reading.PublishedEntry;
import dev.digest.issue.reading.PublishedIssue;
import dev.digest.paper.PaperRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An issue that is to be checked, with all that rules look at. */
public final class Proof {
    private final Source source;
    private final PublishedIssue issue;
    private final boolean page;
    private final List<Passage> passages;
    private final List<Passage> ours = new ArrayList<>();
    private final List<Passage> prose = new ArrayList<>();
    private final House house;
    private final Desk desk;
    private final Map<Part.Owner, List<Passage>> lines = new HashMap<>();
    private final IdentityHashMap<PublishedEntry, Part.Owner> owners = new IdentityHashMap<>();
    private final IdentityHashMap<PublishedEntry, Optional<PaperRef>> papers = new IdentityHashMap<>();

    /** What lies beside the issue on the editor's desk. */
    public record Desk(Glossary glossary, Shelf shelf) {}

    private Proof(Source source, PlacedIssue placed, House house, Desk desk) {
        this.source = source;
        this.issue = placed.issue();
        this.page = placed.page();
        this.passages = List.copyOf(Passages.of(source, placed));
        this.house = house;
        this.desk = desk;
        for (Passage passage : passages) {
            lines.computeIfAbsent(passage.part().owner(), owner -> new ArrayList<>())
                    .add(passage);
            if (passage.isOurs()) {
                ours.add(passage);
            }
            if (passage.isProse()) {
                prose.add(passage);
            }
        }
        for (int i = 0; i < issue.entries().size(); i++) {
            owners.put(issue.entries().get(i), new Part.Owner(false, i));
        }
    }

    /** The issue of a file. */
    public static Proof of(Source source, PlacedIssue placed, House house, Desk desk) {
        return new Proof(source, placed, house, desk);
    }

    /** The file. */
    public Source source() {
        return source;
    }

    /** What the file says. */
    public PublishedIssue issue() {
        return issue;
    }

    /** Whether the file is HTML, which is read and never written. */
    public boolean isPage() {
        return page;
    }

    /** The lines of the issue, in order. */
    public List<Passage> passages() {
        return passages;
    }

    /** The newsletter's conventions. */
    public House house() {
        return house;
    }

    /** The newsletter's terms. */
    public Glossary glossary() {
        return desk.glossary();
    }

    /** What is known beside the file. */
    public Shelf shelf() {
        return desk.shelf();
    }

    /** The issue's number: the one it was asked for by, else the one it says. */
    public OptionalInt number() {
        return shelf().issue() > 0
                ? OptionalInt.of(shelf().issue())
                : issue.title().number();
    }

    /** The lines in the editors' own words. */
    public List<Passage> ours() {
        return ours;
    }

    /** The lines of summaries and the like. */
    public List<Passage> prose() {
        return prose;
    }

    /** The lines of one field. */
    public List<Passage> lines(Part.Owner owner, Label label) {
        List<Passage> some = new ArrayList<>();
        for (Passage passage : lines.getOrDefault(owner, List.of())) {
            if (passage.part().is(label)) {
                some.add(passage);
            }
        }
        return some;
    }

    /** The line on which an entry begins. */
    public Optional<Passage> first(Part.Owner owner) {
        List<Passage> all = lines.getOrDefault(owner, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Where an entry stands: the words behind the label on its first line, or the line. */
    public Finding at(Rule rule, Part.Owner owner) {
        return first(owner)
                .map(passage -> Finding.of(rule, passage, 0, passage.raw().length()))
                .orElseGet(() -> Finding.of(rule, 0, 0));
    }

    /** The paper that an entry's links name; they are read once. */
    public Optional<PaperRef> paper(PublishedEntry entry) {
        Optional<PaperRef> paper = papers.get(entry);
        if (paper == null) {
            paper = entry.paper();
            papers.put(entry, paper);
        }
        return paper;
    }

    /** The number of an entry among those of the issue. */
    public Part.Owner owner(PublishedEntry entry) {
        return owners.getOrDefault(entry, Part.Owner.NONE);
    }
}
