package dev.digest.check;

import dev.digest.format.NameSuggestion;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs rules on issues, with the severities of the settings and the suppression comments of a file. */
public record Checker(List<Rule> rules, Map<String, Severity> severities) {
    /** The prefix of the severity settings. */
    public static final String KEY = "check.rules.";

    /**
     * The rules with the severities of the settings.
     *
     * @throws Problem {@code settings.choice} for an unknown severity
     */
    public static Checker of(List<Rule> rules, Settings settings) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        for (Rule rule : rules) {
            String key = KEY + rule.name();
            severities.put(rule.name(), severity(settings, key, rule.mayBeError()));
        }
        return new Checker(rules, severities);
    }

    /**
     * The severity in a setting.
     *
     * @throws Problem {@code settings.choice} for an unknown severity
     */
    private static Severity severity(Settings settings, String key, boolean mayBeError) {
        List<String> allowed = mayBeError ? Severity.KEYS : List.of(Severity.OFF.key(), Severity.WARNING.key());
        return Severity.ofKey(settings.choice(key, allowed)).orElseThrow();
    }

    /** The findings in an issue, from the top of the file to its end. */
    public List<Finding> check(CheckContext context) {
        List<Finding> found = new ArrayList<>();
        Suppressions silences = Suppressions.parse(context, names());
        for (Rule rule : rules) {
            if (severity(rule.name()) != Severity.OFF) {
                rule.check(context, found::add);
            }
        }
        found.removeIf(finding -> silences.suppresses(finding, context));
        Collections.sort(found);
        return withoutRepeats(found);
    }

    /** Each finding once. Equal ones are at the same place, so that few are compared. */
    private static List<Finding> withoutRepeats(List<Finding> sorted) {
        List<Finding> once = new ArrayList<>();
        for (Finding finding : sorted) {
            boolean repeated = false;
            for (int i = once.size() - 1; i >= 0 && !repeated && once.get(i).compareTo(finding) == 0; i--) {
                repeated = once.get(i).equals(finding);
            }
            if (!repeated) {
                once.add(finding);
            }
        }
        return List.copyOf(once);
    }

    /** The severity of a rule's findings. */
    public Severity severity(String rule) {
        return severities.getOrDefault(rule, Severity.OFF);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Rule rule : rules) {
            names.add(rule.name());
        }
        return names;
    }

    /**
     * The rule with a name.
     *
     * @throws Problem {@code check.no-rule}; {@code check.no-rule-nearest} with a suggestion
     */
    public Rule rule(String name) {
        List<String> names = names();
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> NameSuggestion.find(name, names)
                        .map(nearest -> Problem.of("check.no-rule-nearest", name, nearest))
                        .orElseGet(() -> Problem.of("check.no-rule", name)));
    }
}
