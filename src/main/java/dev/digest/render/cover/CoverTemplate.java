package dev.digest.render.cover;

import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.awt.Color;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cover's template: an SVG of {@code rect}, {@code circle}, {@code line} and {@code text}. In a text, {@code {name}},
 * {@code {number}}, {@code {theme}} and {@code {date}} are filled in; {@code data-width} is the width at which it is
 * broken, {@code data-lines} into how many lines at most, after which it gets smaller.
 */
record CoverTemplate(int width, int height, List<CoverShape> shapes) {
    private static final int MOST_SHAPES = 500;
    private static final int MOST_PIXELS = 4_000;
    private static final List<String> KNOWN = List.of("rect", "circle", "line", "text");

    /** An element with its attributes. */
    record CoverShape(String name, Map<String, String> attributes, String text, String place) {
        double number(String attribute, double otherwise) {
            String value = attributes.getOrDefault(attribute, "");
            if (value.isEmpty()) {
                return otherwise;
            }
            if (!value.matches("-?\\d{1,5}(?:\\.\\d{1,3})?(?:px)?")) {
                throw Problem.of("cover.value", place, attribute, value);
            }
            return Double.parseDouble(value.replace("px", ""));
        }

        /** A number that is not negative: a length, a count. */
        double size(String attribute, double otherwise) {
            double size = number(attribute, otherwise);
            if (size < 0) {
                throw Problem.of("cover.value", place, attribute, attributes.getOrDefault(attribute, ""));
            }
            return size;
        }

        /** A colour as {@code #rgb} or {@code #rrggbb}, with {@code opacity}. */
        Color colour(String attribute, String otherwise) {
            String value = attributes.getOrDefault(attribute, otherwise);
            if (!value.matches("#(?:[0-9a-fA-F]{3}){1,2}")) {
                throw Problem.of("cover.value", place, attribute, value);
            }
            String hex = value.length() == 4 ? value.replaceAll("[0-9a-fA-F]", "$0$0") : value;
            int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, number("opacity", 1))));
            int rgb = Integer.parseInt(hex.substring(1), 16);
            return new Color(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF, alpha);
        }
    }

    /**
     * Reads a template.
     *
     * @throws Problem {@code cover.template} with the place when it is no such SVG, {@code cover.element} when it has
     *     elements of which covers are not made, {@code cover.value}
     */
    static CoverTemplate read(NamedText template) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(template.text()));
            try {
                return read(template.name(), reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw Problem.of("cover.template", template.name() + ":" + line).causedBy(e);
        }
    }

    private static CoverTemplate read(String name, XMLStreamReader reader) throws XMLStreamException {
        List<CoverShape> shapes = new ArrayList<>();
        int width = 0;
        int height = 0;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = reader.getLocalName();
            String place = name + ":" + reader.getLocation().getLineNumber();
            Map<String, String> attributes = attributes(reader);
            if (element.equals("svg")) {
                CoverShape root = new CoverShape(element, attributes, "", place);
                width = (int) root.number("width", 0);
                height = (int) root.number("height", 0);
            } else if (KNOWN.contains(element) && shapes.size() < MOST_SHAPES) {
                String text = element.equals("text") ? reader.getElementText() : "";
                shapes.add(new CoverShape(element, attributes, text, place));
            } else {
                throw Problem.of("cover.element", place, element, KNOWN);
            }
        }
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw Problem.of("cover.size", name, MOST_PIXELS);
        }
        return new CoverTemplate(width, height, List.copyOf(shapes));
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
