package dev.digest.paper;

/** The languages in which newsletters write about papers. */
public enum TextLanguage {
    CHINESE,
    ENGLISH;

    /** The language of a newsletter by its setting: {@code zh} or {@code en}. */
    public static TextLanguage of(String code) {
        return code.equals("en") ? ENGLISH : CHINESE;
    }
}
