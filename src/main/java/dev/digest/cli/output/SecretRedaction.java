package dev.digest.cli.output;

import java.util.regex.Pattern;

/** Redacts credentials. */
public final class SecretRedaction {
    /**
     * The user, or user and password, before the host of a URL: services take secrets in place of the user. The role of
     * a database is none.
     */
    private static final Pattern USER = Pattern.compile(
            "(?<=://)(?!(?<=postgres(?:ql)?://)[^:/?#\\s@]+@[^@]*$)[^/?#\\s@]+(?=@)", Pattern.MULTILINE);

    private SecretRedaction() {}

    /** The text with users and passwords in URLs redacted. */
    public static String redact(String text) {
        return text.contains("@") ? USER.matcher(text).replaceAll("***") : text;
    }
}
