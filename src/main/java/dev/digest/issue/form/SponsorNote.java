package dev.digest.issue.form;

import java.util.regex.Pattern;

/** A sponsor's words between the entries of an issue, which belong to none of them. */
final class SponsorNote {
    private static final String WORDS =
            "(?:赞助商?|赞助内容|赞助信息|广告|推广|商务合作|(?i:sponsors?|sponsored|sponsored by|advertisement))";
    private static final Pattern NAME = Pattern.compile("[\\s\\p{So}\\uFE0F]*" + WORDS + "\\s*");
    private static final Pattern BEGINNING = Pattern.compile(
            "[\\s\\p{So}\\uFE0F>*_(（【\\[]*(?:" + WORDS
                    + "\\s{0,3}[)）】\\]*_]{0,3}\\s{0,3}[:：|｜]|本(?:期|周|周刊)?(?:周刊|内容)?由.{1,30}?(?:赞助|冠名)|[【\\[]" + WORDS
                    + "[】\\]]|(?i:sponsored by|(?:this (?:week's )?(?:issue|newsletter) is )?(?:sponsored|brought to you) by)\\s).*",
            Pattern.DOTALL);

    private SponsorNote() {}

    /** Whether a line is one. */
    static boolean isOne(String line) {
        return BEGINNING.matcher(line).matches();
    }

    /** Whether a title only says so. */
    static boolean isName(String title) {
        return NAME.matcher(title).matches();
    }
}
