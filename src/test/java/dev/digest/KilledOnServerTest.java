package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.CommandInvocation;
import dev.digest.library.Library;
import dev.digest.library.postgres.PostgresStorage;
import dev.digest.testing.CommandLoop;
import dev.digest.testing.EveryChangingCommand;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.TestProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that change a library on a server, when they, their session or the server is killed at a random moment. The
 * library is then as after the last command that was acknowledged, or as after the one that was under way, to the last
 * row of history, and so are the files after the next command. {@code -Dkill.runs=500} for a long run,
 * {@code -Dkill.seed} for another one.
 */
@Tag("slow")
class KilledOnServerTest {
    private static final int RUNS = Integer.getInteger("kill.runs", 12);
    private static final long SEED = Long.getLong("kill.seed", 64);
    private static final long LONGEST_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(600);

    /** What is killed. */
    private enum Victim {
        CLIENT,
        SESSION,
        SERVER
    }

    /** The newsletter after some of the commands. */
    private record State(NewsletterFolder folder, String archive, Path backup) {}

    @TempDir
    Path folder;

    private final List<List<String>> commands = new ArrayList<>(EveryChangingCommand.onServer());
    private final List<State> states = new ArrayList<>();
    private PostgresServer server;
    private PostgresStorage library;
    private InstalledProgram installed;

    @BeforeEach
    void what_each_command_does_when_nothing_is_killed() throws Exception {
        server = PostgresServer.ofItsOwn();
        library = PostgresServer.storage(server.newSchema());
        library.createIfAbsent();
        Path model = Files.createDirectory(folder.resolve("model"));
        TestProgram digest = program(EveryChangingCommand.prepare(model, folder.resolve("aside")));
        EveryChangingCommand.run(digest, commands.remove(0)).succeeds();
        states.add(state(model));
        for (List<String> command : commands) {
            EveryChangingCommand.run(digest, command).succeeds();
            states.add(state(model));
        }
        installed = new InstalledProgram(folder);
        CommandLoop.remember(
                installed, states.get(0).folder().copy(folder.resolve("again")).path(), List.of());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private TestProgram program(TestProgram digest) {
        return digest.withVariable("DIGEST_LIBRARY", library.location().toString());
    }

    private State state(Path model) throws IOException {
        int number = states.size();
        Path backup = folder.resolve("state-" + number + ".json");
        library.backups().write(backup);
        return new State(
                NewsletterFolder.copy(model, folder.resolve("state-" + number)), Files.readString(backup), backup);
    }

    @Test
    void what_was_acknowledged_is_there_and_nothing_is_half_there() throws Exception {
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS; run++) {
            int from = random.nextInt(commands.size());
            long delay = (long) (random.nextDouble() * LONGEST_NANOSECONDS);
            kill(Victim.values()[run % Victim.values().length], run, from, delay);
        }
    }

    private void kill(Victim victim, int run, int from, long delay) throws Exception {
        library.backups().restore(states.get(from).backup());
        NewsletterFolder here = states.get(from).folder().copy(folder.resolve("run"));
        Process process = CommandLoop.start(
                installed,
                here.path(),
                commands.subList(from, commands.size()),
                Map.of("DIGEST_LIBRARY", library.location().toString()));
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said.add(out.readLine());
            LockSupport.parkNanos(delay);
            kill(victim, process);
            out.lines().forEach(said::add);
            process.waitFor();
        }
        if (victim == Victim.SERVER) {
            server.start();
        }
        String what =
                "run " + run + " from command " + from + ", " + victim + " killed after " + delay + " ns: " + said;
        assertStands(here, from + CommandLoop.done(said), what);
        here.delete();
    }

    private void kill(Victim victim, Process process) {
        switch (victim) {
            // Through its handle: the process itself would close what it has said.
            case CLIENT -> process.toHandle().destroyForcibly();
            case SESSION -> server.killSession();
            case SERVER -> server.stop();
        }
    }

    private void assertStands(NewsletterFolder here, int done, String what) throws Exception {
        State before = states.get(done);
        State after = states.get(Math.min(done + 1, commands.size()));
        server.awaitSessions();
        String archive = archive();
        assertThat(lines(archive))
                .as(what)
                .isEqualTo(lines((archive.equals(before.archive()) ? before : after).archive()));
        TestProgram digest = program(new TestProgram(here.path()));
        digest.run("list").succeeds();
        Map<String, String> textsBefore = before.folder().texts();
        Map<String, String> textsAfter = after.folder().texts();
        Map<String, String> texts = here.texts();
        Stream.of(texts, textsBefore, textsAfter)
                .flatMap(some -> some.keySet().stream())
                .distinct()
                .forEach(name -> assertThat(texts.get(name))
                        .as(what + ", " + name)
                        .isIn(textsBefore.get(name), textsAfter.get(name)));
        assertThat(here.leftovers()).as(what).isEmpty();
        assertThat(library.diagnose()).as(what).isEmpty();
    }

    private static List<String> lines(String archive) {
        return archive.lines().toList();
    }

    private String archive() throws IOException {
        StringWriter archive = new StringWriter();
        try (Library opened = library.open(() -> CommandInvocation.UNKNOWN)) {
            opened.archive().write(archive);
        }
        return archive.toString();
    }
}
