package dev.digest.render.docx;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.Inline;
import java.util.List;

/** Writes tables of page width, whose header row repeats on each page. */
final class DocxTable {
    /** The text width of an A4 page, in twentieths of a point. */
    private static final int TWIPS_A_LINE = 8_300;

    private static final List<String> BORDERS =
            List.of("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV");

    private final XmlWriter xml;
    private final DocxRunWriter words;

    DocxTable(XmlWriter xml, DocxRunWriter words) {
        this.xml = xml;
        this.words = words;
    }

    void write(Block.TableBlock table) {
        xml.open("w:tbl").open("w:tblPr").empty("w:tblW", "w:w", "0", "w:type", "auto");
        xml.open("w:tblBorders");
        BORDERS.forEach(border -> xml.empty(border, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto"));
        xml.close().close();
        String width = String.valueOf(TWIPS_A_LINE / table.head().size());
        xml.open("w:tblGrid");
        table.head().forEach(cell -> xml.empty("w:gridCol", "w:w", width));
        xml.close();
        xml.open("w:tr").open("w:trPr").empty("w:tblHeader").close();
        for (int column = 0; column < table.head().size(); column++) {
            cell(table, column, List.of(new Inline.StrongEmphasis(table.head().get(column))));
        }
        xml.close();
        table.rows().forEach(row -> row(table, row));
        xml.close();
    }

    private void row(Block.TableBlock table, List<List<Inline>> row) {
        xml.open("w:tr");
        for (int column = 0; column < row.size(); column++) {
            cell(table, column, row.get(column));
        }
        xml.close();
    }

    private void cell(Block.TableBlock table, int column, List<Inline> content) {
        xml.open("w:tc").open("w:p").open("w:pPr");
        xml.empty("w:jc", "w:val", side(table.sides().get(column))).close();
        words.write(content);
        xml.close().close();
    }

    private static String side(String side) {
        return side.equals("center") || side.equals("right") ? side : "left";
    }
}
