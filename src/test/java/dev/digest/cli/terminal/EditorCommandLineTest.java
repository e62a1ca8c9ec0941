package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorCommandLineTest {
    private static final Path SHEET = Path.of("a sheet.md");

    @TempDir
    private Path folder = Path.of("");

    /** {@code ED} stands for the path of a program, which has blanks and an apostrophe in it. */
    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(
            strings = {
                "ED",
                "ED --wait",
                "ED --title 'two words' -n",
                "\"ED\" --wait",
                "  ED",
                "OPTION=1 \"ED\"",
            })
    void a_path_with_blanks_is_one_word_quoted_or_not(String value) throws Exception {
        Path program = program("an editor's folder/my ed");
        String command = value.replace("ED", program.toString());
        assertThat(output(command)).endsWith("[a sheet.md]\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void options_after_such_a_path_stay_options() throws Exception {
        Path program = program("my ed");
        assertThat(output(program + " --wait -t 'two words'")).isEqualTo("[--wait]\n[-t]\n[two words]\n[a sheet.md]\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_longest_path_counts() throws Exception {
        program("my ed");
        Path longer = program("my ed two");
        assertThat(output(longer.toString())).isEqualTo("[a sheet.md]\n");
    }

    @Test
    void on_Windows_no_shell_of_Unix_is_asked() throws IOException {
        Path program = program("Program Files/Notepad++/notepad++.exe");
        assertThat(new EditorCommandLine(program + " -multiInst", true).words(SHEET))
                .containsExactly("cmd", "/c", "call", program.toString(), "-multiInst", "a sheet.md");
        assertThat(new EditorCommandLine("\"C:\\Program Files\\ed.exe\" -x \"y z\"", true).words(SHEET))
                .containsExactly("cmd", "/c", "call", "C:\\Program Files\\ed.exe", "-x", "y z", "a sheet.md");
        assertThat(new EditorCommandLine("notepad", true).words(SHEET))
                .containsExactly("cmd", "/c", "call", "notepad", "a sheet.md");
    }

    @ParameterizedTest
    @CsvSource({
        "code, --wait",
        "/usr/local/bin/code -n, --wait",
        "'\"C:\\Program Files\\Code\\bin\\code.cmd\"', --wait",
        "subl, --wait",
        "Cursor, --wait",
        "kate, --block",
        "gvim, --nofork",
        "open -t, -W",
    })
    void an_editor_that_opens_a_window_has_an_option_to_wait(String value, String option) {
        assertThat(new EditorCommandLine(value, false).missingOption()).hasValue(option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code --wait", "code -n -w", "subl -w", "vi", "emacsclient -c", "gvim --nofork"})
    void one_that_waits_needs_none(String value) {
        assertThat(new EditorCommandLine(value, false).missingOption()).isEmpty();
    }

    private Path program(String name) throws IOException {
        Path program = folder.resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\nfor word; do echo \"[$word]\"; done\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static String output(String command) throws Exception {
        Process process = new ProcessBuilder(new EditorCommandLine(command, false).words(SHEET))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
