package dev.digest.notation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.digest.problem.Obstacle;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads YAML into {@link Node}s. Every plain value is text: no number loses a digit, no {@code no} turns false. */
public final class Yaml {
    private static final YAMLFactory FACTORY = new YAMLFactoryBuilder(new YAMLFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int DEEPEST = 20;
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x7F-\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF\\p{Cs}]");

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

    /**
     * A text as one YAML value on one line, in double quotes wherever it would otherwise be read as something else.
     * Line breaks become {@code \n}.
     */
    public static String scalar(String text) {
        boolean plain = text.matches("[\\p{L}\\p{IsHan}][\\p{L}\\p{N} .()/+、,。()-]*") && text.equals(text.strip());
        return plain && !text.matches("(?i)null|true|false|yes|no|on|off|y|n") ? text : quoted(text);
    }

    /** JSON with those signs written out that YAML refuses or takes for a line break. */
    static String quoted(String text) {
        return UNPRINTABLE
                .matcher(Json.text(text))
                .replaceAll(sign -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) sign.group().charAt(0)));
    }

    private Node.Mapping document(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
                return new Node.Mapping(Map.of(), line(parser));
            }
            Node node = node(parser, line(parser), 0);
            if (node instanceof Node.Mapping mapping && parser.nextToken() == null) {
                return mapping;
            }
            boolean another = node instanceof Node.Mapping;
            throw broken(another ? line(parser) : node.line(), YamlReason.NO_MAPPING);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof MarkedYAMLException marked) {
                throw broken(lineBefore + 1 + marked.getProblemMark().getLine(), YamlReason.of(marked.getProblem()));
            }
            throw broken(lineOf(e.getLocation()), YamlReason.of(firstLine(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node node(JsonParser parser, int line, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw broken(line, YamlReason.TOO_DEEP);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw broken(line, YamlReason.ALIAS);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, line, depth);
            case START_ARRAY -> items(parser, line, depth);
            case VALUE_NULL -> new Node.Scalar("", line);
            default -> new Node.Scalar(parser.getText(), line);
        };
    }

    private Node mapping(JsonParser parser, int line, int depth) throws IOException {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int keyLine = line(parser);
            parser.nextToken();
            entries.put(key, node(parser, keyLine, depth + 1));
        }
        return new Node.Mapping(Collections.unmodifiableMap(entries), line);
    }

    private Node items(JsonParser parser, int line, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, line(parser), depth + 1));
        }
        return new Node.Items(List.copyOf(items), line);
    }

    private int line(JsonParser parser) {
        return lineOf(parser.currentTokenLocation());
    }

    private int lineOf(JsonLocation location) {
        return lineBefore + (location == null ? 1 : Math.max(1, location.getLineNr()));
    }

    private Problem broken(int line, Obstacle reason) {
        return Problem.of("yaml.broken", name, line, reason);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
