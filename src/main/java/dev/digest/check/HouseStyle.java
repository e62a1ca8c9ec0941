package dev.digest.check;

import dev.digest.issue.Newsletter;
import dev.digest.issue.SectionConfig;
import dev.digest.workspace.Settings;
import java.util.List;
import java.util.Map;

/**
 * The newsletter's own conventions, under {@code check.house} in the settings.
 *
 * @param space whether blanks stand between Chinese and Latin: {@code auto} (as the file mostly has it), {@code yes},
 *     {@code no}
 * @param quotes {@code any}, {@code “”} or {@code 「」}
 * @param brackets {@code any}, {@code full} or {@code half}
 * @param separator between authors, or {@code auto}
 * @param mostAuthors how many authors are named; 0 is any number
 */
public record HouseStyle(
        String space,
        String quotes,
        String brackets,
        String separator,
        int mostAuthors,
        LengthLimits lengths,
        List<SectionConfig> sections) {

    /** The settings that are one of several words, and these words. */
    public static final Map<String, List<String>> CHOICES = Map.of(
            "check.house.space", List.of("auto", "yes", "no"),
            "check.house.quotes", List.of("any", "“”", "「」"),
            "check.house.brackets", List.of("any", "full", "half"));

    /** How long things may be, in characters; 0 is any length. */
    public record LengthLimits(int title, int body, int shortestSummary, int longestSummary) {}

    /**
     * As the settings say.
     *
     * @throws Problem {@code settings.choice}, {@code settings.number}
     */
    public static HouseStyle of(Settings settings, Newsletter newsletter) {
        return new HouseStyle(
                choice(settings, "check.house.space"),
                choice(settings, "check.house.quotes"),
                choice(settings, "check.house.brackets"),
                separator(settings),
                settings.number("check.house.most-authors"),
                new LengthLimits(
                        newsletter.longestTitle(),
                        settings.number("limits.body"),
                        settings.number("check.house.shortest-summary"),
                        settings.number("check.house.longest-summary")),
                newsletter.sections());
    }

    private static String separator(Settings settings) {
        String given = settings.untrimmed("check.house.author-separator");
        return given.isBlank() ? "auto" : given;
    }

    private static String choice(Settings settings, String key) {
        return settings.choice(key, CHOICES.getOrDefault(key, List.of()));
    }

    /** Whether the papers of a section stand under categories. */
    public boolean hasCategories(String section) {
        return sections.stream().anyMatch(form -> form.name().equals(section) && form.hasCategories());
    }

    /** The fields that an entry of a section may not lack, by their names in sheets. */
    public List<String> required(String section, boolean event) {
        for (SectionConfig form : sections) {
            if (form.name().equals(section)) {
                return form.required();
            }
        }
        return event ? List.of("title") : List.of("title", "summary");
    }
}
