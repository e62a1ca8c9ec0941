package dev.digest.cli;

import dev.digest.cli.output.TextOutput;
import dev.digest.fetch.ImageSource;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.WaitListener;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.library.CommandInvocation;
import dev.digest.library.Library;
import dev.digest.library.LibraryFiles;
import dev.digest.render.ArticleRenderer;
import dev.digest.render.IssueTemplate;
import dev.digest.site.FeedWriter;
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
public record HostEnvironment(
        Map<String, String> environment, Path folder, Clock clock, StandardStreams streams, StageAdapters adapters) {

    /** Where text comes from and goes to. */
    public record StandardStreams(InputStream in, boolean inIsTerminal, TextOutput out, TextOutput err) {}

    /** The adapters behind the stages' interfaces, made when first needed. */
    public record StageAdapters(
            BiFunction<Path, Supplier<CommandInvocation>, Library> library,
            LibraryFiles libraryFiles,
            SourceFactory sources,
            Function<Settings, ImageSource> images,
            IssueTemplate template,
            Function<Vocabulary, IssueReader> reader,
            ArticleRenderer renderer,
            FeedWriter feeds) {}

    /** Makes the sources by a newsletter's settings. */
    @FunctionalInterface
    public interface SourceFactory {
        /** The sources, each to be asked for the ids it knows. */
        List<PaperSource> create(Settings settings, FetchMode asking);
    }

    /**
     * How one command asks.
     *
     * @param bypassCache whether answers of earlier the same day are passed by
     * @param title what the user says a page's paper is called
     */
    public record FetchMode(boolean bypassCache, Optional<String> title, WaitListener waitListener) {}

    /** A variable of the environment, empty when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
