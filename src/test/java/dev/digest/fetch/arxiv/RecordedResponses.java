package dev.digest.fetch.arxiv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Answers to read in tests: files beside this class, and small ones made on the spot. */
final class RecordedResponses {
    private RecordedResponses() {}

    static ArxivResponse read(String file) {
        return ArxivResponse.read(bytes(file), file);
    }

    static ArxivResponse parse(String text) {
        return ArxivResponse.read(text.getBytes(StandardCharsets.UTF_8), "answer");
    }

    static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(RecordedResponses.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** A feed with one entry. */
    static String entry(String id, String more) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/" + id
                + "</id><title>A Toy</title><published>2024-01-01T00:00:00Z</published>" + more + "</entry></feed>";
    }
}
