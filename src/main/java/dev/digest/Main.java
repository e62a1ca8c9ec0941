package dev.digest;

import dev.digest.cli.Cli;
import dev.digest.cli.Outside;
import dev.digest.cli.output.Output;
import dev.digest.fetch.http.Time;
import dev.digest.issue.reading.IssueReader;
import dev.digest.issue.reading.html.HtmlMarkup;
import dev.digest.issue.reading.markdown.MarkdownMarkup;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.library.sqlite.SqliteSafekeeping;
import dev.digest.render.Press;
import dev.digest.render.commonmark.MarkdownBlocks;
import dev.digest.render.docx.DocxFile;
import dev.digest.render.mustache.MustachePage;
import dev.digest.render.mustache.MustacheTemplate;
import dev.digest.site.feed.RomeFeeds;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the program together and runs it. The only place that names adapters. */
public final class Main {
    private static final String VERSION =
            Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "dev");

    private Main() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        HeadStart.of(List.of(arguments));
        Map<String, String> environment = new HashMap<>(System.getenv());
        // History says who did what; not every surroundings name the user.
        environment.putIfAbsent("USER", System.getProperty("user.name", ""));
        // The launcher knows which streams are terminals; Java cannot tell one by one.
        String terminals = System.getProperty("digest.terminals", "");
        Outside.Streams streams = new Outside.Streams(
                new FileInputStream(FileDescriptor.in),
                terminals.contains("0"),
                new Output(
                        new FileOutputStream(FileDescriptor.out),
                        Output.Screen.of(terminals.contains("1"), environment, arguments)),
                new Output(
                        new FileOutputStream(FileDescriptor.err),
                        Output.Screen.of(terminals.contains("2"), environment, arguments)));
        Clock clock = new LocalClock();
        Cli cli = program(environment, Path.of("").toAbsolutePath(), clock, streams);
        Thread farewell = new Thread(cli::interrupted);
        Runtime.getRuntime().addShutdownHook(farewell);
        int code = cli.run(arguments);
        // Nothing is left to be done. And exit() would, since Java 21, look in every jar for a logger to tell of it.
        Runtime.getRuntime().halt(code);
    }

    /**
     * The program with its real parts, in surroundings of the caller's choice.
     *
     * @param folder the folder in which the user is
     */
    public static Cli program(Map<String, String> environment, Path folder, Clock clock, Outside.Streams streams) {
        Sources sources = new Sources(environment, Time.of(clock), VERSION);
        Duration patience = patience(environment);
        Outside.Adapters adapters = new Outside.Adapters(
                (file, occasion) -> SqliteLibrary.open(file, patience, occasion),
                new SqliteSafekeeping(patience),
                sources::of,
                sources::pictures,
                new MustacheTemplate(),
                vocabulary -> new IssueReader(new HtmlMarkup(), new MarkdownMarkup(), vocabulary),
                new Press(new MarkdownBlocks(), new MustachePage(), new DocxFile()),
                new RomeFeeds());
        return new Cli(
                new Outside(environment, folder, clock, streams, adapters),
                "digest " + VERSION + " (Java " + System.getProperty("java.version") + ")");
    }

    /** How long to wait for another process that holds the library: {@code DIGEST_PATIENCE} in milliseconds. */
    private static Duration patience(Map<String, String> environment) {
        String text = environment.getOrDefault("DIGEST_PATIENCE", "");
        return text.matches("\\d{1,6}") ? Duration.ofMillis(Integer.parseInt(text)) : Duration.ofSeconds(20);
    }
}
