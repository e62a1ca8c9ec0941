package dev.digest.render.docx;

import dev.digest.render.Article;
import dev.digest.render.Block;
import dev.digest.render.FieldRole;
import dev.digest.render.ImageLoader;
import dev.digest.render.Inline;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** Writes blocks as paragraphs, each in a named style. */
final class DocxWriter {
    private static final int TWIPS_A_LEVEL = 420;
    /** The width between the margins of an A4 page. */
    private static final int TWIPS_A_LINE = 8_300;

    private final XWPFDocument document;
    private final DocxRunWriter runs;

    DocxWriter(XWPFDocument document, ImageLoader pictures) {
        this.document = document;
        this.runs = new DocxRunWriter(pictures);
    }

    void write(Article article) {
        runs.write(paragraph("Heading1", 0), List.of(new Inline.TextRun(article.heading())));
        blocks(article.blocks(), 0);
    }

    private XWPFParagraph paragraph(String style, int depth) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (depth > 0) {
            paragraph.setIndentationLeft(depth * TWIPS_A_LEVEL);
        }
        return paragraph;
    }

    private void blocks(List<Block> blocks, int depth) {
        for (Block block : blocks) {
            block(block, depth);
        }
    }

    private void block(Block block, int depth) {
        if (block instanceof Block.Paragraph one) {
            runs.write(paragraph(style(one.role()), depth), one.inlines());
        } else if (block instanceof Block.Heading heading) {
            runs.write(paragraph("Heading" + Math.min(4, heading.level()), 0), heading.inlines());
        } else if (block instanceof Block.EntryBlock entry) {
            blocks(entry.blocks(), depth);
        } else if (block instanceof Block.ListBlock list) {
            items(list, depth);
        } else if (block instanceof Block.BlockQuote quote) {
            blocks(quote.blocks(), depth + 1);
        } else if (block instanceof Block.FigureBlock figure) {
            boolean shown = runs.image(paragraph("Figure", depth), figure.image());
            if (figure.image().hasCaption(shown)) {
                runs.write(
                        paragraph("Caption", depth),
                        List.of(new Inline.TextRun(figure.image().caption())));
            }
        } else if (block instanceof Block.CodeBlock code) {
            code.text()
                    .lines()
                    .forEach(line -> runs.write(paragraph("Code", depth), List.of(new Inline.TextRun(line))));
        } else if (block instanceof Block.TableBlock table) {
            table(table);
        } else if (block instanceof Block.ThematicBreak) {
            paragraph("Rule", 0);
        }
    }

    private void table(Block.TableBlock written) {
        List<List<List<Inline>>> rows = written.allRows();
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        table.getRow(0).setRepeatHeader(true);
        CTTblGrid columns = table.getCTTbl().addNewTblGrid();
        rows.get(0)
                .forEach(cell -> columns.addNewGridCol()
                        .setW(BigInteger.valueOf(TWIPS_A_LINE / rows.get(0).size())));
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < rows.get(row).size(); cell++) {
                List<Inline> its = rows.get(row).get(cell);
                XWPFParagraph paragraph = table.getRow(row).getCell(cell).getParagraphArray(0);
                paragraph.setAlignment(side(written.sides().get(cell)));
                runs.write(paragraph, row == 0 ? List.of(new Inline.StrongEmphasis(its)) : its);
            }
        }
    }

    private static ParagraphAlignment side(String side) {
        return switch (side) {
            case "center" -> ParagraphAlignment.CENTER;
            case "right" -> ParagraphAlignment.RIGHT;
            default -> ParagraphAlignment.LEFT;
        };
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

    /** Marks are written out: numbering of the format's own would be a part of its own. */
    private void items(Block.ListBlock list, int depth) {
        int number = list.first();
        for (List<Block> item : list.items()) {
            String mark = list.isNumbered() ? number++ + "." : "\u2022";
            XWPFParagraph paragraph = paragraph("Item", depth + 1);
            paragraph.setIndentationHanging(TWIPS_A_LEVEL);
            var tab = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
            tab.setPos(BigInteger.valueOf((long) (depth + 1) * TWIPS_A_LEVEL));
            tab.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc.LEFT);
            paragraph.createRun().setText(mark + "\t");
            boolean opens = !item.isEmpty() && item.get(0) instanceof Block.Paragraph;
            if (opens) {
                runs.write(paragraph, ((Block.Paragraph) item.get(0)).inlines());
            }
            blocks(opens ? item.subList(1, item.size()) : item, depth + 1);
        }
    }
}
