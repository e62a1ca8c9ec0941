package dev.digest.paper;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A person or collaboration as the source names it, in reading order ("First Last"), and the affiliations it gives,
 * mostly none.
 */
public record Author(String name, List<String> affiliations) {
    private static final Pattern ORGANISATION = Pattern.compile("(?i).*\\b(?:universit\\w*|institut\\w*|college|school|"
            + "department|dept|laborator\\w+|labs?|academy|collaboration|consortium|committee|commission|group|team|"
            + "project|initiative|network|cent(?:er|re)|ministry|agency|foundation|society|association|organi[sz]ation|"
            + "company|corporation|research|hospital|council|office|contributors|developers)\\b.*");

    /** Copies the list. */
    public Author {
        affiliations = List.copyOf(affiliations);
    }

    /** Somebody of whom only the name is known. */
    public static Author ofName(String name) {
        return new Author(name, List.of());
    }

    /** Whether the name is that of a collaboration or an institution, not of a person. */
    public boolean isOrganisation() {
        return ORGANISATION.matcher(name).matches();
    }
}
