package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.HouseStyle;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.check.SpacePlace;
import dev.digest.check.text.Majority;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Spacing next to a number, a half-width bracket, a link, code, or a Latin word at the edge of a text that differs from
 * the style settings ({@code check.house.space-numbers} and the like) or the clear majority of the file. Only for
 * Chinese text.
 *
 * <p>Wrong: {@code 提升50%的} and {@code 深入浅出MachO} where the newsletter has blanks
 *
 * <p>Right: {@code 提升 50% 的}, {@code 2022年}, {@code 第64期}, {@code CS/数学}, {@code RGB+热成像}
 */
public final class HouseSpacing implements Rule {
    private static final int FEW = 20;
    private static final int NEARLY_ALL = 80;
    /** Names end with a number, and prices and rates are often set apart. */
    private static final int NUMBERS = 97;
    /** Links and brackets are set apart by taste more than by habit. */
    private static final int LINKS = 90;

    private static final List<String> SAID = List.of("yes", "no");

    /** The expected spacing, and the percentage of the file that has it where the setting is {@code auto}. */
    private record Wanted(boolean blank, String percent) {}

    @Override
    public String name() {
        return "space.house";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        List<SpaceBoundary> boundaries = new ArrayList<>();
        Map<SpacePlace, Majority> habits = new EnumMap<>(SpacePlace.class);
        for (SpacePlace place : SpacePlace.values()) {
            habits.put(place, new Majority());
        }
        for (SourceLine passage : context.editorialLines()) {
            SpaceBoundary.in(passage, (place, boundary) -> {
                habits.getOrDefault(place, new Majority()).count(boundary.blank());
                boundaries.add(boundary);
            });
        }
        Map<SpacePlace, Wanted> wanted = wanted(context.houseStyle(), habits);
        for (SpaceBoundary boundary : boundaries) {
            Wanted here = wanted.get(boundary.place());
            if (here != null && here.blank() != boundary.blank()) {
                found.accept(told(boundary.wrong(this, here.blank()), here));
            }
        }
    }

    private static Finding told(Finding finding, Wanted wanted) {
        String why = wanted.blank() ? "with" : "without";
        return wanted.percent().isEmpty()
                ? finding.withReason("house-" + why)
                : finding.withReason(why).withDetails(wanted.percent());
    }

    /** Words within Chinese are checked by {@code MixedSpacing}. */
    private static Map<SpacePlace, Wanted> wanted(HouseStyle style, Map<SpacePlace, Majority> habits) {
        Map<SpacePlace, Wanted> wanted = new EnumMap<>(SpacePlace.class);
        Majority words = habits.getOrDefault(SpacePlace.WORD, new Majority());
        habits.getOrDefault(SpacePlace.EDGE, new Majority()).add(words);
        for (SpacePlace place : SpacePlace.values()) {
            Majority habit = habits.getOrDefault(place, new Majority());
            String said = style.space(place);
            if (place == SpacePlace.WORD || said.equals("any")) {
                continue;
            }
            if (!said.equals("auto")) {
                wanted.put(place, new Wanted(said.equals("yes"), ""));
            } else if (habit.isClear(FEW, percent(place))) {
                wanted.put(place, new Wanted(habit.first(), habit.percent()));
            } else if (isLikeWords(place, style.space(SpacePlace.WORD), habit)) {
                wanted.put(place, new Wanted(style.space(SpacePlace.WORD).equals("yes"), ""));
            }
        }
        return wanted;
    }

    /** How much of a file must agree to be its style. */
    private static int percent(SpacePlace place) {
        return switch (place) {
            case NUMBER -> NUMBERS;
            case LINK, BRACKET -> LINKS;
            case WORD, EDGE, CODE -> NEARLY_ALL;
        };
    }

    /** Whether the setting for words applies here: not for brackets and links, nor against the file's majority. */
    private static boolean isLikeWords(SpacePlace place, String said, Majority habit) {
        boolean like = place == SpacePlace.EDGE || place == SpacePlace.NUMBER || place == SpacePlace.CODE;
        return like && SAID.contains(said) && !habit.isMostly(!said.equals("yes"));
    }
}
