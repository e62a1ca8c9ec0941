package dev.digest.check;

import dev.digest.issue.parse.FieldLabel;
import dev.digest.issue.parse.LineSpan;
import dev.digest.issue.parse.LocatedIssue;
import dev.digest.issue.parse.ParsedEntry;
import dev.digest.issue.parse.ParsedIssue;
import dev.digest.paper.PaperRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An issue that is to be checked, with all that rules look at. */
public final class CheckContext {
    private final SourceText source;
    private final ParsedIssue issue;
    private final boolean page;
    private final List<SourceLine> sourceLines;
    private final List<SourceLine> editorialLines = new ArrayList<>();
    private final List<SourceLine> prose = new ArrayList<>();
    private final HouseStyle houseStyle;
    private final ReferenceData referenceData;
    private final Map<LineSpan.LineOwner, List<SourceLine>> lines = new HashMap<>();
    private final IdentityHashMap<ParsedEntry, LineSpan.LineOwner> owners = new IdentityHashMap<>();
    private final IdentityHashMap<ParsedEntry, Optional<PaperRef>> papers = new IdentityHashMap<>();

    /** What lies beside the issue on the editor's desk. */
    public record ReferenceData(Glossary glossary, KnownPapers knownPapers) {}

    private CheckContext(SourceText source, LocatedIssue placed, HouseStyle style, ReferenceData desk) {
        this.source = source;
        this.issue = placed.issue();
        this.page = placed.html();
        this.sourceLines = List.copyOf(SourceLines.of(source, placed));
        this.houseStyle = style;
        this.referenceData = desk;
        for (SourceLine passage : sourceLines) {
            lines.computeIfAbsent(passage.span().owner(), owner -> new ArrayList<>())
                    .add(passage);
            if (passage.isWords()) {
                editorialLines.add(passage);
            }
            if (passage.isProse()) {
                prose.add(passage);
            }
        }
        for (int i = 0; i < issue.entries().size(); i++) {
            owners.put(issue.entries().get(i), new LineSpan.LineOwner(false, i));
        }
    }

    /** The issue of a file. */
    public static CheckContext of(SourceText source, LocatedIssue placed, HouseStyle style, ReferenceData desk) {
        return new CheckContext(source, placed, style, desk);
    }

    /** The file. */
    public SourceText source() {
        return source;
    }

    /** What the file says. */
    public ParsedIssue issue() {
        return issue;
    }

    /** Whether the file is HTML, which is read and never written. */
    public boolean isHtml() {
        return page;
    }

    /** The lines of the issue, in order. */
    public List<SourceLine> lines() {
        return sourceLines;
    }

    /** The newsletter's conventions. */
    public HouseStyle houseStyle() {
        return houseStyle;
    }

    /** The newsletter's terms. */
    public Glossary glossary() {
        return referenceData.glossary();
    }

    /** What is known beside the file. */
    public KnownPapers knownPapers() {
        return referenceData.knownPapers();
    }

    /** The issue's number: the one it was asked for by, else the one it says. */
    public OptionalInt number() {
        return knownPapers().issue() > 0
                ? OptionalInt.of(knownPapers().issue())
                : issue.title().number();
    }

    /** The lines in words of editors. */
    public List<SourceLine> editorialLines() {
        return editorialLines;
    }

    /** The lines of sentences: summaries and the like, openings, closing words. */
    public List<SourceLine> proseLines() {
        return prose;
    }

    /** The lines of one field. */
    public List<SourceLine> linesOf(LineSpan.LineOwner owner, FieldLabel label) {
        List<SourceLine> some = new ArrayList<>();
        for (SourceLine passage : lines.getOrDefault(owner, List.of())) {
            if (passage.span().isField(label)) {
                some.add(passage);
            }
        }
        return some;
    }

    /** The line on which an entry begins. */
    public Optional<SourceLine> firstLine(LineSpan.LineOwner owner) {
        List<SourceLine> all = lines.getOrDefault(owner, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Where an entry stands: the words behind the label on its first line, or the line. */
    public Finding findingAt(Rule rule, LineSpan.LineOwner owner) {
        return firstLine(owner)
                .map(passage -> Finding.of(rule, passage, 0, passage.raw().length()))
                .orElseGet(() -> Finding.of(rule, 0, 0));
    }

    /** The paper that an entry's links name; they are read once. */
    public Optional<PaperRef> paperOf(ParsedEntry entry) {
        Optional<PaperRef> paper = papers.get(entry);
        if (paper == null) {
            paper = entry.paper();
            papers.put(entry, paper);
        }
        return paper;
    }

    /** The number of an entry among those of the issue. */
    public LineSpan.LineOwner ownerOf(ParsedEntry entry) {
        return owners.getOrDefault(entry, LineSpan.LineOwner.NONE);
    }
}
