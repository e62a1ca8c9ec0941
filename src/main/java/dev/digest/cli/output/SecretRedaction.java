package dev.digest.cli.output;

import java.util.regex.Pattern;

/** Words that are nobody's business but the user's. */
public final class SecretRedaction {
    /** What stands before the host of an address: a user, or a user and a password. */
    private static final Pattern USER = Pattern.compile("(?<=://)[^/?#\\s@]+(?=@)");

    private SecretRedaction() {}

    /** The text with users and passwords of addresses made unreadable. */
    public static String redact(String text) {
        return text.contains("@") ? USER.matcher(text).replaceAll("***") : text;
    }
}
