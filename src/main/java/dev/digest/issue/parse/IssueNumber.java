package dev.digest.issue.parse;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Issue numbers in headings and file names: {@code 第 300 期}, {@code 总第64期}, {@code 第六十四期}, {@code #303},
 * {@code Vol.64}, {@code Weekly #64}, {@code issue-64.md}.
 */
public final class IssueNumber {
    private static final int MAX_LENGTH = 400;
    private static final String DIGITS = "([0-9０-９]{1,5})(?![0-9０-９])";
    private static final String CHINESE = "([〇零一二两三四五六七八九十百千]{1,9})";
    private static final String COUNTER = "\\s{0,3}[期刊号弹回辑卷]";
    /** Most reliable first: the running number takes precedence over that of a year. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("总\\s{0,3}第?\\s{0,3}(?:" + DIGITS + "|" + CHINESE + ")" + COUNTER),
            Pattern.compile("第\\s{0,3}(?:" + DIGITS + "|" + CHINESE + ")" + COUNTER),
            Pattern.compile("[#＃№]\\s{0,2}" + DIGITS),
            Pattern.compile(
                    "(?i)(?<![\\p{L}])(?:vol(?:ume)?|no|issue|episode|ep|number|weekly|week|newsletter|digest|edition|周刊|周报|月刊|日报|简报|期刊)[.．]?[\\s_-]{0,3}[#＃]?"
                            + DIGITS),
            Pattern.compile("[(（【\\[]\\s{0,3}" + DIGITS + "\\s{0,3}[)）】\\]]"),
            // Not of a list: {@code Umi 2、Jotai 1}. What is before is looked at last, since that takes longest.
            Pattern.compile("(?<![0-9.-])\\s(?=[0-9０-９])(?<=^[^，、,；;]{0,200}\\s)" + DIGITS + "\\s*$"));

    /** How many of the forms number issues only: {@code Llama 3} has the last one. */
    private static final int OF_ISSUES = 4;

    private static final Pattern IN_NAME = Pattern.compile("(?i)(?:^|[^0-9.])[#＃]?0{0,4}([1-9][0-9]{0,4})(?![0-9])");

    private static final Pattern COUNTER_NAME =
            Pattern.compile("第?\\p{IsHan}{0,3}?\\s?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,3})\\s?[篇条则个]?");

    private IssueNumber() {}

    /** The number in a heading. A year alone does not count. */
    public static OptionalInt inHeading(String heading) {
        if (heading.length() > MAX_LENGTH) {
            return OptionalInt.empty();
        }
        String text = IssueDates.remove(heading);
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(text);
            while (found.find()) {
                int number = number(found);
                if (number > 0 && (isCounted(found) || !isYear(number))) {
                    return OptionalInt.of(number);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a heading says its number in words or signs for issues, rather than by a number alone. */
    public static boolean isOfIssue(String heading) {
        for (Pattern form : FORMS.subList(0, OF_ISSUES)) {
            if (heading.length() <= MAX_LENGTH && form.matcher(heading).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a heading only counts what stands under it, as {@code 综述一} does, and names no category. */
    public static boolean isCounter(String heading) {
        return COUNTER_NAME.matcher(heading).matches();
    }

    /** The range of the number with its affixes in a heading; empty where there is none. */
    static int[] place(String heading) {
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(heading);
            if (found.find() && number(found) > 0 && (isCounted(found) || !isYear(number(found)))) {
                return new int[] {found.start(), found.end()};
            }
        }
        return new int[0];
    }

    /** The number in the name of a file or folder: {@code 064.md}, {@code #302-2024.08.19.md}, {@code vol.64}. */
    public static OptionalInt inFileName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        boolean ending = dot > 0 && dot + 1 < name.length() && Character.isLetter(name.charAt(dot + 1));
        String text = IssueDates.remove(ending ? name.substring(0, dot) : name).strip();
        OptionalInt said = inHeading(text);
        if (said.isPresent()) {
            return said;
        }
        Matcher found = IN_NAME.matcher(text);
        OptionalInt number = OptionalInt.empty();
        while (found.find()) {
            int read = Integer.parseInt(found.group(1));
            if (!isYear(read)) {
                number = number.isPresent() ? number : OptionalInt.of(read);
            }
        }
        return number;
    }

    private static boolean isCounted(Matcher found) {
        return found.group().startsWith("第") || found.group().startsWith("总");
    }

    private static boolean isYear(int number) {
        return number >= 1900 && number < 2100;
    }

    private static int number(Matcher found) {
        if (found.group(1) != null) {
            return Integer.parseInt(found.group(1));
        }
        return found.groupCount() > 1 && found.group(2) != null ? chinese(found.group(2)) : 0;
    }

    /** {@code 六十四}, {@code 一百零三}, {@code 二〇三}. */
    static int chinese(String number) {
        String digits = "零一二三四五六七八九";
        int all = 0;
        int digit = 0;
        boolean units = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                all += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
                units = true;
            } else {
                int read = c == '〇' ? 0 : c == '两' ? 2 : digits.indexOf(c);
                digit = units ? read : digit * 10 + read;
            }
        }
        return all + digit;
    }
}
