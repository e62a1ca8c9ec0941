package dev.digest.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.HouseStyle;
import dev.digest.check.HouseStyle.LengthLimits;
import dev.digest.check.Rule;
import dev.digest.check.RuleFixture;
import dev.digest.check.Severity;
import dev.digest.check.SpacePlace;
import dev.digest.check.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Chinese messages keep the rules on typography that {@code digest check} holds issues against. */
class ChineseTypographyTest {
    private static final List<String> KINDS =
            List.of("punct.", "space.", "quote.", "bracket.", "char.", "words.", "word.", "term.case", "term.spelling");

    /** What is typed as it stands there: keys, values and syntax, not prose. */
    private static final Set<String> TYPED = Set.of(
            "messages_zh.properties:triage.help",
            "problems_zh.properties:problem.ai.none.hint",
            "problems_zh.properties:problem.form.nameless.hint",
            "help_zh.properties:help.check.format",
            "help_zh.properties:help.search.arguments",
            "help_zh.properties:help.summarize.authors",
            "help_zh.properties:help.summarize.institutions");

    private static final HouseStyle STYLE = new HouseStyle(
            Map.of(
                    SpacePlace.WORD, "yes",
                    SpacePlace.EDGE, "yes",
                    SpacePlace.NUMBER, "yes",
                    SpacePlace.BRACKET, "any",
                    SpacePlace.LINK, "any",
                    SpacePlace.CODE, "any"),
            "“”",
            "full",
            "auto",
            0,
            new LengthLimits(0, 0, 0, 0),
            RuleFixture.HOUSE.sections());

    @TempDir
    Path folder;

    @Test
    void chinese_messages_keep_the_rules_on_typography() throws IOException {
        Map<String, String> messages = MessageTermsTest.texts("zh");
        assertThat(messages).containsKeys(TYPED.toArray(String[]::new));
        messages.keySet().removeAll(TYPED);
        assertThat(findings(messages)).isEmpty();
    }

    @Test
    void a_mistake_is_found_where_it_is() {
        Map<String, String> messages =
                Map.of("a.properties:wrong", "已写入{0} ,请查看「结果」。", "a.properties:right", "已写入 {0}，请查看“结果”。");
        assertThat(findings(messages))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).startsWith("a.properties:wrong: "))
                .anySatisfy(finding -> assertThat(finding).contains("punct.width"))
                .anySatisfy(finding -> assertThat(finding).contains("quote.style"));
    }

    /** All messages are the paragraphs of one issue, so that the rules run once. */
    private List<String> findings(Map<String, String> messages) {
        StringBuilder text = new StringBuilder(RuleFixture.issueWith("开头"));
        TreeMap<Integer, String> starts = new TreeMap<>();
        messages.forEach((place, message) -> {
            starts.put(text.length(), place);
            text.append("\n\n").append(asProse(message));
        });
        List<String> found = new ArrayList<>();
        try (RuleFixture desk = new RuleFixture(folder).withHouseStyle(STYLE)) {
            CheckContext context = desk.context(text.toString());
            for (Rule rule : rules()) {
                rule.check(context, finding -> found.add(describe(finding, starts, context, messages)));
            }
        }
        return found;
    }

    private static String describe(
            Finding finding, NavigableMap<Integer, String> starts, CheckContext context, Map<String, String> messages) {
        String place = starts.floorEntry(finding.from()).getValue();
        return place + ": " + finding.rule() + " at " + finding.excerpt(context.source()) + ": " + messages.get(place);
    }

    private static List<Rule> rules() {
        return RuleCatalog.ALL.stream()
                .filter(rule -> KINDS.stream().anyMatch(rule.name()::startsWith))
                .filter(rule -> rule.severity() != Severity.OFF)
                .toList();
    }

    /**
     * A placeholder between spaces is a number or a Latin word; beside a Chinese character it is Chinese. Indented
     * lines and options are examples, and ? or # between spaces is a key or a character.
     */
    private static String asProse(String message) {
        return message.replaceAll("(?m)^( {2,}|--).*$", "")
                .replaceAll("(?<= )[?#](?= )", "X")
                .replaceAll("(?<=\\p{IsHan})\\{\\d}|\\{\\d}(?=\\p{IsHan})", "甲")
                .replaceAll("\\{\\d}", "7")
                .replaceAll("\\s*\\n\\s*", "\n\n");
    }
}
