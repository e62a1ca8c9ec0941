package dev.digest.cli;

import dev.digest.cli.output.MessageCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The topics of {@code digest help} besides commands: a short text each, in every language. */
public final class HelpTopics {
    public static final List<String> NAMES =
            List.of("refs", "sheets", "issue-cycle", "templates", "configuration", "terminal", "scripts", "exit-codes");

    private HelpTopics() {}

    /** The text of a topic, at most 80 columns wide; the first line is its title. */
    static String text(String name, MessageCatalog messages) {
        String file = "help/" + messages.language() + "/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(HelpTopics.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
