package dev.digest.issue.parse.html;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.EntryGrouping;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.LineIndex;
import dev.digest.issue.document.LineSpan;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.SafeUrl;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a page as blocks, divided into entries and fields by their roles. */
final class PageBlocks {
    private final EntryGrouping grouping = new EntryGrouping();
    private List<Inline> paragraph = new ArrayList<>();
    private FieldRole role = FieldRole.TEXT;
    private List<List<Block>> items = new ArrayList<>();
    private boolean inItem;

    private PageBlocks() {}

    static List<Block> of(List<MarkupLine> lines, LineIndex index) {
        PageBlocks blocks = new PageBlocks();
        for (MarkupLine line : lines) {
            blocks.add(line, index.at(line.place()));
        }
        blocks.endList();
        return blocks.grouping.blocks();
    }

    private void add(MarkupLine line, Optional<LineSpan> span) {
        Optional<LineSpan.LineLabel> label = span.flatMap(LineSpan::shownLabel);
        boolean begins = span.filter(LineSpan::beginsEntry).isPresent();
        boolean ends = span.filter(LineSpan::endsEntry).isPresent();
        MarkupLineKind kind = line.shape().kind();
        if (begins || ends) {
            endList();
        }
        if (begins) {
            grouping.begin(line.number());
        } else if (ends) {
            grouping.end();
        }
        if (kind == MarkupLineKind.TEXT && !line.shape().opens() && label.isEmpty() && !paragraph.isEmpty()) {
            paragraph.add(new Inline.LineBreak(true));
            paragraph.addAll(inlines(line, 0));
        } else if (kind == MarkupLineKind.ITEM && label.isEmpty()) {
            endParagraph();
            inItem = true;
            paragraph.addAll(inlines(line, 0));
        } else if (kind == MarkupLineKind.TEXT || label.isPresent()) {
            endList();
            begin(line, label);
        } else {
            endList();
            block(line);
        }
    }

    private void begin(MarkupLine line, Optional<LineSpan.LineLabel> label) {
        role = label.map(its -> FieldRole.of(its.field())).orElse(FieldRole.TEXT);
        int end = label.map(LineSpan.LineLabel::end).orElse(0);
        if (end > 0) {
            paragraph.add(new Inline.LabelText(line.text().substring(0, end).strip()));
        }
        paragraph.addAll(inlines(line, end));
    }

    private void block(MarkupLine line) {
        switch (line.shape().kind()) {
            case HEADING -> grouping.add(new Block.Heading(line.shape().level(), inlines(line, 0)));
            case RULE -> grouping.add(new Block.ThematicBreak());
            case PICTURE -> {
                MarkupLink picture = line.links().get(0);
                grouping.add(new Block.FigureBlock(
                        new Inline.InlineImage(picture.text(), "", picture.address(), line.number()).withCaption()));
            }
            case CODE -> grouping.add(new Block.CodeBlock(line.text()));
            case TEXT, ITEM -> grouping.add(new Block.Paragraph(FieldRole.TEXT, inlines(line, 0)));
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            Block block = new Block.Paragraph(role, paragraph);
            if (inItem) {
                items.add(List.of(block));
            } else {
                grouping.add(block);
            }
            paragraph = new ArrayList<>();
        }
        role = FieldRole.TEXT;
        inItem = false;
    }

    private void endList() {
        endParagraph();
        if (!items.isEmpty()) {
            grouping.add(new Block.ListBlock(-1, items));
            items = new ArrayList<>();
        }
    }

    /** The text of a line from a position on, with its links. A link with an unsafe URL is replaced by its text. */
    private static List<Inline> inlines(MarkupLine line, int from) {
        List<Inline> inlines = new ArrayList<>();
        String text = line.text();
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        for (MarkupLink link : line.links()) {
            int begin = text.indexOf(link.text(), at);
            Optional<String> address = SafeUrl.of(link.address());
            if (begin >= 0 && address.isPresent()) {
                text(text.substring(at, begin), inlines);
                inlines.add(new Inline.InlineLink(List.of(new Inline.TextRun(link.text())), address.get()));
                at = begin + link.text().length();
            }
        }
        text(text.substring(at), inlines);
        return inlines;
    }

    private static void text(String text, List<Inline> inlines) {
        if (!text.isEmpty()) {
            inlines.add(new Inline.TextRun(text));
        }
    }
}
