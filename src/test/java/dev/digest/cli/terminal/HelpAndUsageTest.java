package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.CliApplication;
import dev.digest.testing.CommandResult;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How one finds one's way. The numbers are those of the list of behaviours. */
class HelpAndUsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    @DisplayName("1: no arguments: the help, which fits a screen, on standard output, exit 0, as git and gh do")
    void no_arguments_give_help(String language) {
        CommandResult run = new TestProgram(folder)
                .withVariable("DIGEST_LANG", language)
                .run()
                .succeeds();
        run.messages().isEmpty();
        run.output().contains("  digest init ");
        assertThat(run.out().lines()).hasSizeLessThanOrEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    @DisplayName("2, 3: -h and --help everywhere, on standard output, exit 0; help COMMAND is the same")
    void help_is_everywhere(String language) {
        TestProgram digest = new TestProgram(folder).withVariable("DIGEST_LANG", language);
        for (String command : CliApplication.commands()) {
            CommandResult help = digest.run(command, "--help").succeeds();
            help.output().startsWith("  digest " + command);
            help.messages().isEmpty();
            assertThat(digest.run(command, "-h").succeeds().out()).isEqualTo(help.out());
            assertThat(digest.run("help", command).succeeds().out()).isEqualTo(help.out());
        }
        assertThat(digest.run("-h").succeeds().out())
                .isEqualTo(digest.run("--help").out());
    }

    @Test
    @DisplayName("4: --version: name, version, Java, one line")
    void the_version_is_one_line() {
        new TestProgram(folder).run("--version").succeeds().output().matches("digest \\S+ \\(Java \\S+\\)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; ad; Did you mean add?",
                "zh; ad; 是不是 add？",
                "en; lst; Did you mean list?",
                "en; sum; 'unknown command \"sum\"'",
                "en; LIST; Did you mean list?",
                "en; list --categry x; Did you mean --category?",
                "zh; list --categry x; 是不是 --category？",
                "en; list --categ x; 'unknown option --categ'",
                "en; list --js; 'unknown option --js'",
                "en; lis --json; Did you mean list?",
            })
    @DisplayName("5, 6, 7: what is unknown or abbreviated is not run; the nearest is named; exit 2")
    void nothing_is_guessed(String language, String line, String words) {
        CommandResult run = TestProgram.withNewsletter(folder)
                .withVariable("DIGEST_LANG", language)
                .run(line.split(" ", -1))
                .exits(2);
        assertThat(run.out() + run.err()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "list --status \u001B[31m; --status|<U+001B>[31m|candidate, ready, published",
                "list --sort size; --sort|size|added, published, title",
                "list --limit -1; --limit|-1",
                "list --limit many; --limit|many|at least 0",
                "list --lang fr; --lang|fr|en, zh",
                "list --color blue; --color|blue|auto, always, never",
                "build-issue 1 --date tomorrow; --date|tomorrow|2022-10-31",
                "check --format pdf; --format|pdf|text, sarif, github",
                "config set limits.title x; limits.title|x|at least 0",
                "completion tcsh; tcsh|bash, zsh, fish",
                "event move; move|add, list, edit, remove",
            })
    @DisplayName("8: a bad value: option, value made visible, what is allowed; exit 2")
    void a_bad_value_is_named_with_what_is_allowed(String line, String words) {
        for (String language : new String[] {"en", "zh"}) {
            CommandResult run = TestProgram.withNewsletter(folder.resolve(language))
                    .withVariable("DIGEST_LANG", language)
                    .run(line.split(" ", -1))
                    .exits(2);
            for (String word : words.split("\\|", -1)) {
                if (language.equals("en") || !word.startsWith("at least")) {
                    run.messages().contains(language.equals("en") ? word : word.replace(", ", "、"));
                }
            }
            run.isHarmless();
        }
    }
}
