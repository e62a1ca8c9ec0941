package dev.digest.cli;

import dev.digest.cli.output.Output;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.PictureSource;
import dev.digest.fetch.Watcher;
import dev.digest.issue.reading.IssueReader;
import dev.digest.issue.reading.Vocabulary;
import dev.digest.library.Library;
import dev.digest.library.Occasion;
import dev.digest.library.Safekeeping;
import dev.digest.render.IssueTemplate;
import dev.digest.render.Press;
import dev.digest.site.Feeds;
import dev.digest.workspace.Settings;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that a command may touch outside the program, so that a test can hand in its own.
 *
 * @param folder the folder in which the user is
 */
public record Outside(Map<String, String> environment, Path folder, Clock clock, Streams streams, Adapters adapters) {

    /** Where text comes from and goes to. */
    public record Streams(InputStream in, boolean inIsTerminal, Output out, Output err) {}

    /** The adapters behind the stages' interfaces, made when first needed. */
    public record Adapters(
            BiFunction<Path, Supplier<Occasion>, Library> library,
            Safekeeping safekeeping,
            Sources sources,
            Function<Settings, PictureSource> pictures,
            IssueTemplate template,
            Function<Vocabulary, IssueReader> reader,
            Press press,
            Feeds feeds) {}

    /** Makes the sources by a newsletter's settings. */
    @FunctionalInterface
    public interface Sources {
        /** The sources, each to be asked for the ids it knows. */
        List<PaperSource> of(Settings settings, Asking asking);
    }

    /**
     * How one command asks.
     *
     * @param fresh whether answers of earlier the same day are passed by
     * @param title what the user says a page's paper is called
     */
    public record Asking(boolean fresh, Optional<String> title, Watcher watcher) {}

    /** A variable of the environment, empty when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
