package dev.digest.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The environment of a newsletter: everything outside the program that a use case may access.
 *
 * @param folder the user's folder, against which relative paths are resolved
 */
public record NewsroomHost(Map<String, String> environment, Path folder, Clock clock, StageAdapters adapters) {
    /** A path resolved against the user's folder. */
    public Path resolve(String text) {
        return folder.resolve(text);
    }

    /** A path as the user would type it. */
    public String displayPath(Path file) {
        Path here = folder.toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    /** The first of several environment variables that is set and not blank, otherwise an empty text. */
    String firstVariable(String... names) {
        return Stream.of(names)
                .map(name -> environment.getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
