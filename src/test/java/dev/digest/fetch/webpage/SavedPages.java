package dev.digest.fetch.webpage;

import dev.digest.fetch.SavedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Pages to read in tests: files beside the tests, or a few tags. */
final class SavedPages {
    private SavedPages() {}

    static SavedResponse file(String name) {
        try (InputStream in = Objects.requireNonNull(SavedPages.class.getResourceAsStream(name), name)) {
            return new SavedResponse(name, in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static SavedResponse of(String tags) {
        return new SavedResponse("saved.html", ("<!doctype html>" + tags).getBytes(StandardCharsets.UTF_8));
    }
}
