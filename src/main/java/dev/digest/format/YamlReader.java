package dev.digest.format;

import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Reads YAML into {@link YamlNode}s. Every plain scalar is text: no number loses a digit, no {@code no} becomes false.
 */
public final class YamlReader {
    private static final int MAX_DEPTH = 20;

    private final String name;
    private final int lineBefore;

    private YamlReader(String name, int lineBefore) {
        this.name = name;
        this.lineBefore = lineBefore;
    }

    /**
     * Reads a document whose root is a mapping, or an empty one.
     *
     * @param name the name of the document in messages, such as {@code digest.yaml}
     * @param lineBefore the number of lines before {@code text} in its file
     * @throws Problem {@code yaml.broken} with name, line and reason when it is invalid YAML or not a mapping
     */
    public static YamlNode.YamlMapping read(String text, String name, int lineBefore) {
        YamlNode.YamlMapping plain = PlainYaml.read(text, lineBefore);
        return plain == null ? parse(text, name, lineBefore) : plain;
    }

    /** The same by the parser, which knows all of YAML. */
    static YamlNode.YamlMapping parse(String text, String name, int lineBefore) {
        return new YamlReader(name, lineBefore).document(text);
    }

    private YamlNode.YamlMapping document(String text) {
        StreamReader reader = new StreamReader(text);
        try {
            Parser events = new ParserImpl(reader, new LoaderOptions());
            events.getEvent();
            if (!events.checkEvent(Event.ID.DocumentStart)) {
                return new YamlNode.YamlMapping(Map.of(), lineBefore + 1);
            }
            events.getEvent();
            Event first = events.getEvent();
            YamlNode.YamlMapping document = first instanceof ScalarEvent scalar && isNothing(scalar)
                    ? new YamlNode.YamlMapping(Map.of(), line(first))
                    : mapping(node(events, first, line(first), 0));
            events.getEvent();
            if (events.checkEvent(Event.ID.DocumentStart)) {
                events.getEvent();
                throw syntaxProblem(line(events.peekEvent()), YamlErrorReason.NO_MAPPING);
            }
            return document;
        } catch (MarkedYAMLException e) {
            throw syntaxProblem(line(e.getProblemMark()), YamlErrorReason.of(e.getProblem()));
        } catch (ReaderException e) {
            throw syntaxProblem(lineOfControl(text), YamlErrorReason.CONTROL);
        } catch (YAMLException e) {
            throw syntaxProblem(lineBefore + 1, YamlErrorReason.of(e.getMessage()));
        } catch (IllegalArgumentException e) {
            // SnakeYAML parses whatever follows backslash u as a number, without checking it.
            throw syntaxProblem(lineBefore + 1 + reader.getLine(), YamlErrorReason.BACKSLASH);
        }
    }

    private YamlNode.YamlMapping mapping(YamlNode node) {
        if (node instanceof YamlNode.YamlMapping mapping) {
            return mapping;
        }
        throw syntaxProblem(node.line(), YamlErrorReason.NO_MAPPING);
    }

    private YamlNode node(Parser events, Event first, int line, int depth) {
        if (depth > MAX_DEPTH) {
            throw syntaxProblem(line, YamlErrorReason.TOO_DEEP);
        }
        if (first instanceof MappingStartEvent) {
            return entries(events, line, depth);
        }
        if (first instanceof SequenceStartEvent) {
            return items(events, line, depth);
        }
        if (first instanceof ScalarEvent scalar) {
            return new YamlNode.YamlScalar(isNothing(scalar) ? "" : scalar.getValue(), line);
        }
        throw syntaxProblem(line, YamlErrorReason.ALIAS);
    }

    private static boolean isNothing(ScalarEvent scalar) {
        return scalar.isPlain() && PlainYaml.NULL_VALUES.contains(scalar.getValue());
    }

    private YamlNode entries(Parser events, int line, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (Event key = events.getEvent(); !key.is(Event.ID.MappingEnd); key = events.getEvent()) {
            String name = name(key);
            YamlNode value = node(events, events.getEvent(), line(key), depth + 1);
            if (entries.put(name, value) != null) {
                throw syntaxProblem(line(key), YamlErrorReason.DUPLICATE_KEY);
            }
        }
        return new YamlNode.YamlMapping(Collections.unmodifiableMap(entries), line);
    }

    private String name(Event key) {
        if (key instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw syntaxProblem(line(key), key instanceof AliasEvent ? YamlErrorReason.ALIAS : YamlErrorReason.KEY);
    }

    private YamlNode items(Parser events, int line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event item = events.getEvent(); !item.is(Event.ID.SequenceEnd); item = events.getEvent()) {
            items.add(node(events, item, line(item), depth + 1));
        }
        return new YamlNode.YamlSequence(List.copyOf(items), line);
    }

    private int line(Event event) {
        return line(event.getStartMark());
    }

    private int line(@Nullable Mark mark) {
        return lineBefore + 1 + (mark == null ? 0 : mark.getLine());
    }

    /** The parser reads ahead and reports a forbidden character without its line. */
    private int lineOfControl(String text) {
        int line = lineBefore + 1;
        for (int i = 0;
                i < text.length() && StreamReader.isPrintable(text.codePointAt(i));
                i = text.offsetByCodePoints(i, 1)) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private Problem syntaxProblem(int line, SystemError reason) {
        return Problem.of("yaml.broken", name, line, reason);
    }
}
