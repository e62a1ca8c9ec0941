package dev.digest.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** One XML document. Everything is escaped here, and what XML 1.0 cannot hold is left out here. */
final class XmlWriter {
    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; its attributes are names and values in turn. */
    XmlWriter open(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /** An element without content. */
    XmlWriter empty(String name, String... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    /** Words within the element that is open. */
    XmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** Ends the element that was begun last. */
    XmlWriter close() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends what is open, and gives the whole. */
    byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder tag(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
        return xml;
    }

    private void escape(String text) {
        text.codePoints().filter(XmlWriter::isPossible).forEach(this::escape);
    }

    /** Blanks other than the plain one would become plain in an attribute, so they are told by number. */
    private void escape(int c) {
        switch (c) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            case '"' -> xml.append("&quot;");
            case '\t', '\n', '\r' -> xml.append("&#").append(c).append(';');
            default -> xml.appendCodePoint(c);
        }
    }

    private static boolean isPossible(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !half && c != 0xFFFE && c != 0xFFFF && (c >= ' ' || c == '\t' || c == '\n' || c == '\r');
    }
}
