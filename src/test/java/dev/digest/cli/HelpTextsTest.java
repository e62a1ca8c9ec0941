package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.TextWidth;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The help of each command is as somebody has read and approved it. To take over what it is now, and then read the
 * difference: {@code mvn test -Dtest=HelpTextsTest -Dhelp.renew=true}.
 */
class HelpTextsTest {
    private static final Path REVIEWED = Path.of("src/test/resources/dev/digest/cli/help");
    private static final String RENEW = "If the new help is right, take it over and read the difference:"
            + " mvn test -Dtest=HelpTextsTest -Dhelp.renew=true";

    @TempDir
    Path folder;

    static Stream<Arguments> helps() {
        return MessageCatalog.LANGUAGES.stream()
                .flatMap(language -> commands().stream().map(command -> Arguments.of(language, command)));
    }

    private static List<String> commands() {
        List<String> commands = new ArrayList<>(List.of("digest"));
        commands.addAll(CliApplication.commands());
        return commands;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("helps")
    void help_is_as_reviewed(String language, String command) throws IOException {
        String[] arguments = command.equals("digest")
                ? new String[] {"--help", "--lang", language}
                : new String[] {command, "--help", "--lang", language};
        String help = new TestProgram(folder).run(arguments).succeeds().out();
        Path reviewed = REVIEWED.resolve(language).resolve(command + ".txt");
        if (Boolean.getBoolean("help.renew")) {
            Files.createDirectories(reviewed.getParent());
            Files.writeString(reviewed, help);
        }
        assertThat(reviewed).as(RENEW).exists();
        assertThat(help).as(RENEW).isEqualTo(Files.readString(reviewed));
    }

    @Test
    void nothing_is_reviewed_that_there_is_not() throws IOException {
        for (String language : MessageCatalog.LANGUAGES) {
            try (Stream<Path> files = Files.list(REVIEWED.resolve(language))) {
                assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                        .as(RENEW + "; and remove the files of commands that are gone")
                        .containsExactlyInAnyOrderElementsOf(commands());
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("helps")
    void an_example_stays_on_its_line(String language, String command) {
        String examples = MessageCatalog.forLanguage(language).text("help." + command + ".examples");
        assertThat(examples.lines()).allSatisfy(line -> {
            assertThat(line.strip()).startsWith("digest ");
            assertThat(TextWidth.of(line)).isLessThan(78);
        });
    }

    @Test
    void every_topic_is_explained_in_both_languages_and_fits_the_screen() {
        TestProgram digest = new TestProgram(folder);
        for (String topic : HelpTopics.NAMES) {
            for (String language : MessageCatalog.LANGUAGES) {
                String text =
                        digest.run("help", topic, "--lang", language).succeeds().out();
                assertThat(text).contains("\n  ");
                assertThat(text.lines())
                        .as(topic)
                        .hasSizeBetween(5, 45)
                        .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(80));
            }
        }
    }

    @Test
    void topics_show_commands_that_there_are() {
        for (String topic : HelpTopics.NAMES) {
            String english = HelpTopics.text(topic, MessageCatalog.forLanguage("en"));
            String chinese = HelpTopics.text(topic, MessageCatalog.forLanguage("zh"));
            assertThat(examples(english)).isNotEmpty().isEqualTo(examples(chinese));
            assertThat(examples(english))
                    .allSatisfy(line -> assertThat(CliApplication.commands()).contains(line.split("[ )|]+", -1)[1]));
        }
    }

    private static List<String> examples(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("digest "))
                .map(line -> line.replaceFirst("   .*", ""))
                // The one word that belongs to a newsletter's language.
                .map(line -> line.replaceFirst(" -c \\S+", " -c CATEGORY"))
                .toList();
    }

    @Test
    void an_unknown_topic_is_refused_with_the_nearest() {
        TestProgram digest = new TestProgram(folder);
        digest.run("help", "configurations").exits(2).messages().contains("Did you mean configuration?");
        digest.run("help", "everything").exits(2).messages().contains("refs, sheets");
        digest.run("help", "add", "list").exits(2);
    }
}
