package dev.digest.discovery.source;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML document record by record, so that large ones need little memory. Entity declarations are rejected (XXE,
 * entity expansion).
 */
final class XmlRecords {
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 4 << 20;

    private final String source;
    private final Set<String> records;
    private final Consumer<XmlElement> receiver;
    private final Deque<XmlElement> open = new ArrayDeque<>();

    /**
     * A reader.
     *
     * @param source the name of the document in messages
     * @param records the names of elements to pass on and then discard
     */
    XmlRecords(String source, Set<String> records, Consumer<XmlElement> receiver) {
        this.source = source;
        this.records = records;
        this.receiver = receiver;
    }

    /** Reads the document; returns its root without the records. */
    XmlElement read(byte[] document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(document)));
        } catch (XMLStreamException e) {
            throw broken(String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
        }
    }

    private XmlElement read(XMLStreamReader reader) throws XMLStreamException {
        XmlElement root = new XmlElement("");
        open.push(root);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end();
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT && event != XMLStreamConstants.DTD) {
                text(reader.getText());
            }
        }
        return root;
    }

    private void begin(XMLStreamReader reader) {
        if (open.size() > DEEPEST) {
            throw broken("more than " + DEEPEST + " elements inside one another", null);
        }
        XmlElement element = new XmlElement(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.element().add(element);
        open.push(element);
    }

    private void end() {
        XmlElement element = open.pop();
        if (records.contains(element.name())) {
            open.element().remove(element);
            receiver.accept(element);
        }
    }

    private void text(String text) {
        XmlElement element = open.element();
        if (element.text().length() + text.length() <= LONGEST_TEXT) {
            element.append(text);
        }
    }

    private Problem broken(String why, @Nullable Exception e) {
        Problem problem =
                Problem.of(ProblemCode.DISCOVER_BROKEN, source, why.substring(0, Math.min(200, why.length())));
        return e == null ? problem : problem.causedBy(e);
    }
}
