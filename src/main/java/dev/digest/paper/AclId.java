package dev.digest.paper;

import dev.digest.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An ACL Anthology id: {@code 2022.coling-1.284} (year, venue, volume, number; since 2020) or {@code N04-1001} (letter,
 * year, number; before). Source: the Anthology's page on its ids.
 */
public record AclId(String local) implements PaperId {
    static final String PREFIX = "acl:";

    private static final Pattern NEW = Pattern.compile("(\\d{4})\\.[A-Za-z0-9_]{1,50}-[A-Za-z0-9]{1,50}\\.\\d{1,6}");
    private static final Pattern OLD = Pattern.compile("[A-Za-z]\\d{2}-\\d{4}");

    /**
     * Parses an id.
     *
     * @throws Problem {@code ref.acl} when it is invalid
     */
    public static AclId of(String text) {
        Matcher fresh = NEW.matcher(text);
        if (fresh.matches() && Integer.parseInt(fresh.group(1)) >= 1950) {
            return new AclId(text.toLowerCase(Locale.ROOT));
        }
        if (OLD.matcher(text).matches()) {
            return new AclId(text.toUpperCase(Locale.ROOT));
        }
        throw Problem.of("ref.acl", text);
    }

    static boolean looksLike(String text) {
        return NEW.matcher(text).matches() || OLD.matcher(text).matches();
    }

    @Override
    public String canonical() {
        return PREFIX + local;
    }

    @Override
    public String page() {
        return "https://aclanthology.org/" + local + "/";
    }

    @Override
    public Optional<String> pdf() {
        return Optional.of("https://aclanthology.org/" + local + ".pdf");
    }

    // By hand, as in ArxivId.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AclId id && id.local.equals(local);
    }

    @Override
    public int hashCode() {
        return local.hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
