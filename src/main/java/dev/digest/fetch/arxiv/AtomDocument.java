package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Parses Atom feeds safely. Rome alone would overflow the stack on deep nesting, replace invalid bytes, and throw
 * IllegalArgumentException for HTML.
 */
final class AtomDocument {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MAX_DEPTH = 40;
    private static final int MOST_ATTRIBUTES = 100;
    /** 100 entries of 3,000 authors, with a margin. */
    private static final int MOST_ELEMENTS = 700_000;
    /** 10,000 authors with an affiliation each, with a margin. */
    private static final int MOST_IN_AN_ENTRY = 40_000;

    /** How much of a response is examined to detect its type. */
    private static final int START = 2_000;

    private static final Pattern HTML =
            Pattern.compile("(?is)^(?:<\\?.*?\\?>|<!--.*?-->|\\s++)*+<(?:!doctype\\s+html|html)\\b");

    private AtomDocument() {}

    /**
     * Parses a feed.
     *
     * @param name its name in messages
     * @throws Problem {@code fetch.not-atom} when it is not a feed (usually a refusal), {@code fetch.broken} when it is
     *     an invalid feed
     */
    static Feed read(byte[] bytes, String name) {
        String text = decode(bytes, name).stripLeading();
        return feed(parse(text, name), text, name);
    }

    /**
     * The root of any XML document, within the same limits.
     *
     * @throws Problem {@code fetch.not-atom} when it is not XML, {@code fetch.broken}
     */
    static Element root(byte[] bytes, String name) {
        return parse(decode(bytes, name).stripLeading(), name).getRootElement();
    }

    private static Document parse(String text, String name) {
        requireFeed(text, name);
        try {
            SAXBuilder builder = new SAXBuilder();
            builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            builder.setExpandEntities(false);
            builder.setXMLFilter(new DocumentLimits());
            return builder.build(new StringReader(text));
        } catch (JDOMException | IOException | IllegalArgumentException e) {
            // JDOM rejects some names and characters that XML allows.
            throw unreadable(name, e);
        }
    }

    private static Feed feed(Document document, String text, String name) {
        Element root = document.getRootElement();
        if (!root.getNamespaceURI().equals(ATOM) || !root.getName().equals("feed")) {
            throw Problem.of(ProblemCode.FETCH_NOT_ATOM, name, excerpt(text));
        }
        hideDates(root);
        try {
            return (Feed) new WireFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException | RuntimeException e) {
            // Rome throws various exceptions for unusual feeds.
            throw unreadable(name, e);
        }
    }

    /**
     * Renames the dates of entries, which are read as sent by {@link ArxivModuleParser}: Rome would try formats for
     * each of them until one fits, which takes longer than all the rest, and nobody would ask for the result.
     */
    private static void hideDates(Element feed) {
        for (Element entry : feed.getChildren("entry", feed.getNamespace())) {
            for (Element child : entry.getChildren()) {
                boolean isDate = child.getName().equals(ArxivModuleParser.PUBLISHED)
                        || child.getName().equals(ArxivModuleParser.UPDATED);
                if (isDate && child.getNamespaceURI().equals(ATOM)) {
                    child.setName(ArxivModuleParser.hidden(child.getName()));
                }
            }
        }
    }

    private static Problem unreadable(String name, Exception e) {
        return Problem.of(ProblemCode.FETCH_BROKEN, name, start(String.valueOf(e.getMessage()), 200))
                .causedBy(e);
    }

    private static String decode(byte[] bytes, String name) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            Charset charset = Charset.forName(reader.getEncoding());
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.of(ProblemCode.FETCH_BROKEN, name, "its bytes are not in the encoding it names")
                    .causedBy(e);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.of(ProblemCode.FETCH_BROKEN, name, "its encoding is unknown")
                    .causedBy(e);
        }
    }

    private static void requireFeed(String text, String name) {
        if (!text.startsWith("<") || HTML.matcher(beginning(text)).find()) {
            throw Problem.of(ProblemCode.FETCH_NOT_ATOM, name, excerpt(text));
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), START));
    }

    private static String excerpt(String text) {
        return start(beginning(text).replaceAll("(?is)<(?:style|script)\\b.*?</(?:style|script)>|<[^>]*>", " "), 50);
    }

    /** The start of a response for a message: on one line, shortened. */
    static String start(String text, int most) {
        String line = CleanText.line(beginning(text));
        return line.codePointCount(0, line.length()) > most + 10
                ? line.substring(0, line.offsetByCodePoints(0, most)) + "…"
                : line;
    }

    /** Aborts parsing of a document that is too deep or too long before it is in memory. */
    private static final class DocumentLimits extends XMLFilterImpl {
        private int depth;
        private int elements;
        private int inEntry;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            inEntry = localName.equals("entry") || localName.equals("item") ? 0 : inEntry + 1;
            requireAtMost(++depth, MAX_DEPTH, "elements inside one another");
            requireAtMost(++elements, MOST_ELEMENTS, "elements");
            requireAtMost(inEntry, MOST_IN_AN_ENTRY, "elements in one entry");
            requireAtMost(attributes.getLength(), MOST_ATTRIBUTES, "attributes on one element");
            super.startElement(uri, localName, qName, attributes);
        }

        private static void requireAtMost(int number, int most, String what) throws SAXException {
            if (number > most) {
                throw new SAXException("more than " + most + " " + what);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            depth--;
            super.endElement(uri, localName, qName);
        }
    }
}
