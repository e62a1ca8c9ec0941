package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.EveryChangingCommand;
import dev.digest.testing.FaultyProcess;
import dev.digest.testing.InstalledProgram;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A system that fails the program: each call that opens, writes, flushes, renames or removes something in the
 * newsletter's folder fails, once or for good. Needs {@code strace}. {@code -Dfault.runs=0} tries every call of every
 * kind of command, {@code -Dfault.seed} others, {@code -Dfault.command=publish} one kind.
 */
@Tag("slow")
class SystemCallFaultTest {
    private static final int RUNS = Integer.getInteger("fault.runs", 6);
    private static final long SEED = Long.getLong("fault.seed", 64);
    private static final String COMMAND = System.getProperty("fault.command", "");
    private static final int KINDS = 4;

    @TempDir
    Path folder;

    private final List<FaultTestStep> steps = new ArrayList<>();
    private InstalledProgram installed;

    /** A command, and the folder before and after it. */
    private record FaultTestStep(List<String> command, NewsletterFolder before, NewsletterFolder after) {
        /** What it does, as far as that is not told by when it was done. */
        String kind() {
            return command.get(0)
                    + (command.size() > 1 && command.get(1).matches("--to|[a-z]+(\\.(md|json))?")
                            ? command.get(1)
                            : "");
        }
    }

    private record InjectedFault(FaultTestStep step, String words) {}

    @BeforeEach
    void what_each_command_does_when_nothing_fails() throws Exception {
        Assumptions.assumeTrue(FaultyProcess.isPossible(), "strace is not here, or may not trace");
        Path model = Files.createDirectory(folder.resolve("model"));
        TestProgram digest = EveryChangingCommand.prepare(model, folder.resolve("aside"));
        NewsletterFolder before = NewsletterFolder.copy(model, folder.resolve("state-0"));
        for (List<String> command : EveryChangingCommand.commands()) {
            EveryChangingCommand.run(digest, command).succeeds();
            NewsletterFolder after = NewsletterFolder.copy(model, folder.resolve("state-" + (steps.size() + 1)));
            steps.add(new FaultTestStep(command, before, after));
            before = after;
        }
        steps.removeIf(step -> !EveryChangingCommand.isUnattended(step.command())
                || !step.kind().startsWith(COMMAND));
        Set<String> kinds = new HashSet<>();
        steps.removeIf(step -> !kinds.add(step.kind()));
        installed = new InstalledProgram(folder);
        installed.remember(Main.class, "-w", model.toString(), "list");
    }

    @Test
    void a_call_that_fails_leaves_all_as_it_was_or_as_it_should_be_and_is_told() throws Exception {
        Random random = new Random(SEED);
        Collections.shuffle(steps, random);
        List<InjectedFault> faults = new ArrayList<>();
        for (FaultTestStep step :
                steps.subList(0, RUNS == 0 ? steps.size() : Math.min(Math.max(KINDS, RUNS / KINDS), steps.size()))) {
            faults.addAll(faults(step));
        }
        Collections.shuffle(faults, random);
        int hits = 0;
        int wanted = RUNS == 0 ? faults.size() : RUNS;
        for (InjectedFault fault : faults) {
            if (hits < wanted && isHit(fault)) {
                hits++;
            }
        }
        assertThat(hits).as("faults that hit something in the folder").isPositive();
    }

    /** One fault for each call that a command makes on something in the folder. */
    private List<InjectedFault> faults(FaultTestStep step) throws Exception {
        List<InjectedFault> faults = new ArrayList<>();
        NewsletterFolder here = step.before().copy(folder.resolve("letter"));
        FaultyProcess whole = FaultyProcess.run(folder, words(here, step.command()), "");
        assertThat(whole.code()).as(whole.err()).isZero();
        for (FaultyProcess.TracedCall call : whole.calls()) {
            if (call.isInFolder(here.path())) {
                String error = call.name().matches("openat|unlink|rename|link|mkdir") ? "EACCES" : "ENOSPC";
                faults.add(new InjectedFault(step, call.name() + ":error=" + error + ":when=" + call.number()));
                if (!call.name().equals("openat")) {
                    // Java itself could open nothing any more, and end.
                    faults.add(new InjectedFault(step, call.name() + ":error=EIO:when=" + call.number() + "+"));
                }
            }
        }
        here.delete();
        return faults;
    }

    private boolean isHit(InjectedFault fault) throws Exception {
        NewsletterFolder here = fault.step().before().copy(folder.resolve("letter"));
        FaultyProcess run = FaultyProcess.run(folder, words(here, fault.step().command()), fault.words());
        // A call of that number that Java makes for itself, in another thread, says nothing about us.
        boolean hit = run.calls().stream().anyMatch(call -> call.isInjected() && call.isInFolder(here.path()))
                && run.calls().stream()
                        .noneMatch(call ->
                                call.isInjected() && call.name().equals("openat") && !call.isInFolder(here.path()));
        if (hit) {
            assertStands(
                    here,
                    fault.step(),
                    run,
                    fault.step().command() + " " + fault.words() + "\n" + run.out() + run.err());
        }
        here.delete();
        return hit;
    }

    private static void assertStands(NewsletterFolder here, FaultTestStep step, FaultyProcess run, String what)
            throws Exception {
        assertThat(run.code()).as(what).isIn(0, 1);
        assertThat(run.err()).as(what).doesNotContain("\tat ", "Internal error");
        boolean mute = run.calls().stream().anyMatch(call -> call.isInjected() && !call.isInFolder(here.path()));
        if (run.code() == 1 && !mute) {
            assertThat(run.out() + run.err()).as(what).contains(here.path().toString());
        }
        String after = undated(step.after().rowsWithoutHistory());
        String rows = undated(here.rowsWithoutHistory());
        assertThat(rows).as(what).isIn(undated(step.before().rowsWithoutHistory()), after);
        boolean done = rows.equals(after)
                && undated(here.texts().toString())
                        .equals(undated(step.after().texts().toString()));
        if (run.code() == 0) {
            assertThat(done).as(what).isTrue();
        }
        TestProgram digest = new TestProgram(here.path());
        if (!done) {
            EveryChangingCommand.run(digest, step.command()).succeeds();
            assertThat(undated(here.rowsWithoutHistory())).as(what).isEqualTo(after);
        }
        // Clears away what could not be removed.
        digest.run("list").succeeds();
        digest.run("doctor").succeeds();
        assertThat(here.leftovers()).as(what).isEmpty();
    }

    /** When a command began is part of some rows, and no part of what it did. */
    private static String undated(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "then")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d", "that day")
                .replaceAll("[0-9a-f]{64}", "some bytes");
    }

    private List<String> words(NewsletterFolder here, List<String> command) {
        List<String> arguments = new ArrayList<>();
        for (String word : command) {
            Path file = here.path().resolve(word);
            arguments.add(Files.exists(file) || word.equals("all.json") ? file.toString() : word);
        }
        arguments.addAll(
                command.get(0).equals("init")
                        ? List.of(here.path().toString())
                        : List.of("-w", here.path().toString()));
        return installed.command(
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"), Main.class, arguments.toArray(String[]::new));
    }
}
