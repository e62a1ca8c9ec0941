package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.digest.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Bytes to an Atom feed, or a reason why they are none. Rome alone would accept a document nested so deeply that the
 * stack overflows, replace bytes that its encoding does not have, and take an HTML page for an argument of the wrong
 * type.
 */
final class AtomDocument {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int DEEPEST = 40;
    /** 100 entries of 3,000 authors with an affiliation each, and room to spare. */
    private static final int MOST_ELEMENTS = 1_200_000;

    private AtomDocument() {}

    /**
     * Reads a feed.
     *
     * @param name what to call the bytes in a message
     * @throws Problem {@code fetch.not-atom} when this is something else (a refusal, mostly), {@code fetch.broken} when
     *     it is a feed that cannot be read
     */
    static Feed read(byte[] bytes, String name) {
        String text = decode(bytes, name).stripLeading();
        refuseOther(text, name);
        try {
            SAXBuilder builder = new SAXBuilder();
            builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            builder.setExpandEntities(false);
            builder.setXMLFilter(new Bounds());
            Document document = builder.build(new StringReader(text));
            if (!document.getRootElement().getNamespaceURI().equals(ATOM)) {
                throw Problem.of("fetch.not-atom", name, excerpt(text));
            }
            WireFeed feed = new WireFeedInput(false, Locale.ROOT).build(document);
            return (Feed) feed;
        } catch (JDOMException | IOException | FeedException | IllegalArgumentException e) {
            throw Problem.of("fetch.broken", name, String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    private static String decode(byte[] bytes, String name) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            Charset charset = Charset.forName(reader.getEncoding());
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.of("fetch.broken", name, "its bytes are not in the encoding it names")
                    .because(e);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of("fetch.broken", name, "its encoding is unknown").because(e);
        }
    }

    private static void refuseOther(String text, String name) {
        String start = text.substring(0, Math.min(text.length(), 2_000));
        boolean html = start.toLowerCase(Locale.ROOT).matches("(?s)\\s*<(?:!doctype\\s+html|html)\\b.*");
        if (text.isBlank() || !start.startsWith("<") || html) {
            throw Problem.of("fetch.not-atom", name, excerpt(text));
        }
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("(?s)<(?:style|script)\\b.*?</(?:style|script)>|<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() > 60 ? line.substring(0, line.offsetByCodePoints(0, 50)) + "…" : line;
    }

    /** Ends the reading of a document that is too deep or too long before it is all in memory. */
    private static final class Bounds extends XMLFilterImpl {
        private int depth;
        private int elements;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (++depth > DEEPEST) {
                throw new SAXException("more than " + DEEPEST + " elements inside one another");
            }
            if (++elements > MOST_ELEMENTS) {
                throw new SAXException("more than " + MOST_ELEMENTS + " elements");
            }
            if (attributes.getLength() > 100) {
                throw new SAXException("more than 100 attributes on one element");
            }
            super.startElement(uri, localName, qName, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            depth--;
            super.endElement(uri, localName, qName);
        }
    }
}
