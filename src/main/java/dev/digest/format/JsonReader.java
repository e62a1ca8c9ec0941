package dev.digest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a long JSON document piece by piece, so that it need not be in memory. */
public final class JsonReader {
    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a whole document.
     *
     * @param document reads the one top-level value
     * @throws Problem {@code json.broken} with line and reason: invalid JSON, a duplicate key, trailing text
     * @throws UncheckedIOException when {@code in} cannot be read
     */
    public static void read(Reader in, Consumer<JsonReader> document) {
        try (JsonParser parser = Json.parser(in)) {
            JsonReader reader = new JsonReader(parser);
            if (parser.nextToken() == null) {
                throw reader.syntaxProblem("nothing is there");
            }
            document.accept(reader);
            if (parser.nextToken() != null) {
                throw reader.syntaxProblem("text after the value");
            }
        } catch (JsonProcessingException e) {
            throw Json.syntaxProblem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an object; {@code member} gets each name and must read its value. */
    public void members(Consumer<String> member) {
        require(JsonToken.START_OBJECT);
        while (next() == JsonToken.FIELD_NAME) {
            String name = name();
            next();
            member.accept(name);
        }
    }

    /** Reads an array; {@code item} must read each value. */
    public void items(Runnable item) {
        require(JsonToken.START_ARRAY);
        while (next() != JsonToken.END_ARRAY) {
            item.run();
        }
    }

    /** Reads a whole value. */
    public @Nullable Object value() {
        try {
            return Json.readValue(parser);
        } catch (JsonProcessingException e) {
            throw Json.syntaxProblem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line on which the next value begins. */
    public int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private void require(JsonToken token) {
        if (parser.currentToken() != token) {
            throw syntaxProblem(token == JsonToken.START_OBJECT ? "an object is wanted" : "a list is wanted");
        }
    }

    private Problem syntaxProblem(String reason) {
        return Problem.of(ProblemCode.JSON_BROKEN, line(), reason);
    }

    private JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw Json.syntaxProblem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
