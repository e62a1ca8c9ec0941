package dev.digest.check;

import dev.digest.problem.NameSuggestion;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Holds rules against issues, as the newsletter's settings and the remarks in a file want it. */
public record Checker(List<Rule> rules, Map<String, Severity> severities) {
    /** What the keys of the severities begin with. */
    public static final String KEY = "check.rules.";

    /**
     * The rules with the severities of the settings.
     *
     * @throws Problem {@code settings.choice}
     */
    public static Checker of(List<Rule> rules, Settings settings) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        for (Rule rule : rules) {
            String key = KEY + rule.name();
            severities.put(rule.name(), severity(settings, key));
        }
        return new Checker(rules, severities);
    }

    /**
     * The severity that a setting names.
     *
     * @throws Problem {@code settings.choice}
     */
    private static Severity severity(Settings settings, String key) {
        return Severity.ofKey(settings.choice(key, Severity.KEYS)).orElseThrow();
    }

    /** What there is to find, from the top of the file to its end. */
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
        return List.copyOf(new LinkedHashSet<>(found));
    }

    /** How bad a rule's findings are here. */
    public Severity severity(String rule) {
        return severities.getOrDefault(rule, Severity.OFF);
    }

    private List<String> names() {
        return rules.stream().map(Rule::name).toList();
    }

    /**
     * The rule of that name.
     *
     * @throws Problem {@code check.no-rule}, {@code check.no-rule-nearest}
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
