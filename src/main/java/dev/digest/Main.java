package dev.digest;

import dev.digest.cli.Cli;
import dev.digest.cli.Outside;
import dev.digest.cli.output.Output;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.arxiv.ArxivSource;
import dev.digest.fetch.http.Http;
import dev.digest.library.sqlite.SqliteLibrary;
import dev.digest.render.mustache.MustacheTemplate;
import dev.digest.workspace.Settings;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.net.URI;
import java.nio.file.Path;
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
        Map<String, String> environment = System.getenv();
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
        Outside outside = new Outside(environment, Path.of("").toAbsolutePath(), new LocalClock(), streams, adapters());
        String version = "digest " + VERSION + " (Java " + System.getProperty("java.version") + ")";
        System.exit(new Cli(outside, version).run(arguments));
    }

    private static Outside.Adapters adapters() {
        return new Outside.Adapters(SqliteLibrary::open, Main::sources, new MustacheTemplate());
    }

    private static List<PaperSource> sources(Settings settings) {
        Http http = new Http(userAgent(settings.text("fetch.contact")), Http.Timeouts.USUAL);
        return List.of(new ArxivSource(URI.create(settings.text("arxiv.api")), http));
    }

    private static String userAgent(String contact) {
        return "digest/" + VERSION + (contact.isEmpty() ? "" : " (" + contact + ")");
    }
}
