package dev.digest.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.Rule;
import dev.digest.check.RuleFixture;
import dev.digest.cli.output.MessageCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say of themselves: the page for editors is made of it, and their examples are true. */
class RuleDocumentationTest {
    private static final Path PAGE = Path.of("src/docs/rules.md");
    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
    private static final String HEAD = """
            # What `digest check` looks for

            Each rule is `off`, a `warning` or an `error`, as `check.rules.NAME` in `digest.yaml` says; the default for newsletters
            in Chinese is in brackets. Rules that are only for Chinese are off in newsletters in English.

            In an issue's file, `<!-- check: off NAME -->` turns a rule off: at the end of a line for that line, on a line of its
            own for the entry around it, before the first entry for the whole file. Without a name it turns off all rules.
            Several names are separated by commas or spaces, and a reason may follow. These comments are not published.

            """;

    private static final MessageCatalog ENGLISH = MessageCatalog.forLanguage("en");

    @TempDir
    Path folder;

    private static String javadoc(Rule rule) throws IOException {
        Path file = Path.of("src/main/java").resolve(rule.getClass().getName().replace('.', '/') + ".java");
        String source = Files.readString(file);
        String comment = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"));
        return comment.replaceAll("(?m)^ ?\\* ?", "").strip();
    }

    private static String javadocLine(Rule rule) throws IOException {
        return javadoc(rule).replaceAll("\\s+", " ");
    }

    private static String section(Rule rule) throws IOException {
        String words = CODE.matcher(javadoc(rule)).replaceAll("`$1`").replace("<p>", "");
        String joined = words.replaceAll("(?<!\n)\n(?!\n)", " ");
        return "## " + rule.name() + " (" + rule.severity().key() + ")\n\n" + joined + "\n";
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Rule rule : RuleCatalog.ALL.stream()
                .sorted(Comparator.comparing(Rule::name))
                .toList()) {
            page.append(section(rule)).append('\n');
        }
        return page.toString().strip() + "\n";
    }

    /** {@code mvn test -Dtest=RuleDocumentationTest -Drules.renew=true} writes it anew. */
    @Test
    void the_page_says_what_the_rules_say() throws IOException {
        if (Boolean.getBoolean("rules.renew")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE)
                .as("Write the page anew: mvn test -Dtest=RuleDocumentationTest -Drules.renew=true")
                .hasContent(page());
    }

    @Test
    void every_rule_has_its_severity_in_the_settings() throws IOException {
        String settings = Files.readString(Path.of("config/digest.yaml"));
        for (Rule rule : RuleCatalog.ALL) {
            String line = "    " + rule.name() + ": " + rule.severity().key() + " ";
            assertThat(settings)
                    .as("Add \"%s # …\" below check.rules in config/digest.yaml", line)
                    .contains("\n" + line);
            assertThat(Files.readString(Path.of("config/en/digest.yaml")))
                    .as("Add %s below check.rules in config/en/digest.yaml; off if it is about Chinese", rule.name())
                    .contains("\n    " + rule.name() + ": ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "char.confusable",
                "date.weekday",
                "punct.enumeration",
                "punct.repeat",
                "punct.width",
                "space.before-punct",
                "bracket.mixed",
                "words.doubled",
                "word.confusable",
                "term.case",
                "term.spelling",
                "link.number",
                "date.impossible",
                "quote.unbalanced",
                "space.cjk-latin",
                "space.in-chinese",
                "term.inconsistent",
                "words.doubled-conjunction"
            })
    void examples_of_wrong_and_right_are_wrong_and_right(String name) throws IOException {
        Rule rule = RuleCatalog.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        String javadoc = javadocLine(rule);
        String right = javadoc.substring(javadoc.indexOf("Right: "));
        String wrong = javadoc.substring(javadoc.indexOf("Wrong: "), javadoc.indexOf("Right: "))
                .replaceAll(" where .*", "");
        try (RuleFixture desk = new RuleFixture(folder)) {
            for (String example : examples(wrong)) {
                assertThat(desk.findings(rule, RuleFixture.issueWith("其中" + example)))
                        .as(example)
                        .isNotEmpty();
            }
            for (String example : examples(right)) {
                assertThat(desk.findings(rule, RuleFixture.issueWith("其中" + example)))
                        .as(example)
                        .isEmpty();
            }
        }
    }

    private static boolean isOnlyForChinese(Rule rule) throws IOException {
        return javadocLine(rule).contains("Only for ");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_is_only_for_chinese_is_off_in_english_newsletters_and_says_so(Rule rule) throws IOException {
        String settings = Files.readString(Path.of("config/en/digest.yaml"));

        assertThat(settings.contains("\n    " + rule.name() + ": off")).isEqualTo(isOnlyForChinese(rule));
        assertThat(ENGLISH.text("rule." + rule.name()).contains("Chinese"))
                .isEqualTo(isOnlyForChinese(rule) || rule.name().equals("punct.full-width"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void english_help_shows_english_examples_where_there_are_any(Rule rule) throws IOException {
        if (!isOnlyForChinese(rule)) {
            assertThat(ENGLISH.text("rule." + rule.name() + ".wrong")).doesNotContainPattern("\\p{IsHan}");
            assertThat(ENGLISH.text("rule." + rule.name() + ".right")).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bracket.mixed",
                "char.confusable",
                "date.impossible",
                "date.weekday",
                "link.number",
                "markup.left-over",
                "punct.full-width",
                "punct.repeat",
                "quote.unbalanced",
                "space.before-punct",
                "term.case",
                "term.spelling",
                "words.doubled"
            })
    void english_examples_of_wrong_and_right_are_wrong_and_right(String name) {
        Rule rule = RuleCatalog.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        String wrong = ENGLISH.text("rule." + name + ".wrong");
        String right = ENGLISH.text("rule." + name + ".right");
        try (RuleFixture desk = new RuleFixture(folder)) {
            assertThat(desk.findings(rule, RuleFixture.issueWith("This is " + wrong)))
                    .as(wrong)
                    .isNotEmpty();
            assertThat(desk.findings(rule, RuleFixture.issueWith("This is " + right)))
                    .as(right)
                    .isEmpty();
        }
    }

    private static List<Rule> rules() {
        return RuleCatalog.ALL;
    }

    private static List<String> examples(String text) {
        return CODE.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
