package dev.digest.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes one XML document; escapes text and removes characters that XML 1.0 does not allow. */
final class XmlWriter {
    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are alternating names and values. */
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

    /** Text within the open element. */
    XmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** Closes the innermost element. */
    XmlWriter close() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes all elements and returns the document. */
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

    /** In attributes, whitespace other than a space is written as character references, since parsers normalize it. */
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
