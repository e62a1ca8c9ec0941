package dev.digest.render.docx;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.BlockVisitor;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.render.document.Article;
import dev.digest.render.image.ImageLoader;
import java.util.List;

/** Writes blocks as paragraphs with named styles. */
final class DocxWriter implements BlockVisitor {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final int TWIPS_A_LEVEL = 420;

    private final XmlWriter xml = new XmlWriter();
    private final DocxNumbering numbering = new DocxNumbering();
    private final DocxRunWriter runs;
    private final DocxTable tables;
    private boolean endsWithTable;
    /** The number of lists and quotations around the current block. */
    private int depth;

    DocxWriter(DocxPackage parts, ImageLoader pictures) {
        this.runs = new DocxRunWriter(xml, parts, pictures);
        this.tables = new DocxTable(xml, runs);
    }

    /** The main document part, on A4 pages. */
    byte[] document(Article article) {
        xml.open("w:document", "xmlns:w", WORD, "xmlns:r", RELATIONS, "xmlns:wp", DRAWING);
        xml.open("w:body");
        paragraph("Heading1", 0, List.of(new Inline.TextRun(article.heading())));
        blocks(article.blocks());
        betweenTables();
        xml.open("w:sectPr").empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty("w:pgMar", "w:top", "1440", "w:right", "1800", "w:bottom", "1440", "w:left", "1800");
        return xml.bytes();
    }

    /** The numbering part. Complete once the document is written. */
    byte[] numbering() {
        return numbering.bytes();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        paragraph(style(paragraph.role()), depth, paragraph.inlines());
    }

    @Override
    public void heading(Block.Heading heading) {
        paragraph("Heading" + Math.min(4, heading.level()), 0, heading.inlines());
    }

    @Override
    public void entry(Block.EntryBlock entry) {
        blocks(entry.blocks());
    }

    @Override
    public void list(Block.ListBlock list) {
        depth++;
        items(list);
        depth--;
    }

    @Override
    public void quote(Block.BlockQuote quote) {
        depth++;
        blocks(quote.blocks());
        depth--;
    }

    @Override
    public void figure(Block.FigureBlock figure) {
        figure(figure.image());
    }

    @Override
    public void code(Block.CodeBlock code) {
        code.text().lines().forEach(line -> paragraph("Code", depth, List.of(new Inline.TextRun(line))));
    }

    @Override
    public void table(Block.TableBlock table) {
        betweenTables();
        tables.write(table);
        endsWithTable = true;
    }

    @Override
    public void thematicBreak(Block.ThematicBreak rule) {
        paragraph("Rule", 0, List.of());
    }

    @Override
    public void comment(Block.CommentBlock comment) {
        // A note of the editors.
    }

    private void paragraph(String style, int depth, List<Inline> content) {
        begin(style);
        if (depth > 0) {
            xml.empty("w:ind", "w:left", String.valueOf(depth * TWIPS_A_LEVEL));
        }
        xml.close();
        runs.write(content);
        xml.close();
    }

    /** Begins a paragraph with its properties. */
    private void begin(String style) {
        endsWithTable = false;
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
    }

    /** Word merges adjacent tables, and a document must not end with one. */
    private void betweenTables() {
        if (endsWithTable) {
            xml.empty("w:p");
        }
    }

    private void figure(Inline.InlineImage image) {
        begin("Figure");
        if (depth > 0) {
            xml.empty("w:ind", "w:left", String.valueOf(depth * TWIPS_A_LEVEL));
        }
        xml.close();
        boolean shown = runs.picture(image);
        xml.close();
        if (image.hasCaption(shown)) {
            paragraph("Caption", depth, List.of(new Inline.TextRun(image.caption())));
        }
    }

    private void items(Block.ListBlock list) {
        int id = list.isNumbered() ? numbering.numbers(list.first()) : numbering.bullets();
        for (List<Block> item : list.items()) {
            boolean opens = !item.isEmpty() && item.get(0) instanceof Block.Paragraph;
            item(id, opens ? ((Block.Paragraph) item.get(0)).inlines() : List.of());
            blocks(opens ? item.subList(1, item.size()) : item);
        }
    }

    private void item(int id, List<Inline> content) {
        begin("Item");
        xml.open("w:numPr").empty("w:ilvl", "w:val", "0");
        xml.empty("w:numId", "w:val", String.valueOf(id)).close();
        String left = String.valueOf(depth * TWIPS_A_LEVEL);
        xml.empty("w:ind", "w:left", left, "w:hanging", String.valueOf(TWIPS_A_LEVEL));
        xml.close();
        runs.write(content);
        xml.close();
    }

    private static String style(FieldRole role) {
        return switch (role) {
            case LEAD -> "Lead";
            case TITLE -> "Heading4";
            case AUTHORS, TIME -> "Authors";
            case ADDRESS -> "Address";
            default -> "Normal";
        };
    }
}
