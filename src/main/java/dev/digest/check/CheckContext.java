package dev.digest.check;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.LineSpan;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An issue to check, with everything that rules may look at. */
public final class CheckContext {
    private final SourceText source;
    private final IssueDocument document;
    private final ParsedIssue issue;
    private final List<SourceLine> sourceLines;
    private final List<SourceLine> editorialLines = new ArrayList<>();
    private final List<SourceLine> prose = new ArrayList<>();
    private final HouseStyle houseStyle;
    private final ReferenceData referenceData;
    private final Map<LineSpan.LineOwner, List<SourceLine>> lines = new HashMap<>();
    private final IdentityHashMap<ParsedEntry, LineSpan.LineOwner> owners = new IdentityHashMap<>();
    private final IdentityHashMap<ParsedEntry, Optional<PaperRef>> papers = new IdentityHashMap<>();

    /** The data besides the issue's file that rules use. */
    public record ReferenceData(
            Glossary glossary, KnownPapers knownPapers, IssueImages images, List<Finding> modelFindings) {
        public ReferenceData {
            modelFindings = List.copyOf(modelFindings);
        }

        /** Without a model's review. */
        public ReferenceData(Glossary glossary, KnownPapers knownPapers, IssueImages images) {
            this(glossary, knownPapers, images, List.of());
        }
    }

    private CheckContext(SourceText source, IssueDocument placed, HouseStyle style, ReferenceData referenceData) {
        this.source = source;
        this.document = placed;
        this.issue = placed.issue();
        this.sourceLines = List.copyOf(SourceLines.of(source, placed));
        this.houseStyle = style;
        this.referenceData = referenceData;
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

    /** The context of a parsed file. */
    public static CheckContext of(
            SourceText source, IssueDocument placed, HouseStyle style, ReferenceData referenceData) {
        return new CheckContext(source, placed, style, referenceData);
    }

    /** The file. */
    public SourceText source() {
        return source;
    }

    /** The parsed issue. */
    public ParsedIssue issue() {
        return issue;
    }

    /** Whether the file is HTML, which is only read, never written. */
    public boolean isHtml() {
        return document.html();
    }

    /** The issue with all of its lines, also images and thematic breaks. */
    public IssueDocument document() {
        return document;
    }

    /** The lines of text of the issue, in order. */
    public List<SourceLine> lines() {
        return sourceLines;
    }

    /** The newsletter's conventions. */
    public HouseStyle houseStyle() {
        return houseStyle;
    }

    /** The newsletter's glossary. */
    public Glossary glossary() {
        return referenceData.glossary();
    }

    /** The comments in the file that suppress findings. */
    public List<SuppressionComment> suppressionComments() {
        // Few issues have a comment, and the patterns are not compiled for the others.
        return document.comments().isEmpty()
                ? List.of()
                : SuppressionComment.findAll(source.text(), document.comments());
    }

    /** What a language model found, if it was asked. */
    public List<Finding> modelFindings() {
        return referenceData.modelFindings();
    }

    /** The same issue with what a language model found. */
    public CheckContext withModelFindings(List<Finding> findings) {
        ReferenceData data = new ReferenceData(glossary(), knownPapers(), referenceData.images(), findings);
        return new CheckContext(source, document, houseStyle, data);
    }

    /** The images of the file that cannot be shown. */
    public List<BrokenImage> brokenImages() {
        return referenceData.images().broken(document);
    }

    /** What the library and the sources know of the issue's papers. */
    public KnownPapers knownPapers() {
        return referenceData.knownPapers();
    }

    /** The issue number: the one it was requested by, otherwise the one in its text. */
    public OptionalInt number() {
        return knownPapers().issue() > 0
                ? OptionalInt.of(knownPapers().issue())
                : issue.title().number();
    }

    /** The lines written by editors. */
    public List<SourceLine> editorialLines() {
        return editorialLines;
    }

    /** The lines of prose: summaries and similar fields, the introduction, the closing text. */
    public List<SourceLine> proseLines() {
        return prose;
    }

    /** The lines of one field; on the first, its text begins at {@link SourceLine#textStart} after the label. */
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

    /** The place of an entry: the text after the label on its first line, or the whole line. */
    public Finding findingAt(Rule rule, LineSpan.LineOwner owner) {
        return firstLine(owner)
                .map(passage -> Finding.of(rule, passage, 0, passage.raw().length()))
                .orElseGet(() -> Finding.of(rule, 0, 0));
    }

    /** The paper that an entry's links refer to; cached. */
    public Optional<PaperRef> paperOf(ParsedEntry entry) {
        Optional<PaperRef> paper = papers.get(entry);
        if (paper == null) {
            paper = entry.paper();
            papers.put(entry, paper);
        }
        return paper;
    }

    /** The id of that paper. */
    public Optional<PaperId> idOf(ParsedEntry entry) {
        Optional<PaperRef> paper = paperOf(entry);
        return paper.isPresent() ? Optional.of(paper.get().id()) : Optional.empty();
    }

    /** The index of an entry in the issue. */
    public LineSpan.LineOwner ownerOf(ParsedEntry entry) {
        return owners.getOrDefault(entry, LineSpan.LineOwner.NONE);
    }
}
