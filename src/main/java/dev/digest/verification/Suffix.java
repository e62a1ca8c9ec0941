package dev.digest.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scale and unit after the digits of a number.
 *
 * @param scales possible multipliers; several where a letter is ambiguous
 * @param added an addend: 2000万 in 1亿2000万
 * @param end where it ends
 * @param isName whether following letters make the number a name: {@code 3D}
 */
record Suffix(List<Double> scales, double added, Unit unit, int end, boolean isName) {
    private static final Pattern LATIN_SCALE = Pattern.compile(
            "(?:[\\s-]{0,3}(hundred|thousand|million|billion|trillion|quadrillion|dozen|crore|lakh)(?![A-Za-z])"
                    + "|(?:(?<=\\d)|[\\s-](?![KMBTkmbt]-[a-z]{2}))(bn|mn|mio|tn|[KMBTkmbt])(?![A-Za-z0-9]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE = Pattern.compile("(\\d+(?:\\.\\d+)?)([千百万]+)");
    private static final Pattern LATIN_UNIT = Pattern.compile("[\\s-]{0,2}((?:per cent)|[A-Za-zμµ]+)");
    private static final Pattern PERCENTAGE = Pattern.compile("\\s{0,2}(?:%|percentage points?|percent points?)");
    private static final Pattern DIGIT_FOLLOWS = Pattern.compile("\\s{0,7}\\d");
    private static final String UNCERTAIN = "多余来几";

    Suffix {
        scales = List.copyOf(scales);
    }

    /** Reads the suffix after digits that end at a position. */
    static Suffix at(String text, int end) {
        int at = skip(text, end, UNCERTAIN);
        String unit = Units.chineseAt(text, blanks(text, at));
        int scaleEnd =
                unit.length() > 1 && Scales.isChinese(unit.charAt(0)) ? at : chineseScale(text, blanks(text, at));
        if (scaleEnd > blanks(text, at)) {
            return chinese(text, blanks(text, at), scaleEnd);
        }
        Matcher scale = LATIN_SCALE.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (scale.lookingAt()) {
            String word = scale.group(1) == null ? scale.group(2) : scale.group(1);
            return unit(text, scale.end(), meanings(word), 0);
        }
        return unit(text, at, List.of(1.0), 0);
    }

    /** 128K can be 128 × 1024. */
    private static List<Double> meanings(String word) {
        double scale = Scales.latin(word);
        List<Double> meanings = new ArrayList<>(List.of(scale));
        if (word.equalsIgnoreCase("k")) {
            meanings.add(1024.0);
        } else if (word.equals("m") || word.equals("b") || word.equals("t")) {
            meanings.add(1.0);
        }
        return meanings;
    }

    private static Suffix chinese(String text, int from, int to) {
        double scale = Scales.chinese(text.substring(from, to));
        Matcher more = MORE.matcher(text).region(to, text.length());
        if (more.lookingAt() && Scales.chinese(more.group(2)) < scale) {
            double added = Double.parseDouble(more.group(1)) * Scales.chinese(more.group(2));
            return unit(text, more.end(), List.of(scale), added);
        }
        return unit(text, skip(text, to, UNCERTAIN), List.of(scale), 0);
    }

    private static int chineseScale(String text, int from) {
        int end = from;
        while (end < text.length() && Scales.isChinese(text.charAt(end)) && !text.startsWith("百分", end)) {
            end++;
        }
        return end;
    }

    private static Suffix unit(String text, int end, List<Double> scales, double added) {
        Matcher percentage = PERCENTAGE.matcher(text).region(end, text.length());
        if (percentage.lookingAt()) {
            return new Suffix(scales, added, Unit.PERCENT, percentage.end(), false);
        }
        int at = blanks(text, end);
        String word = Units.chineseAt(text, at);
        if (!word.isEmpty() && !isPartOfAnother(text, at, word)) {
            return new Suffix(scales, added, Units.chinese(word), at + word.length(), false);
        }
        Matcher latin = LATIN_UNIT.matcher(text).region(end, text.length());
        return latin.lookingAt()
                ? latin(text, end, scales, added, latin)
                : new Suffix(scales, added, Unit.NONE, end, false);
    }

    private static Suffix latin(String text, int end, List<Double> scales, double added, Matcher latin) {
        String word = latin.group(1).toLowerCase(Locale.ROOT);
        boolean isAdjacent = latin.start(1) == end;
        Unit unit = word.equals("per cent") ? Unit.PERCENT : Units.latin(word);
        boolean isSize = word.equals("x")
                && DIGIT_FOLLOWS
                        .matcher(text)
                        .region(latin.end(), text.length())
                        .lookingAt();
        boolean isLetter = word.length() == 1 && !word.equals("x") && !isAdjacent;
        if (isSize || isLetter || unit.equals(Unit.NONE)) {
            boolean isName = isAdjacent && unit.equals(Unit.NONE) && !isSize && scales.get(0) == 1.0;
            return new Suffix(scales, added, Unit.NONE, isName ? latin.end() : end, isName);
        }
        return new Suffix(scales, added, unit, latin.end(), false);
    }

    /** Excludes words such as 成分 and 元组; a year is a date unless it counts years. */
    private static boolean isPartOfAnother(String text, int at, String word) {
        String next = text.substring(at + word.length(), Math.min(text.length(), at + word.length() + 1));
        return switch (word) {
            case "成" -> "分为立果功本像员熟长".contains(next) && !next.isEmpty();
            case "位" -> "置于".contains(next) && !next.isEmpty();
            default -> false;
        };
    }

    private static int skip(String text, int from, String signs) {
        return from < text.length() && signs.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ' && at < from + 3) {
            at++;
        }
        return at;
    }
}
