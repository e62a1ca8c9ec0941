package dev.digest.render.docx;

import dev.digest.render.DocxRenderer;
import dev.digest.render.document.Article;
import dev.digest.render.image.ImageLoader;
import java.time.LocalDate;

/** Renders Office Open XML. All styles are in {@code styles.xml}, so that they can be changed in one place. */
public final class OoxmlDocxRenderer implements DocxRenderer {
    @Override
    public byte[] render(Article article, ImageLoader pictures) {
        DocxPackage parts = new DocxPackage();
        DocxWriter writer = new DocxWriter(parts, pictures);
        return parts.bytes(writer.document(article), writer.numbering(), properties(article));
    }

    /** The date is the issue's, not today's, so that the same draft gives the same file. */
    private static byte[] properties(Article article) {
        String day = article.date().orElse(LocalDate.EPOCH) + "T00:00:00Z";
        XmlWriter xml = new XmlWriter()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
        xml.open("dc:title").text(article.heading()).close();
        if (!article.author().isEmpty()) {
            xml.open("dc:creator").text(article.author()).close();
        }
        xml.open("dcterms:created", "xsi:type", "dcterms:W3CDTF").text(day).close();
        xml.open("dcterms:modified", "xsi:type", "dcterms:W3CDTF").text(day).close();
        return xml.bytes();
    }
}
