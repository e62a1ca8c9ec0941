package dev.digest.render.docx;

import dev.digest.render.image.ImageData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a Word file and their relationships. Output does not depend on the clock: the same article gives the
 * same bytes.
 */
final class DocxPackage {
    /** Not the earliest ZIP date: for that, Java adds a timestamp that depends on the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String SCHEMAS = "http://schemas.openxmlformats.org/";
    private static final String RELATIONS = SCHEMAS + "officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";

    private final Map<String, Relationship> relationships = new LinkedHashMap<>();
    private final Map<ByteBuffer, String> pictures = new LinkedHashMap<>();

    private record Relationship(String id, String type, String target, boolean isExternal) {}

    DocxPackage() {
        relate("styles", "styles.xml", false);
        relate("numbering", "numbering.xml", false);
    }

    /** The relationship id of a URL, which is encoded as ASCII: Word reports a file with any other as damaged. */
    String link(String address) {
        return relate("hyperlink", URI.create(address).toASCIIString(), true);
    }

    /** The relationship id of an image; one that is used twice is stored once. */
    String picture(ImageData picture) {
        String name = pictures.computeIfAbsent(
                ByteBuffer.wrap(picture.bytes()), bytes -> "image" + (pictures.size() + 1) + "." + picture.extension());
        return relate("image", "media/" + name, false);
    }

    /** The id of a relationship, which is added unless it is there. */
    private String relate(String type, String target, boolean isExternal) {
        String id = "rId" + (relationships.size() + 1);
        Relationship known =
                relationships.putIfAbsent(type + ' ' + target, new Relationship(id, type, target, isExternal));
        return known == null ? id : known.id();
    }

    /** The file. */
    byte[] bytes(byte[] document, byte[] numbering, byte[] properties) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(zip, "_rels/.rels", packageRelations());
            put(zip, "word/document.xml", document);
            put(zip, "word/_rels/document.xml.rels", documentRelations());
            put(zip, "word/styles.xml", styles());
            put(zip, "word/numbering.xml", numbering);
            put(zip, "docProps/core.xml", properties);
            for (Map.Entry<ByteBuffer, String> picture : pictures.entrySet()) {
                put(zip, "word/media/" + picture.getValue(), picture.getKey().array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }

    private static byte[] contentTypes() {
        XmlWriter types = new XmlWriter().open("Types", "xmlns", SCHEMAS + "package/2006/content-types");
        for (String ending : new String[] {"png", "jpeg", "gif"}) {
            types.empty("Default", "Extension", ending, "ContentType", "image/" + ending);
        }
        String relationships = "application/vnd.openxmlformats-package.relationships+xml";
        types.empty("Default", "Extension", "rels", "ContentType", relationships);
        types.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        types.empty("Override", "PartName", "/word/document.xml", "ContentType", WORD + "document.main+xml");
        types.empty("Override", "PartName", "/word/styles.xml", "ContentType", WORD + "styles+xml");
        types.empty("Override", "PartName", "/word/numbering.xml", "ContentType", WORD + "numbering+xml");
        types.empty("Override", "PartName", "/docProps/core.xml", "ContentType", CORE);
        return types.bytes();
    }

    private static byte[] packageRelations() {
        XmlWriter relations = new XmlWriter().open("Relationships", "xmlns", SCHEMAS + "package/2006/relationships");
        String document = RELATIONS + "officeDocument";
        relations.empty("Relationship", "Id", "rId1", "Type", document, "Target", "word/document.xml");
        String core = SCHEMAS + "package/2006/relationships/metadata/core-properties";
        relations.empty("Relationship", "Id", "rId2", "Type", core, "Target", "docProps/core.xml");
        return relations.bytes();
    }

    private byte[] documentRelations() {
        XmlWriter xml = new XmlWriter().open("Relationships", "xmlns", SCHEMAS + "package/2006/relationships");
        for (Relationship one : relationships.values()) {
            String type = RELATIONS + one.type();
            String mode = one.isExternal() ? "External" : "Internal";
            xml.empty("Relationship", "Id", one.id(), "Type", type, "Target", one.target(), "TargetMode", mode);
        }
        return xml.bytes();
    }

    private static byte[] styles() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                DocxPackage.class.getResourceAsStream("styles.xml"), "styles.xml is in the jar")) {
            return in.readAllBytes();
        }
    }
}
