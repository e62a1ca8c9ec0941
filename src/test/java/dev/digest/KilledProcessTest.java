package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandLoop;
import dev.digest.testing.EveryChangingCommand;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.TestProgram;
import java.io.BufferedReader;
import java.io.InputStreamReader;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes killed ({@code kill -9}) at random moments while they change things. The folder is then as after the last
 * command that was acknowledged, or as after the one that was under way, to the last row of history.
 * {@code -Dkill.runs=1000} for a long run, {@code -Dkill.seed} for another one.
 */
@Tag("slow")
class KilledProcessTest {
    private static final int RUNS = Integer.getInteger("kill.runs", 50);
    private static final long SEED = Long.getLong("kill.seed", 64);
    private static final long LONGEST_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(250);

    @TempDir
    Path folder;

    private final List<List<String>> commands = EveryChangingCommand.commands();
    private final List<NewsletterFolder> states = new ArrayList<>();
    private InstalledProgram installed;

    @BeforeEach
    void what_each_command_does_when_nobody_kills_it() throws Exception {
        Path model = Files.createDirectory(folder.resolve("model"));
        TestProgram digest = EveryChangingCommand.prepare(model, folder.resolve("aside"));
        states.add(NewsletterFolder.copy(model, folder.resolve("state-0")));
        for (List<String> command : commands) {
            EveryChangingCommand.run(digest, command).succeeds();
            states.add(NewsletterFolder.copy(model, folder.resolve("state-" + states.size())));
        }
        installed = new InstalledProgram(folder);
        CommandLoop.remember(
                installed, states.get(0).copy(folder.resolve("again")).path(), commands);
    }

    @Test
    void what_was_acknowledged_is_there_and_nothing_is_half_there() throws Exception {
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS; run++) {
            int from = random.nextInt(commands.size());
            long delay = (long) (random.nextDouble() * LONGEST_NANOSECONDS);
            kill(run, from, delay);
        }
    }

    private void kill(int run, int from, long delay) throws Exception {
        NewsletterFolder here = states.get(from).copy(folder.resolve("run"));
        Process process = CommandLoop.start(installed, here.path(), commands.subList(from, commands.size()));
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said.add(out.readLine());
            LockSupport.parkNanos(delay);
            // Through its handle: the process itself would close what it has said.
            process.toHandle().destroyForcibly();
            process.waitFor();
            out.lines().forEach(said::add);
        }
        String what = "run " + run + " from command " + from + ", killed after " + delay + " ns: " + said;
        assertThat(said).as(what).noneMatch(line -> line.startsWith("failed"));
        int done = from + CommandLoop.done(said);
        assertStands(here, done, what);
        here.delete();
    }

    private void assertStands(NewsletterFolder here, int done, String what) throws Exception {
        NewsletterFolder before = states.get(done);
        NewsletterFolder after = states.get(Math.min(done + 1, commands.size()));
        String rows = here.rows();
        assertThat(rows).as(what).isIn(before.rows(), after.rows());
        Map<String, String> textsBefore = before.texts();
        Map<String, String> textsAfter = after.texts();
        Map<String, String> texts = here.texts();
        Stream.of(texts, textsBefore, textsAfter)
                .flatMap(some -> some.keySet().stream())
                .distinct()
                .forEach(name -> assertThat(texts.get(name))
                        .as(what + ", " + name)
                        .isIn(textsBefore.get(name), textsAfter.get(name)));
        // What was written to a file and not yet to the library is written again by the same command.
        boolean visible = !before.rows().equals(after.rows()) || !textsBefore.equals(textsAfter);
        int next = visible && rows.equals(after.rows()) && texts.equals(textsAfter) ? done + 1 : done;
        if (next < commands.size()) {
            TestProgram digest = new TestProgram(here.path());
            EveryChangingCommand.run(digest, commands.get(next)).succeeds();
            assertThat(here.rowsWithoutHistory())
                    .as(what)
                    .isEqualTo(states.get(next + 1).rowsWithoutHistory());
            digest.run("list").succeeds();
            assertThat(here.leftovers()).as(what).isEmpty();
        }
    }
}
