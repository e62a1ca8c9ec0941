package dev.digest.fetch.page;

import dev.digest.paper.Author;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits a text into names. A comma separates people, or is part of a name. */
final class NameList {
    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "司马", "诸葛", "上官", "皇甫", "令狐", "慕容", "尉迟", "长孙", "东方", "独孤", "南宫", "夏侯", "宇文", "司徒", "司空", "公孙", "端木",
            "歐陽", "諸葛", "長孫", "東方", "獨孤", "南宮", "公孫", "申屠", "太史", "轩辕", "钟离", "闻人", "澹台", "濮阳");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,10}·\\p{IsHan}{1,10}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?[ -]?){1,4}");
    private static final Pattern GIVEN = Pattern.compile("\\p{Lu}[\\p{L}'’-]* (?:\\p{Lu}\\.? ?){1,3}");
    private static final Pattern PARTICLE =
            Pattern.compile("(?:van|von|der|den|de|del|della|da|di|du|dos|la|le|ten|ter|zu|al|el|bin|ibn)\\b.*");
    private static final Pattern PLACE =
            Pattern.compile("(?i).*\\b(?:universit\\w*|institut\\w*|college|school|department|dept"
                    + "|laborator\\w+|academy|hospital|ministry)\\b.*");
    private static final Pattern AND = Pattern.compile("\\s*[,，、]\\s*(?:and|&)\\s+|\\s+(?:and|&)\\s+|\\s*、\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*[,，]\\s*");
    private static final Pattern BY = Pattern.compile("(?i)^(?:by|authors?|作者)\\s*[:：]\\s*|^by\\s+(?=\\p{Lu})");

    private NameList() {}

    /**
     * The names in a text, as written.
     *
     * @param several whether the text may contain several names; otherwise it should be one
     */
    static List<String> parted(String text, boolean several) {
        List<String> names = new ArrayList<>();
        for (String part : BY.matcher(text).replaceFirst("").split("[;；]", -1)) {
            boolean joined = isOrganisation(part) && !part.contains(",") && !part.contains("、");
            for (String piece : joined ? new String[] {part} : AND.split(part)) {
                names.addAll(byComma(piece.strip(), several || !piece.equals(part)));
            }
        }
        return names;
    }

    private static List<String> byComma(String text, boolean several) {
        List<String> parts = Arrays.asList(COMMA.split(text, -1));
        if (parts.size() < 2 || parts.stream().anyMatch(String::isBlank)) {
            return List.of(text);
        }
        if (parts.stream().anyMatch(NameList::isOrganisation)) {
            return withOrganisations(text, parts);
        }
        if (parts.stream().skip(1).anyMatch(PersonName::isSuffix)) {
            return suffixed(text, parts);
        }
        if (parts.stream().allMatch(part -> HAN.matcher(part).matches())) {
            return isOneOfHan(parts) ? List.of(text) : parts;
        }
        if (areTurned(parts)) {
            return pairs(parts);
        }
        boolean whole = parts.stream().allMatch(NameList::isWhole);
        boolean two = several && whole && !isTurned(parts.get(0), parts.get(1));
        return parts.size() > 2 || two ? parts : List.of(text);
    }

    private static List<String> suffixed(String text, List<String> parts) {
        List<String> names = new ArrayList<>();
        if (parts.size() <= 3 && !isWhole(parts.get(parts.size() - 1))) {
            return List.of(text);
        }
        for (String part : parts) {
            if (PersonName.isSuffix(part) && !names.isEmpty()) {
                names.add(names.remove(names.size() - 1) + ", " + part);
            } else {
                names.add(part);
            }
        }
        return names;
    }

    /**
     * People with a collaboration are a list; a person before an institution belongs to it; anything else is one name.
     */
    private static List<String> withOrganisations(String text, List<String> parts) {
        if (isOrganisation(parts.get(0)) || !isWhole(parts.get(0))) {
            return List.of(text);
        }
        List<String> named =
                parts.stream().filter(part -> !PLACE.matcher(part).matches()).toList();
        return named.stream().allMatch(part -> isWhole(part) || isOrganisation(part)) ? named : List.of(text);
    }

    private static boolean isOneOfHan(List<String> parts) {
        String last = parts.get(0);
        return parts.size() == 2
                && parts.get(1).codePointCount(0, parts.get(1).length()) <= 2
                && (last.codePointCount(0, last.length()) == 1 || DOUBLE_SURNAMES.contains(last));
    }

    /** {@code Example, A., Sample, B.}: every second part is the given name of the part before. */
    private static boolean areTurned(List<String> parts) {
        boolean even = parts.size() > 2 && parts.size() % 2 == 0;
        for (int i = 0; even && i < parts.size(); i += 2) {
            even = !INITIALS.matcher(parts.get(i)).matches()
                    && (INITIALS.matcher(parts.get(i + 1)).matches() || isTurned(parts.get(i), parts.get(i + 1)));
        }
        return even;
    }

    private static List<String> pairs(List<String> parts) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            names.add(parts.get(i) + ", " + parts.get(i + 1));
        }
        return names;
    }

    private static boolean isTurned(String last, String first) {
        return PARTICLE.matcher(last).matches()
                || INITIALS.matcher(first).matches()
                || GIVEN.matcher(first).matches();
    }

    private static boolean isWhole(String part) {
        return part.contains(" ")
                || part.contains(".")
                || HAN_NAME.matcher(part).matches();
    }

    private static boolean isOrganisation(String text) {
        return Author.ofName(text).isOrganisation();
    }
}
