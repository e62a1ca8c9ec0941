package dev.digest.render.docx;

import dev.digest.render.Article;
import dev.digest.render.DocxRenderer;
import dev.digest.render.ImageLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes Office Open XML. Its looks are those of {@code styles.xml}, so that an editor can change them all at once. */
public final class PoiDocxRenderer implements DocxRenderer {
    @Override
    public byte[] render(Article article, ImageLoader pictures) {
        try (XWPFDocument document = new XWPFDocument()) {
            styles(document);
            properties(document, article);
            new DocxWriter(document, pictures).write(article);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void styles(XWPFDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PoiDocxRenderer.class.getResourceAsStream("styles.xml"), "styles.xml is in the jar")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml is as it was built", e);
        }
    }

    /** The day is the issue's, not today's: the same draft makes the same file. */
    private static void properties(XWPFDocument document, Article article) {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(article.heading());
        properties.setCreator(article.author());
        Date day = Date.from(article.date()
                .map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(java.time.Instant.EPOCH));
        properties.setCreated(Optional.of(day));
        properties.setModified(Optional.of(day));
    }
}
