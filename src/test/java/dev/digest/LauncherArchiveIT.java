package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.InstalledLauncher.ScriptResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher makes by itself: the build of a checkout, and the archive of classes. */
@Timeout(300)
@Tag("slow")
class LauncherArchiveIT {
    private static final Map<String, String> MAKE = Map.of("DIGEST_CDS", "make");

    /** An installed launcher and the archive that it made, which takes longer than all else here. */
    @TempDir
    static Path made;

    private static InstalledLauncher madeBy;

    @TempDir
    Path here;

    @BeforeAll
    static void makeAnArchive() throws Exception {
        madeBy = InstalledLauncher.packagedIn(made.resolve("app"));
        madeBy.run(made, "digest", MAKE);
        Files.move(madeBy.folder().resolve("cds"), made.resolve("cds"));
    }

    /** A launcher with an archive that fits, whatever an earlier test did to them: it fits in this folder alone. */
    private static InstalledLauncher withArchive() throws Exception {
        ScriptResult restored = madeBy.run(
                made,
                "rm -rf app/cds app/lib && ln -s \"$LIB\" app/lib && cp -R cds app/cds",
                Map.of("LIB", packagedJars()));
        assertThat(restored.code()).as(restored.err()).isZero();
        return madeBy;
    }

    private static String packagedJars() {
        return Path.of("target/lib").toAbsolutePath().toString();
    }

    @Test
    void eight_starts_at_once_make_one_archive() throws Exception {
        InstalledLauncher installed = InstalledLauncher.packagedIn(here.resolve("app"));
        Path cache = Files.createDirectories(here.resolve("app/cds"));
        try (WatchService watch = here.getFileSystem().newWatchService()) {
            cache.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);

            List<ScriptResult> outcomes = installed.runTogether(8, here, "digest --version", Map.of());

            assertThat(outcomes).allSatisfy(LauncherArchiveIT::isVersion);
            while (files(cache, ".of").isEmpty() || isBeingMade(cache)) {
                watch.poll(1, TimeUnit.SECONDS);
            }
        }
        assertThat(files(cache, ".jsa")).hasSize(1);
        isVersion(installed.run(here, "digest --version", Map.of()));
    }

    @Test
    void the_archive_has_the_lambdas_of_what_is_commonly_done_those_of_like_shape_among_them() throws Exception {
        InstalledLauncher installed = withArchive();
        Path answer = Path.of("samples/issue-64/answer.xml").toAbsolutePath();
        installed.run(
                here,
                "digest init w && cd w && digest add --from '" + answer + "'"
                        + " && digest summarize 2210.11610 --text 摘要。 -c NLP研究 && digest build-issue 1",
                Map.of());

        Set<String> missing = missingLambdas(installed);
        // Of two threads that link one lambda at the same moment, only one takes it from the archive. That is chance;
        // what the archive lacks is missing every time.
        for (int run = 1; run < 4 && !missing.isEmpty(); run++) {
            missing.retainAll(missingLambdas(installed));
        }
        assertThat(missing)
                .as("classes with lambdas that are not in the archive")
                .isEmpty();
    }

    /** The classes whose lambdas were made anew while an issue was rendered. */
    private Set<String> missingLambdas(InstalledLauncher installed) throws Exception {
        Path loaded = here.resolve("loaded");
        Files.deleteIfExists(loaded);
        // What stands in this variable has the last word, after the launcher's own options.
        Map<String, String> logging = Map.of("_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
        ScriptResult rendered = installed.run(here, "digest -w w render 1 --to wechat", logging);
        assertThat(rendered.code()).as(rendered.out()).isZero();
        List<String> lambdas = Files.readAllLines(loaded).stream()
                .filter(line -> line.contains("$$Lambda"))
                .toList();
        assertThat(lambdas).hasSizeGreaterThan(50);
        return lambdas.stream()
                .filter(line -> !line.contains("shared objects file"))
                .map(line -> line.replaceFirst("^.*] ", "").replaceFirst("\\$\\$Lambda.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void an_archive_that_is_cut_short_does_no_harm() throws Exception {
        InstalledLauncher installed = withArchive();
        Path archive = files(installed.folder().resolve("cds"), ".jsa").get(0);
        Path cut = here.resolve("cut");
        Files.copy(archive, cut);
        cut.toFile().setWritable(true);
        for (long length : new long[] {Files.size(cut) / 2, 3_000, 10, 0}) {
            try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            Files.deleteIfExists(archive);
            Files.copy(cut, archive);

            isVersion(installed.run(here, "digest --version", Map.of()));
        }
    }

    @Test
    void an_archive_that_is_damaged_within_spoils_one_start_at_most() throws Exception {
        InstalledLauncher installed = withArchive();
        Path archive = files(installed.folder().resolve("cds"), ".jsa").get(0);
        archive.toFile().setWritable(true);
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            byte[] noise = new byte[(int) (channel.size() / 4)];
            Arrays.fill(noise, (byte) 0x5A);
            channel.write(ByteBuffer.wrap(noise), channel.size() / 8);
        }

        ScriptResult first = installed.run(here, "digest --version", Map.of("TMPDIR", here.toString()));

        assertThat(first.code() == 0 || Files.notExists(archive))
                .as(first.out())
                .isTrue();
        Path lock = installed.folder().resolve("cds/making");
        Files.createSymbolicLink(
                lock, Path.of(Long.toString(ProcessHandle.current().pid())));
        isVersion(installed.run(here, "digest --version", Map.of()));
    }

    @Test
    void after_an_upgrade_a_new_archive_is_made() throws Exception {
        InstalledLauncher installed = withArchive();
        Path archive = files(installed.folder().resolve("cds"), ".jsa").get(0);
        FileTime before = Files.getLastModifiedTime(archive);

        installed.run(made, "cp -RL app/lib new && rm app/lib && mv new app/lib && digest", MAKE);

        assertThat(Files.getLastModifiedTime(archive)).isGreaterThan(before);
        isVersion(installed.run(here, "digest --version", Map.of()));
    }

    @Test
    void each_Java_has_its_own_archive() throws Exception {
        InstalledLauncher installed = withArchive();
        Map<String, String> other = Map.of("JAVA_HOME", otherJava().toString());

        installed.run(here, "JAVA_HOME='" + other.get("JAVA_HOME") + "' digest", MAKE);

        assertThat(files(installed.folder().resolve("cds"), ".jsa")).hasSize(2);
        isVersion(installed.run(here, "digest --version", other));
        isVersion(installed.run(here, "digest --version", Map.of()));
    }

    @Test
    void a_link_to_Java_that_leads_to_another_now_is_followed() throws Exception {
        InstalledLauncher installed = InstalledLauncher.packagedIn(here.resolve("app"));
        Path link = Files.createDirectories(here.resolve("linked/bin")).resolve("java");
        Map<String, String> linked = Map.of("JAVA_HOME", here.resolve("linked").toString());
        Files.createSymbolicLink(link, Path.of(System.getProperty("java.home"), "bin", "java"));
        installed.run(here, "DIGEST_CDS=make digest", linked);
        isVersion(installed.run(here, "digest --version", linked));

        Files.delete(link);
        Files.createSymbolicLink(link, otherJava().resolve("bin/java"));
        installed.run(here, "DIGEST_CDS=make digest", linked);

        assertThat(files(here.resolve("app/cds"), ".jsa")).hasSize(2);
    }

    /** The same Java by another name and version. */
    private Path otherJava() throws IOException {
        Path other = here.resolve("other");
        Files.createDirectories(other.resolve("bin"));
        Path java = other.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        String release = Files.readString(Path.of(System.getProperty("java.home"), "release"));
        Files.writeString(
                other.resolve("release"),
                release.replaceFirst("JAVA_VERSION=\"(\\d+)[^\"]*\"", "JAVA_VERSION=\"$1.0.99\""));
        return other;
    }

    @Test
    void where_the_program_lies_on_a_read_only_disk_the_users_cache_takes_the_archive() throws Exception {
        InstalledLauncher installed = InstalledLauncher.packagedIn(here.resolve("app"));
        Files.writeString(here.resolve("app/cds"), "no folder can be made in the place of a file");
        Map<String, String> cache =
                Map.of("XDG_CACHE_HOME", here.resolve("cache").toString());

        installed.run(here, "DIGEST_CDS=make digest", cache);

        assertThat(files(here.resolve("cache"), ".jsa")).hasSize(1);
        isVersion(installed.run(here, "digest --version", cache));
    }

    @Test
    void where_nothing_can_be_written_it_runs_without() throws Exception {
        InstalledLauncher installed = InstalledLauncher.packagedIn(here.resolve("app"));
        Files.writeString(here.resolve("app/cds"), "");

        isVersion(installed.run(here, "digest --version", Map.of("XDG_CACHE_HOME", "/dev/null/none")));
    }

    @Test
    void a_checkout_is_built_once_for_starts_at_once_and_again_when_a_source_changes() throws Exception {
        InstalledLauncher checkout =
                InstalledLauncher.checkoutIn(here.resolve("checkout"), InstalledLauncher.success());
        Path calls = checkout.folder().resolve("calls");
        Map<String, String> plain = Map.of("DIGEST_CDS", "off");

        List<ScriptResult> outcomes = checkout.runTogether(3, here, "digest --version", plain);
        assertThat(outcomes).allMatch(outcome -> outcome.code() == 0);
        assertThat(outcomes).filteredOn(outcome -> !outcome.err().isEmpty()).hasSize(1);
        assertThat(calls).hasContent("called");

        ScriptResult next =
                checkout.run(here, "touch -t 209901010000 checkout/src/main/New && digest --version", plain);
        assertThat(next.err()).isEqualTo("digest: building it, once…\n");
        assertThat(calls).hasContent("called\ncalled");
    }

    /** Waits until a command runs from build 1, and then keeps it waiting for a line from descriptor 3. */
    private static final String LONG_COMMAND = "digest init letter --name x && mkfifo gate &&"
            + " (digest -w letter add - <gate >said 2>&1 &) && exec 3>gate; running=''; until [ -n \"$running\" ]; do"
            + " for note in checkout/target/builds/1/users/*; do kill -0 ${note##*/} && running=yes; done;"
            + " done 2>/dev/null; ";

    /** Lets the long command go on, with the classes that it has not loaded so far, to its end. */
    private static final String GO_ON =
            "echo nonsense >&3; exec 3>&-; until grep -q 'nonsense\\|rror' said; do :; done; ";

    /** A change of a source at a minute of the year 2099, later than all that was built. */
    private static String change(int minute) {
        return String.format("touch -t 2099010100%02d checkout/src/main/New && ", minute);
    }

    @Test
    void a_build_takes_nothing_from_a_command_that_runs() throws Exception {
        InstalledLauncher checkout =
                InstalledLauncher.checkoutIn(here.resolve("checkout"), InstalledLauncher.success());

        ScriptResult outcome = checkout.run(
                here,
                LONG_COMMAND + change(1) + "digest --version && " + change(2) + "digest --version && " + GO_ON
                        + "ls checkout/target/builds");

        assertThat(outcome.out()).as(outcome.err()).endsWith("\n1\n3\n");
        theLongCommandEndedWell();
        assertThat(checkout.folder().resolve("target/builds/1/lib")).exists();
        assertThat(checkout.folder().resolve("target/built")).hasContent("builds/3");
    }

    @Test
    void a_build_that_fails_takes_nothing_from_a_command_that_runs() throws Exception {
        InstalledLauncher checkout = InstalledLauncher.checkoutIn(
                here.resolve("checkout"),
                "[ ! -f broken ] || { rm -rf target/classes; exit 1; }\n" + InstalledLauncher.success());

        ScriptResult outcome = checkout.run(
                here,
                LONG_COMMAND + change(1) + "touch checkout/broken; digest --version && exit 9; " + GO_ON
                        + "cat checkout/target/built; rm checkout/broken; digest --version");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("builds/1\n").contains("\ndigest ");
        theLongCommandEndedWell();
    }

    /** Of the build itself and of the launcher that waits for it, as by a closed terminal. */
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT", "HUP"})
    void a_build_that_is_killed_takes_nothing_from_a_command_that_runs(String signal) throws Exception {
        InstalledLauncher checkout = InstalledLauncher.checkoutIn(
                here.resolve("checkout"),
                "[ ! -f broken ] || { mkdir -p target/lib && echo half >target/lib/digest-half.jar && kill -" + signal
                        + " $PPID $(readlink target/building) && exit 1; }\n" + InstalledLauncher.success());

        ScriptResult outcome = checkout.run(
                here,
                LONG_COMMAND + change(1) + "touch checkout/broken; (digest --version) && exit 9; " + GO_ON
                        + "cat checkout/target/built; rm checkout/broken; digest --version");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("builds/1\n").contains("\ndigest ");
        theLongCommandEndedWell();
        assertThat(files(checkout.folder(), "digest-half.jar")).isEmpty();
    }

    /** As when two pull within a minute: what the build has read already may be older than the last change. */
    @Test
    void a_source_that_changes_during_a_build_is_built_by_the_next_start() throws Exception {
        InstalledLauncher checkout = InstalledLauncher.checkoutIn(
                here.resolve("checkout"),
                // Times of files go in steps of milliseconds.
                "[ -f src/main/Late ] || until [ -n \"$(find src/main -name Late -newer target/built.new)\" ]; do"
                        + " touch src/main/Late; done\n" + InstalledLauncher.success());

        ScriptResult outcome = checkout.run(here, "digest --version && digest --version && digest --version");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(checkout.folder().resolve("calls")).hasContent("called\ncalled");
    }

    @Test
    void the_build_of_a_command_that_has_ended_is_removed_by_a_later_one() throws Exception {
        InstalledLauncher checkout =
                InstalledLauncher.checkoutIn(here.resolve("checkout"), InstalledLauncher.success());

        ScriptResult outcome = checkout.run(
                here,
                LONG_COMMAND + change(1) + "digest --version && " + GO_ON
                        + "while [ \"$running\" ]; do running=''; for note in checkout/target/builds/1/users/*; do"
                        + " kill -0 ${note##*/} && running=yes; done; done 2>/dev/null; "
                        + change(2) + "digest --version && ls checkout/target/builds");

        assertThat(outcome.out()).as(outcome.err()).endsWith("\n3\n").doesNotContain("\n1\n");
    }

    private void theLongCommandEndedWell() throws IOException {
        assertThat(Files.readString(here.resolve("said"))).contains("nonsense").doesNotContain("Internal error");
    }

    /** As after a build that was broken off, while an archive of the last one is still there. */
    @Test
    void what_was_built_and_is_gone_is_built_again() throws Exception {
        InstalledLauncher checkout =
                InstalledLauncher.checkoutIn(here.resolve("checkout"), InstalledLauncher.success());
        Path made = checkout.folder().toRealPath().resolve("target");
        Files.createDirectories(made.resolve("cds"));
        Files.writeString(
                made.resolve("cds/java-" + System.getProperty("java.version") + ".jsa.of"),
                Path.of(System.getProperty("java.home"), "bin", "java") + " " + made + "\n");

        ScriptResult next = checkout.run(here, "digest --version", "DIGEST_CDS=off");

        assertThat(next)
                .extracting(ScriptResult::code, ScriptResult::err)
                .containsExactly(0, "digest: building it, once…\n");
    }

    @Test
    void a_build_that_fails_says_why() throws Exception {
        InstalledLauncher checkout =
                InstalledLauncher.checkoutIn(here.resolve("checkout"), "echo 'a line is wrong'; exit 1\n");

        ScriptResult failed = checkout.run(here, "digest --version", "LANG=C");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("a line is wrong").endsWith("digest: could not be built; see above.\n");
    }

    private static void isVersion(ScriptResult outcome) {
        assertThat(outcome).extracting(ScriptResult::code, ScriptResult::err).containsExactly(0, "");
        assertThat(outcome.out()).startsWith("digest ");
    }

    private static boolean isBeingMade(Path cache) {
        return Files.exists(cache.resolve("making"), LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
