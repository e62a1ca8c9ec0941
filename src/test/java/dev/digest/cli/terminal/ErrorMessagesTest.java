package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.StageAdapters;
import dev.digest.cli.CliApplication;
import dev.digest.cli.output.TextOutput;
import dev.digest.format.Json;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.testing.CommandResult;
import dev.digest.testing.TestProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How it goes wrong. The numbers are those of the list of behaviours. */
class ErrorMessagesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, error:, next:", "zh, 错误：, 下一步："})
    @DisplayName("9: errors on standard error with the next step and without a stack trace; --debug adds it")
    void an_error_says_what_to_do_next(String language, String error, String next) {
        TestProgram digest = TestProgram.withNewsletter(folder).withVariable("DIGEST_LANG", language);
        CommandResult run = digest.run("show", "2210.11610").exits(1);
        run.output().isEmpty();
        run.messages().startsWith(error).contains(next, "digest add").doesNotContainPattern("(?m)^\\s*at ");
        digest.run("show", "2210.11610", "--debug").exits(1).messages().containsPattern("(?m)^\\s*at dev\\.digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    @DisplayName("10: an internal error: a report that only its owner can read, no stack trace, no secrets; exit 1")
    void an_internal_error_leaves_a_report(String language) throws IOException {
        TestProgram.withNewsletter(folder);
        CommandResult run =
                broken(Map.of("DIGEST_LANG", language, "HTTPS_PROXY", "http://me:hush@proxy.example"), "list");
        assertThat(run.code()).isEqualTo(1);
        run.output().isEmpty();
        Path report = only(folder.resolve(".digest/reports"));
        run.messages().contains(report.toString()).doesNotContain("\tat ", "hush");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(report))
                .contains("digest list", "a fault at https://***@example.org <U+001B>", "\tat dev.digest.cli.")
                .doesNotContain("hush");
    }

    @Test
    @DisplayName("10: outside of a newsletter the report lies with the user's states, or nowhere")
    void a_report_finds_a_place() throws IOException {
        CommandResult run = broken(Map.of("HOME", folder.resolve("home").toString()), "list", "-w", newsletter());
        run.messages()
                .contains(
                        only(folder.resolve("home/.local/state/digest/reports")).toString());
        broken(Map.of(), "list", "-w", newsletter())
                .messages()
                .contains("--debug")
                .doesNotContain("reports");
        Files.writeString(folder.resolve("file"), "");
        broken(Map.of("XDG_STATE_HOME", folder.resolve("file").toString()), "list", "-w", newsletter())
                .messages()
                .contains("--debug");
    }

    private String newsletter() {
        Path below = folder.resolve("below");
        if (!Files.exists(below)) {
            TestProgram.withNewsletter(below);
        }
        return below.toString();
    }

    @Test
    @DisplayName("10, 13: an internal error is JSON where JSON is asked for")
    void an_internal_error_is_one_document() {
        TestProgram.withNewsletter(folder);
        CommandResult run = broken(Map.of("DIGEST_LANG", "zh"), "list", "--json");
        assertThat(Json.read(run.out())).asString().contains("Internal error");
        run.messages().isEmpty();
    }

    private static Path only(Path reports) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    /** The program with a library that fails in a way that nobody thought of. */
    private CommandResult broken(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        HostEnvironment.StandardStreams streams = new HostEnvironment.StandardStreams(
                InputStream.nullInputStream(),
                false,
                new TextOutput(out, TextOutput.TerminalInfo.NONE),
                new TextOutput(err, TextOutput.TerminalInfo.NONE));
        StageAdapters adapters = new StageAdapters(
                location -> broken(LibraryStorage.class),
                (settings, asking) -> List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Clock noon = Clock.fixed(Instant.parse("2022-10-31T12:00:00Z"), ZoneOffset.UTC);
        int code = new CliApplication(
                        new HostEnvironment(environment, folder, noon, streams, adapters, Optional.empty()),
                        "digest test")
                .run(arguments);
        return new CommandResult(
                String.join(" ", arguments),
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    private static <T> T broken(Class<T> part) {
        return part.cast(Proxy.newProxyInstance(part.getClassLoader(), new Class<?>[] {part}, (self, method, given) -> {
            throw new IllegalStateException("a fault at https://me:hush@example.org \u001B");
        }));
    }
}
