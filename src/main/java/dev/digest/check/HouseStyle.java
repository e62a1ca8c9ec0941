package dev.digest.check;

import dev.digest.issue.Newsletter;
import dev.digest.issue.SectionConfig;
import dev.digest.workspace.Settings;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newsletter's style settings, under {@code check.house}.
 *
 * @param spaces whether there are spaces next to Chinese, by place: {@code auto} (the file's majority), {@code yes},
 *     {@code no}, {@code any}
 * @param quotes {@code auto}, {@code any}, {@code “”} or {@code 「」}
 * @param brackets {@code auto}, {@code any}, {@code full} or {@code half}
 * @param separator between authors, or {@code auto}
 * @param mostAuthors how many authors an entry may name; 0 for no limit
 */
public record HouseStyle(
        Map<SpacePlace, String> spaces,
        String quotes,
        String brackets,
        String separator,
        int mostAuthors,
        LengthLimits lengths,
        List<SectionConfig> sections) {

    /** The settings with a fixed set of values, and these values. */
    public static final Map<String, List<String>> CHOICES = choices();

    private static Map<String, List<String>> choices() {
        Map<String, List<String>> choices = new HashMap<>();
        choices.put("check.house.quotes", List.of("auto", "any", "“”", "「」"));
        choices.put("check.house.brackets", List.of("auto", "any", "full", "half"));
        for (SpacePlace place : SpacePlace.values()) {
            choices.put(place.key(), List.of("auto", "yes", "no", "any"));
        }
        return Map.copyOf(choices);
    }

    /** Length limits in characters; 0 for no limit. */
    public record LengthLimits(int title, int body, int shortestSummary, int longestSummary) {}

    /**
     * The style in the settings.
     *
     * @throws Problem {@code settings.choice}, {@code settings.number}
     */
    public static HouseStyle of(Settings settings, Newsletter newsletter) {
        return new HouseStyle(
                spaces(settings),
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

    private static Map<SpacePlace, String> spaces(Settings settings) {
        Map<SpacePlace, String> spaces = new EnumMap<>(SpacePlace.class);
        for (SpacePlace place : SpacePlace.values()) {
            spaces.put(place, choice(settings, place.key()));
        }
        return spaces;
    }

    /** The spacing for a place: {@code auto}, {@code yes}, {@code no}, {@code any}. */
    public String space(SpacePlace place) {
        return spaces.getOrDefault(place, "auto");
    }

    private static String separator(Settings settings) {
        String given = settings.untrimmed("check.house.author-separator");
        return given.isBlank() ? "auto" : given;
    }

    private static String choice(Settings settings, String key) {
        return settings.choice(key, CHOICES.getOrDefault(key, List.of()));
    }

    /** Whether a section groups its papers by category. */
    public boolean hasCategories(String section) {
        return sections.stream().anyMatch(form -> form.name().equals(section) && form.hasCategories());
    }

    /** The required fields of a section's entries, by their names in sheets. */
    public List<String> required(String section, boolean event) {
        for (SectionConfig form : sections) {
            if (form.name().equals(section)) {
                return form.required();
            }
        }
        return event ? List.of("title") : List.of("title", "summary");
    }
}
