package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.TextWidth;
import dev.digest.testing.CommandResult;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineParserTest {
    @TempDir
    Path folder;

    @Test
    void every_command_has_help_in_both_languages_that_begins_with_an_example() {
        for (String language : new String[] {"en", "zh"}) {
            for (String command : CliApplication.commands()) {
                CommandResult help = new TestProgram(folder)
                        .run(command, "--help", "--lang", language)
                        .succeeds();
                help.output().startsWith("  digest " + command).doesNotContain("help.");
                help.messages().isEmpty();
            }
        }
    }

    @Test
    void help_of_a_command_can_be_asked_for_in_two_ways() {
        TestProgram digest = new TestProgram(folder);
        assertThat(digest.run("help", "add").succeeds().out())
                .isEqualTo(digest.run("add", "--help").out());
        assertThat(digest.run("help").succeeds().out())
                .isEqualTo(digest.run("--help").out());
    }

    @Test
    void no_arguments_give_help() {
        CommandResult run = new TestProgram(folder).run().succeeds();
        run.output().contains("digest init", "build-issue");
        run.messages().isEmpty();
        assertThat(run.out()).isEqualTo(new TestProgram(folder).run("--help").out());
    }

    @Test
    void the_help_of_the_program_fits_a_terminal_of_24_lines() {
        for (String language : MessageCatalog.LANGUAGES) {
            String help = new TestProgram(folder).run("--lang", language).out();
            assertThat(help.lines())
                    .hasSizeLessThanOrEqualTo(24)
                    .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(80));
            for (String command : CliApplication.commands()) {
                assertThat(help.split("\\s+")).contains(command);
            }
        }
    }

    @Test
    void the_help_of_a_command_shows_its_own_options_and_where_the_common_ones_are() {
        TestProgram digest = new TestProgram(folder);
        digest.run("list", "--help")
                .output()
                .contains("--status=STATUS", "digest help options")
                .doesNotContain("--no-pager");
        digest.run("help", "options").succeeds().output().contains("--no-pager", "--set=KEY=VALUE", "-V, --version");
        digest.run("help", "commands").succeeds().output().contains("build-issue", "doctor");
    }

    @ParameterizedTest
    @CsvSource({"ls, list", "rm, remove", "build, build-issue"})
    void some_commands_have_a_short_name(String typed, String command) {
        TestProgram digest = new TestProgram(folder);
        assertThat(digest.run(typed, "--help").succeeds().out())
                .isEqualTo(digest.run(command, "--help").out());
    }

    @ParameterizedTest
    @CsvSource({"re, 'reject, review, remove'", "sum, summarize", "ad, add"})
    void the_beginning_of_a_name_is_not_run_but_answered_with_the_commands_that_begin_so(String typed, String known) {
        new TestProgram(folder).run(typed).exits(2).messages().contains("\"" + typed + "\"", "Did you mean " + known);
    }

    @Test
    void an_alias_of_the_settings_stands_for_a_command_with_options() {
        TestProgram digest = TestProgram.withNewsletter(folder);
        digest.run("config", "set", "alias.cats", "config get 'categories'").succeeds();
        digest.run("cats").succeeds();
        assertThat(digest.run("cats").out())
                .isEqualTo(digest.run("config", "get", "categories").out());
        digest.run("config", "get", "alias.cats").output().isEqualTo("config get 'categories'\n");
    }

    @Test
    void an_alias_replaces_no_command_and_may_not_go_in_circles() {
        TestProgram digest = TestProgram.withNewsletter(folder);
        digest.write("digest.yaml", digest.read("digest.yaml") + "\nalias:\n  list: version\n");
        digest.run("list").succeeds().output().doesNotContain("digest ");
        digest.run("config", "set", "alias.ping", "pong").succeeds();
        digest.run("config", "set", "alias.pong", "ping").succeeds();
        digest.run("ping").exits(2).messages().contains("refers to itself");
    }

    @Test
    void a_setting_can_be_given_for_one_command() {
        TestProgram digest = TestProgram.withNewsletter(folder);
        digest.run("config", "get", "name", "--set", "name=另一份周刊").output().isEqualTo("另一份周刊\n");
        digest.run("config", "get", "name").output().doesNotContain("另一份周刊");
        digest.run("--set", "watch.categories=cs.CL,cs.LG", "config", "get", "watch.categories")
                .output()
                .isEqualTo("cs.CL\ncs.LG\n");
        digest.run("list", "--set", "nmae=x").exits(2).messages().contains("name");
        digest.run("config", "set", "alias.add", "list").exits(2).messages().contains("add is a command");
        digest.run("config", "set", "alias.ls", "list").exits(2);
        digest.run("config", "set", "alias.mine", "list --ids").succeeds();
        digest.run("list", "--set", "name").exits(2).messages().contains("KEY=VALUE");
        digest.run("list", "--set", "arxiv.interval=soon").exits(2).messages().contains("arxiv.interval");
    }

    @Test
    void of_a_repeated_option_the_last_one_counts() {
        TestProgram digest = TestProgram.withNewsletter(folder);
        digest.run("list", "--limit", "x", "--limit", "2").succeeds();
        digest.run("--lang", "zh", "list", "--status", "x", "--lang", "en")
                .exits(2)
                .messages()
                .startsWith("error");
    }

    @Test
    void a_missing_argument_is_told_with_the_usage() {
        new TestProgram(folder).run("publish", "--why", "x").exits(2);
        new TestProgram(folder).run("show").exits(2).messages().contains("Usage: digest show [OPTIONS] REF");
    }

    @Test
    void the_version_is_one_line_whatever_options_stand_around_it() {
        for (String typed : List.of(
                "--version",
                "-V",
                "version",
                "--lang en version",
                "--set pager=off version",
                "version --lang zh",
                "-w nowhere --version")) {
            new TestProgram(folder).run(typed.split(" ")).succeeds().output().matches("digest \\S+ \\(Java \\S+\\)\n");
        }
    }

    @Test
    void what_is_unknown_is_refused_with_the_nearest_known() {
        TestProgram digest = new TestProgram(folder);
        digest.run("adn").exits(2).messages().contains("\"adn\"", "Did you mean add?");
        digest.run("list", "--categry", "x").exits(2).messages().contains("Did you mean --category?");
        digest.run("list", "agent", "memory")
                .exits(2)
                .messages()
                .contains("unexpected argument \"agent\"", "Did you mean digest list --search 'agent memory'?");
        digest.run("list", "omega").exits(2).messages().contains("Did you mean digest list --search omega?");
        digest.run("list", "ready").exits(2).messages().contains("Did you mean digest list --status ready?");
        digest.run("list", "--status", "omega")
                .exits(2)
                .messages()
                .contains("candidate", "Did you mean digest list --search omega?");
        digest.run("inbox", "omega").exits(2).messages().contains("digest inbox --search omega");
        digest.run("doctor", "extra").exits(2).messages().contains("extra", "See digest doctor --help");
        digest.run("list", "--status").exits(2).messages().contains("--status");
        digest.run("list", "--lang", "fr").exits(2).messages().contains("en, zh");
    }

    @Test
    void errors_are_json_where_json_is_asked_for_and_never_localised() {
        CommandResult run =
                new TestProgram(folder).run("list", "--json", "--lang", "zh").exits(1);
        assertThat(run.json().get("error")).asString().contains("newsletter workspace");
        run.messages().isEmpty();
    }

    @Test
    void messages_follow_the_locale_and_the_option() {
        new TestProgram(folder)
                .withVariable("LC_ALL", "zh_CN.UTF-8")
                .run("list")
                .messages()
                .startsWith("错误");
        new TestProgram(folder)
                .withVariable("LANG", "zh_CN.GBK")
                .run("list", "--lang=en")
                .messages()
                .startsWith("error");
        new TestProgram(folder)
                .withVariable("LANG", "de_DE")
                .run("list")
                .messages()
                .startsWith("error");
    }

    @Test
    void an_argument_that_arrived_broken_is_refused() {
        new TestProgram(folder).run("add", "2210\uFFFD").exits(2).messages().contains("UTF-8");
    }

    @Test
    void control_characters_of_arguments_are_shown_not_sent() {
        new TestProgram(folder)
                .run("list", "--status", "\u001B[31m")
                .exits(2)
                .messages()
                .contains("<U+001B>")
                .doesNotContain("\u001B");
    }

    @Test
    void an_at_sign_reads_no_file() {
        TestProgram digest = TestProgram.withNewsletter(folder);
        digest.run("add", "@" + digest.write("ids", "2210.11610"))
                .exits(1)
                .messages()
                .contains("Not a paper reference");
    }

    @Test
    void options_may_stand_between_arguments() {
        TestProgram digest = TestProgram.withNewsletter(folder);
        digest.run("glossary", "add", "-q", "chain", "--avoid", "链接", "链").succeeds();
        digest.run("glossary", "list", "chain").output().endsWith("\nchain\t链\t链接\n");
    }

    @Test
    void stack_traces_come_only_with_debug() {
        TestProgram digest = new TestProgram(folder);
        digest.run("list").messages().doesNotContain("\tat ");
        digest.run("list", "--debug").messages().contains("\tat ");
    }
}
