package dev.digest.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.check.AutomaticFixes;
import dev.digest.check.Finding;
import dev.digest.check.HouseStyle;
import dev.digest.check.Rule;
import dev.digest.check.RuleFixture;
import dev.digest.testing.NewsletterSamples;
import java.util.List;

/** What a rule says of a summary, in rows of a table: the wrong words, and what becomes of them. */
public final class RuleRows {
    private RuleRows() {}

    /** The rule with a name. */
    public static Rule rule(String name) {
        return RuleCatalog.ALL.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + name));
    }

    /** The style of a newsletter with these lines under {@code check.house}. */
    public static HouseStyle house(String... lines) {
        String yaml = "check:\n  house:\n    " + String.join("\n    ", lines) + "\n";
        return HouseStyle.of(NewsletterSamples.settings(yaml), NewsletterSamples.newsletter(yaml));
    }

    /** Checks that a rule finds exactly these words in a text, in their order. */
    public static void assertFinds(RuleFixture desk, String name, String text, String... words) {
        assertThat(desk.excerpts(rule(name), text)).as(name + " in " + text).containsExactly(words);
    }

    /** Checks that a rule finds nothing in a text. */
    public static void assertLetsPass(RuleFixture desk, String name, String text) {
        assertThat(desk.excerpts(rule(name), text)).as(name + " in " + text).isEmpty();
    }

    /** Checks that a rule's fixes turn a summary into another, and then have nothing more to do. */
    public static void assertFixes(RuleFixture desk, String name, String summary, String right) {
        String text = RuleFixture.issueWith(summary);
        String fixed = AutomaticFixes.apply(text, desk.findings(rule(name), text));
        assertThat(fixed).as(name).isEqualTo(RuleFixture.issueWith(right));
        List<Finding> left = desk.findings(rule(name), fixed);
        assertThat(AutomaticFixes.apply(fixed, left)).as(name).isEqualTo(fixed);
    }
}
