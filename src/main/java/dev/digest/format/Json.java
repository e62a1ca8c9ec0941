package dev.digest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON as values of the JDK: maps (in order), lists, strings, numbers, booleans and null. Uses the streaming API, since
 * data binding takes longer to start than the rest of a command.
 */
public final class Json {
    private Json() {}

    /** Loaded only by who needs a parser or generator. */
    private static final class Factory {
        static final JsonFactory INSTANCE = new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .characterEscapes(new VisibleEscapes())
                .build();
    }

    /** The items of a list that is written while it is read, so that it need not fit into memory. */
    @FunctionalInterface
    public interface JsonItems {
        /** Passes on the items, one by one. */
        void passTo(Consumer<@Nullable Object> receiver);
    }

    /** A value that is JSON already, and written as it is. The caller has checked it. */
    public record VerbatimJson(String text) {}

    /** One value as JSON on one line. */
    public static String text(@Nullable Object value) {
        return value instanceof List<?> list && isPlain(list) ? plain(list) : written(value);
    }

    /** Whether a list has only texts without escapes, as lists of ids do: these are written without a generator. */
    private static boolean isPlain(List<?> list) {
        for (Object item : list) {
            if (!(item instanceof String text) || !isPlain(text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String plain(List<?> texts) {
        StringBuilder json = new StringBuilder("[");
        for (Object text : texts) {
            json.append(json.length() == 1 ? "" : ",").append('"').append(text).append('"');
        }
        return json.append(']').toString();
    }

    private static String written(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Factory.INSTANCE.createGenerator(text)) {
            put(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** One value as indented JSON and a line break, as people read it. */
    public static String indented(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try {
            write(text, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes one value, indented, and a line break. An {@link Iterable}, {@link Map} or {@link JsonItems} inside is
     * consumed while it is written, so a long list need not be in memory.
     *
     * @throws IOException when writing to {@code out} fails
     */
    public static void write(Writer out, @Nullable Object value) throws IOException {
        JsonGenerator generator = Factory.INSTANCE
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .useDefaultPrettyPrinter();
        put(generator, value);
        generator.writeRaw('\n');
        generator.flush();
    }

    /**
     * Writes the items of a list without its brackets: each on a new line, with commas between them.
     *
     * @throws IOException when writing to {@code out} fails
     */
    public static void writeLines(Writer out, JsonItems items) throws IOException {
        JsonGenerator generator = Factory.INSTANCE
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .setRootValueSeparator(null);
        String[] before = {"\n"};
        try {
            items.passTo(item -> {
                putRaw(generator, before[0]);
                putUnchecked(generator, item);
                before[0] = ",\n";
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        generator.flush();
    }

    /**
     * Reads one value and nothing after it.
     *
     * @throws Problem {@code json.broken} with line and reason: invalid JSON, a duplicate key, trailing text
     */
    public static @Nullable Object read(String text) {
        try (JsonParser parser = Factory.INSTANCE.createParser(text)) {
            if (parser.nextToken() == null) {
                throw Problem.of(ProblemCode.JSON_BROKEN, 1, "nothing is there");
            }
            Object value = readValue(parser);
            if (parser.nextToken() != null) {
                throw Problem.of(
                        ProblemCode.JSON_BROKEN, parser.currentTokenLocation().getLineNr(), "text after the value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw syntaxProblem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonParser parser(Reader in) throws IOException {
        return Factory.INSTANCE.createParser(in);
    }

    static Problem syntaxProblem(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return Problem.of(ProblemCode.JSON_BROKEN, line, e.getOriginalMessage());
    }

    /** A JSON list of strings, such as {@code ["cs.CL","cs.LG"]}. */
    public static List<String> strings(String text) {
        // Most stored lists are empty, and creating a parser for each is slow.
        if (text.equals("[]")) {
            return List.of();
        }
        List<String> plain = plainStrings(text);
        if (plain != null) {
            return plain;
        }
        List<String> strings = new ArrayList<>();
        if (read(text) instanceof List<?> items) {
            for (Object item : items) {
                strings.add(String.valueOf(item));
            }
        }
        return List.copyOf(strings);
    }

    /**
     * The same for a list without escapes, as ids and subjects are: a command that reads nothing else as JSON need not
     * load the parser.
     *
     * @return null when it is anything else, or invalid
     */
    private static @Nullable List<String> plainStrings(String text) {
        List<String> strings = new ArrayList<>();
        int at = 0;
        while (at < text.length() && text.charAt(at) == (strings.isEmpty() ? '[' : ',')) {
            int open = text.indexOf('"', at + 1);
            int close = open < 0 ? -1 : text.indexOf('"', open + 1);
            if (close < 0 || !text.substring(at + 1, open).isBlank()) {
                return null;
            }
            String string = text.substring(open + 1, close);
            if (!isWithoutEscapes(string)) {
                return null;
            }
            strings.add(string);
            at = close + 1;
        }
        return text.startsWith("]", at) && at + 1 == text.length() ? List.copyOf(strings) : null;
    }

    private static boolean isWithoutEscapes(String string) {
        for (int i = 0; i < string.length(); i++) {
            if (string.charAt(i) == '\\' || string.charAt(i) < ' ') {
                return false;
            }
        }
        return true;
    }

    private static void put(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                put(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            generator.writeStartArray();
            for (Object item : items) {
                put(generator, item);
            }
            generator.writeEndArray();
        } else if (value instanceof JsonItems items) {
            generator.writeStartArray();
            items.passTo(item -> putUnchecked(generator, item));
            generator.writeEndArray();
        } else if (value instanceof VerbatimJson json) {
            generator.writeRawValue(json.text());
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            generator.writeNumber(number.doubleValue());
        } else {
            generator.writeString(value.toString());
        }
    }

    private static void putRaw(JsonGenerator generator, String text) {
        try {
            generator.writeRaw(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putUnchecked(JsonGenerator generator, @Nullable Object value) {
        try {
            put(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable Object readValue(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readMap(parser);
            case START_ARRAY -> readList(parser);
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            default -> parser.getText();
        };
    }

    private static Object readMap(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            map.put(key, readValue(parser));
        }
        return Collections.unmodifiableMap(map);
    }

    private static Object readList(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(readValue(parser));
        }
        return Collections.unmodifiableList(list);
    }
}
