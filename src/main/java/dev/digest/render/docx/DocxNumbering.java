package dev.digest.render.docx;

import java.util.ArrayList;
import java.util.List;

/** Numbering definitions. Each numbered list has its own, so that none continues the numbers of another. */
final class DocxNumbering {
    /** The greatest start number that Word supports. */
    private static final int GREATEST = 32_767;

    private static final int BULLETS = 1;

    private final List<Integer> starts = new ArrayList<>();

    /** The id of a bullet list. */
    int bullets() {
        return BULLETS;
    }

    /** The id of a new numbered list. */
    int numbers(int first) {
        starts.add(Math.min(first, GREATEST));
        return BULLETS + starts.size();
    }

    /** The numbering part: abstract definitions first, then the lists. */
    byte[] bytes() {
        XmlWriter xml = new XmlWriter().open("w:numbering", "xmlns:w", DocxWriter.WORD);
        look(xml, BULLETS, "bullet", 1, "\u2022");
        for (int i = 0; i < starts.size(); i++) {
            look(xml, BULLETS + i + 1, "decimal", starts.get(i), "%1.");
        }
        for (int id = BULLETS; id <= BULLETS + starts.size(); id++) {
            xml.open("w:num", "w:numId", String.valueOf(id));
            xml.empty("w:abstractNumId", "w:val", String.valueOf(id)).close();
        }
        return xml.bytes();
    }

    private static void look(XmlWriter xml, int id, String format, int first, String mark) {
        xml.open("w:abstractNum", "w:abstractNumId", String.valueOf(id));
        xml.empty("w:multiLevelType", "w:val", "singleLevel");
        xml.open("w:lvl", "w:ilvl", "0");
        xml.empty("w:start", "w:val", String.valueOf(first));
        xml.empty("w:numFmt", "w:val", format);
        xml.empty("w:lvlText", "w:val", mark);
        xml.empty("w:lvlJc", "w:val", "left");
        xml.close().close();
    }
}
