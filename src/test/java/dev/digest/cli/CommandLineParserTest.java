package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.TestProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void no_arguments_give_help_as_a_message() {
        CommandResult run = new TestProgram(folder).run().exits(2);
        run.output().isEmpty();
        run.messages().startsWith("  digest init").contains("build-issue");
    }

    @Test
    void the_version_is_one_line() {
        new TestProgram(folder).run("--version").succeeds().output().matches("digest \\S+ \\(Java \\S+\\)\n");
    }

    @Test
    void what_is_unknown_is_refused_with_the_nearest_known() {
        TestProgram digest = new TestProgram(folder);
        digest.run("ad").exits(2).messages().contains("\"ad\"", "Did you mean add?");
        digest.run("sum").exits(2);
        digest.run("list", "--categry", "x").exits(2).messages().contains("Did you mean --category?");
        digest.run("list", "extra").exits(2).messages().contains("extra");
        digest.run("list", "--status").exits(2).messages().contains("--status");
        digest.run("list", "--limit", "1", "--limit", "2").exits(2).messages().contains("--limit");
        digest.run("list", "--lang", "fr").exits(2).messages().contains("en, zh");
    }

    @Test
    void errors_are_json_where_json_is_asked_for_and_never_localised() {
        CommandResult run =
                new TestProgram(folder).run("list", "--json", "--lang", "zh").exits(1);
        assertThat(run.json().get("error")).asString().contains("newsletter's folder");
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
                .contains("names no paper");
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
