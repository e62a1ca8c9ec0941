package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.Digest;
import dev.digest.testing.Folder;
import dev.digest.testing.Installed;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.Traced;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A system that fails the program: each call that opens, writes, flushes, renames or removes something in the
 * newsletter's folder fails, once or for good. Needs {@code strace}. {@code -Dfault.runs=0} tries every call,
 * {@code -Dfault.seed} others.
 */
class FaultTest {
    private static final int RUNS = Integer.getInteger("fault.runs", 6);
    private static final long SEED = Long.getLong("fault.seed", 64);
    private static final List<List<String>> COMMANDS = List.of(
            List.of("summarize", "2210.00001", "--text", "新的简介"),
            List.of("build-issue", "1"),
            List.of("backup"),
            List.of("restore", "kept.db", "--yes"));

    @TempDir
    Path folder;

    private Folder before = new Folder(Path.of(""));
    private Installed installed;

    private record Fault(List<String> command, String words) {}

    @BeforeEach
    void a_newsletter() throws Exception {
        Assumptions.assumeTrue(Traced.isPossible(), "strace is not here, or may not trace");
        before = new Folder(Files.createDirectory(folder.resolve("before")));
        Digest digest = ReadyPapers.in(before.path());
        digest.run("backup", "kept.db").succeeds();
        digest.run("summarize", "2210.00002", "--text", "又一稿").succeeds();
        installed = new Installed(folder);
        installed.remember(Main.class, "-w", before.path().toString(), "list");
    }

    @Test
    void a_call_that_fails_leaves_all_as_it_was_or_as_it_should_be_and_is_told() throws Exception {
        List<Fault> faults = new ArrayList<>();
        for (List<String> command : COMMANDS) {
            faults.addAll(faults(command));
        }
        Collections.shuffle(faults, new Random(SEED));
        int hits = 0;
        int wanted = RUNS == 0 ? faults.size() : RUNS;
        for (Fault fault : faults) {
            if (hits < wanted && isHit(fault)) {
                hits++;
            }
        }
        assertThat(hits).as("faults that hit something in the folder").isPositive();
    }

    /** One fault for each call that a command makes on something in the folder. */
    private List<Fault> faults(List<String> command) throws Exception {
        List<Fault> faults = new ArrayList<>();
        Folder here = before.copied(folder.resolve("letter"));
        Traced whole = Traced.run(folder, words(here, command), "");
        assertThat(whole.code()).as(whole.err()).isZero();
        for (Traced.Call call : whole.calls()) {
            if (call.isIn(here.path())) {
                String error = call.name().matches("openat|unlink|rename|link|mkdir") ? "EACCES" : "ENOSPC";
                faults.add(new Fault(command, call.name() + ":error=" + error + ":when=" + call.number()));
                if (!call.name().equals("openat")) {
                    // Java itself could open nothing any more, and end.
                    faults.add(new Fault(command, call.name() + ":error=EIO:when=" + call.number() + "+"));
                }
            }
        }
        here.delete();
        return faults;
    }

    private boolean isHit(Fault fault) throws Exception {
        Folder here = before.copied(folder.resolve("letter"));
        Traced run = Traced.run(folder, words(here, fault.command()), fault.words());
        boolean hit = run.calls().stream().anyMatch(call -> call.isInjected() && call.isIn(here.path()));
        if (hit) {
            String what = fault + "\n" + run.out() + run.err();
            assertStands(here, fault, run, what);
        }
        here.delete();
        return hit;
    }

    private void assertStands(Folder here, Fault fault, Traced run, String what) throws Exception {
        assertThat(run.code()).as(what).isIn(0, 1);
        assertThat(run.err()).as(what).doesNotContain("\tat ", "inside digest");
        if (run.code() == 1) {
            assertThat(run.err()).as(what).contains(here.path().toString());
        }
        Digest digest = new Digest(here.path());
        boolean same = here.rowsWithoutHistory().equals(before.rowsWithoutHistory());
        if (!same || run.code() == 0) {
            Folder after = before.copied(folder.resolve("after"));
            new Digest(after.path()).run(fault.command().toArray(String[]::new)).succeeds();
            // When a command began is part of some rows, and no part of what it did.
            assertThat(undated(here)).as(what).isEqualTo(undated(after));
            after.delete();
        }
        digest.run(fault.command().toArray(String[]::new)).succeeds();
        digest.run("doctor").succeeds();
        assertThat(here.leftOver()).as(what).isEmpty();
    }

    private static String undated(Folder folder) throws Exception {
        return folder.rowsWithoutHistory()
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "then")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d", "that day")
                .replaceAll("[0-9a-f]{64}", "some bytes");
    }

    private List<String> words(Folder here, List<String> command) {
        List<String> arguments = new ArrayList<>(List.of("-w", here.path().toString()));
        for (String word : command) {
            arguments.add(word.equals("kept.db") ? here.path().resolve(word).toString() : word);
        }
        return installed.command(
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"), Main.class, arguments.toArray(String[]::new));
    }
}
