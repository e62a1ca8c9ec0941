package dev.digest.paper;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A person or collaboration as named by the source, given name first, with the affiliations that the source states
 * (usually none).
 */
public record Author(String name, List<String> affiliations) {
    private static final Pattern ORGANISATION = Pattern.compile("(?i).*\\b(?:universit\\w*|institut\\w*|college|school|"
            + "department|dept|laborator\\w+|labs?|academy|collaboration|consortium|committee|commission|group|team|"
            + "project|initiative|network|cent(?:er|re)|ministry|agency|foundation|society|association|organi[sz]ation|"
            + "company|corporation|research|hospital|council|office|contributors|developers)\\b.*");

    public Author {
        affiliations = List.copyOf(affiliations);
    }

    /** An author without affiliations. */
    public static Author ofName(String name) {
        return new Author(name, List.of());
    }

    /** Whether the name is of a collaboration or an institution, not of a person. */
    public boolean isOrganisation() {
        return ORGANISATION.matcher(name).matches();
    }
}
