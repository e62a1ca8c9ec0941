package dev.digest.notation;

import dev.digest.problem.Obstacle;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML into {@link Node}s. Every plain value is text: no number loses a digit, no {@code no} turns false. */
public final class Yaml {
    /** What YAML takes for a value that is not there, when it stands without quotes. */
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private static final int DEEPEST = 20;

    private final String name;
    private final int lineBefore;

    private Yaml(String name, int lineBefore) {
        this.name = name;
        this.lineBefore = lineBefore;
    }

    /**
     * Reads a document that is a mapping, or empty.
     *
     * @param name what to call the document in a message, such as {@code digest.yaml}
     * @param lineBefore the number of lines that stand before {@code text} in its file
     * @throws Problem {@code yaml.broken} with name, line and reason when it is no YAML, or no mapping
     */
    public static Node.Mapping read(String text, String name, int lineBefore) {
        return new Yaml(name, lineBefore).document(text);
    }

    private Node.Mapping document(String text) {
        StreamReader reader = new StreamReader(text);
        try {
            Parser events = new ParserImpl(reader, new LoaderOptions());
            events.getEvent();
            if (!events.checkEvent(Event.ID.DocumentStart)) {
                return new Node.Mapping(Map.of(), lineBefore + 1);
            }
            events.getEvent();
            Event first = events.getEvent();
            Node.Mapping document = first instanceof ScalarEvent scalar && isNothing(scalar)
                    ? new Node.Mapping(Map.of(), line(first))
                    : mapping(node(events, first, line(first), 0));
            events.getEvent();
            if (events.checkEvent(Event.ID.DocumentStart)) {
                events.getEvent();
                throw broken(line(events.peekEvent()), YamlReason.NO_MAPPING);
            }
            return document;
        } catch (MarkedYAMLException e) {
            throw broken(line(e.getProblemMark()), YamlReason.of(e.getProblem()));
        } catch (ReaderException e) {
            throw broken(lineOfControl(text), YamlReason.CONTROL);
        } catch (YAMLException e) {
            throw broken(lineBefore + 1, YamlReason.of(e.getMessage()));
        } catch (IllegalArgumentException e) {
            // It takes what stands behind a backslash and u for a number, whatever that is.
            throw broken(lineBefore + 1 + reader.getLine(), YamlReason.BACKSLASH);
        }
    }

    private Node.Mapping mapping(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw broken(node.line(), YamlReason.NO_MAPPING);
    }

    private Node node(Parser events, Event first, int line, int depth) {
        if (depth > DEEPEST) {
            throw broken(line, YamlReason.TOO_DEEP);
        }
        if (first instanceof MappingStartEvent) {
            return entries(events, line, depth);
        }
        if (first instanceof SequenceStartEvent) {
            return items(events, line, depth);
        }
        if (first instanceof ScalarEvent scalar) {
            return new Node.Scalar(isNothing(scalar) ? "" : scalar.getValue(), line);
        }
        throw broken(line, YamlReason.ALIAS);
    }

    private static boolean isNothing(ScalarEvent scalar) {
        return scalar.isPlain() && NOTHING.contains(scalar.getValue());
    }

    private Node entries(Parser events, int line, int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (Event key = events.getEvent(); !key.is(Event.ID.MappingEnd); key = events.getEvent()) {
            String name = name(key);
            Node value = node(events, events.getEvent(), line(key), depth + 1);
            if (entries.put(name, value) != null) {
                throw broken(line(key), YamlReason.TWICE);
            }
        }
        return new Node.Mapping(Collections.unmodifiableMap(entries), line);
    }

    private String name(Event key) {
        if (key instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw broken(line(key), key instanceof AliasEvent ? YamlReason.ALIAS : YamlReason.KEY);
    }

    private Node items(Parser events, int line, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event item = events.getEvent(); !item.is(Event.ID.SequenceEnd); item = events.getEvent()) {
            items.add(node(events, item, line(item), depth + 1));
        }
        return new Node.Items(List.copyOf(items), line);
    }

    private int line(Event event) {
        return line(event.getStartMark());
    }

    private int line(@Nullable Mark mark) {
        return lineBefore + 1 + (mark == null ? 0 : mark.getLine());
    }

    /** The parser reads ahead, and tells of a sign that may not be in YAML without a line. */
    private int lineOfControl(String text) {
        int line = lineBefore + 1;
        for (int i = 0;
                i < text.length() && StreamReader.isPrintable(text.codePointAt(i));
                i = text.offsetByCodePoints(i, 1)) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private Problem broken(int line, Obstacle reason) {
        return Problem.of("yaml.broken", name, line, reason);
    }
}
