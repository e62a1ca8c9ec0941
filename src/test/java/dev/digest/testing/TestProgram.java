package dev.digest.testing;

import dev.digest.Main;
import dev.digest.app.StageAdapters;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.library.Library;
import dev.digest.library.storage.LibraryStorage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * The whole program, with its real parts, in a folder of its own. No network but what a test names: arXiv's address is
 * one where nobody answers.
 */
public final class TestProgram {
    private final Path folder;
    private UnaryOperator<Library> library = UnaryOperator.identity();
    private final Map<String, String> environment = new HashMap<>();
    private Clock clock = Clock.fixed(Instant.parse("2022-10-31T12:00:00Z"), ZoneOffset.UTC);
    private String input = "";
    private Optional<Path> launcher = Optional.empty();
    private TextOutput.TerminalInfo screen = TextOutput.TerminalInfo.NONE;

    /** The program in an empty folder. */
    public TestProgram(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("DIGEST_ARXIV_API", "http://127.0.0.1:1/api/query");
        environment.put("DIGEST_ARXIV_SITE", "http://127.0.0.1:1");
        environment.put("DIGEST_ARXIV_OAI", "http://127.0.0.1:1/oai");
        environment.put("DIGEST_ARXIV_FEED", "http://127.0.0.1:1/atom");
        environment.put("DIGEST_ARXIV_INTERVAL", "0s");
    }

    /** The program in a folder that is a newsletter's, called 试刊. */
    public static TestProgram withNewsletter(Path folder) {
        TestProgram digest = new TestProgram(folder);
        digest.run("init", "--name", "试刊").succeeds();
        return digest;
    }

    /** Sets a variable of the environment from now on. */
    public TestProgram withVariable(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Puts the clock forward or back; without that it is noon on 31 October 2022. */
    public TestProgram atTime(String instant) {
        clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return this;
    }

    /** Puts something before each library that is opened. */
    public TestProgram withLibrary(UnaryOperator<Library> watched) {
        library = watched;
        return this;
    }

    private StageAdapters adapters() {
        StageAdapters real = Main.adapters(environment, clock);
        return new StageAdapters(
                location -> watched(real.storage().apply(location)),
                real.sources(),
                real.images(),
                real.template(),
                real.reader(),
                real.markups(),
                real.renderer(),
                real.feeds(),
                real.drafts(),
                real.discovery(),
                real.sending());
    }

    /** The storage, whose libraries are opened behind whatever a test puts before them. */
    private LibraryStorage watched(LibraryStorage storage) {
        return (LibraryStorage) Proxy.newProxyInstance(
                LibraryStorage.class.getClassLoader(), new Class<?>[] {LibraryStorage.class}, (self, method, given) -> {
                    try {
                        Object result = method.invoke(storage, given);
                        return result instanceof Library opened ? library.apply(opened) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Gives the next commands something to read. */
    public TestProgram withInput(String text) {
        input = text;
        return this;
    }

    /** Lets commands start the program again in the background, for which this stands in. */
    public TestProgram withLauncher(Path stand) {
        launcher = Optional.of(stand);
        return this;
    }

    /** Lets the next commands write to a terminal. */
    public TestProgram onTerminal(int columns) {
        screen = new TextOutput.TerminalInfo(true, false, columns);
        return this;
    }

    /** The same for a terminal with colours. */
    public TestProgram onColourTerminal(int columns) {
        screen = new TextOutput.TerminalInfo(true, true, columns);
        return this;
    }

    /** Lets the next commands write to files or pipes, as at first. */
    public TestProgram toPipe() {
        screen = TextOutput.TerminalInfo.NONE;
        return this;
    }

    /** Asks this stand-in from now on. */
    public TestProgram withArxiv(FakeArxiv arxiv) {
        return withVariable("DIGEST_ARXIV_API", arxiv.address() + "/api/query")
                .withVariable("DIGEST_ARXIV_SITE", arxiv.address());
    }

    /** A path in the folder. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /** What a file in the folder holds. */
    public String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file in the folder; returns its path. */
    public String write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            return Files.writeString(path(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file in the folder that need not be text; returns its path. */
    public String write(String name, byte[] bytes) {
        try {
            Files.createDirectories(path(name).getParent());
            return Files.write(path(name), bytes).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a script of the shell that serves as the editor; {@code $1} is the file to edit. */
    public TestProgram withEditor(String script) {
        return withEditor("my editor", script);
    }

    /** The same for one of several editors. */
    public TestProgram withEditor(String name, String script) {
        Path editor = path(name);
        write(name, "#!/bin/sh\n" + script + "\n");
        if (!editor.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make " + editor + " executable");
        }
        return withVariable("EDITOR", "'" + editor + "'");
    }

    /** Runs one command. */
    public CommandResult run(String... arguments) {
        return run(new ByteArrayOutputStream(), arguments);
    }

    /** Starts a {@code preview}, which goes on until it is told to end. */
    public RunningPreview start(String... arguments) {
        PreviewAddressWatcher out = new PreviewAddressWatcher();
        return new RunningPreview(
                CompletableFuture.supplyAsync(() -> run(out, arguments), task -> new Thread(task).start()),
                out.address());
    }

    private CommandResult run(ByteArrayOutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        HostEnvironment.StandardStreams streams = new HostEnvironment.StandardStreams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                screen.terminal(),
                new TextOutput(out, screen),
                new TextOutput(err, screen));
        int code = Main.program(new HostEnvironment(environment, folder, clock, streams, adapters(), launcher))
                .run(arguments);
        return new CommandResult(
                String.join(" ", arguments),
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }
}
