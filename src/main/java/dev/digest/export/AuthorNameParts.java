package dev.digest.export;

import dev.digest.paper.Author;
import dev.digest.paper.CleanText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An author's name in parts, for sorting in bibliographies. A name that cannot be split, such as that of a
 * collaboration or one without spaces, is the family name alone.
 *
 * @param familyName including particles: {@code van der Maaten}
 * @param suffix {@code Jr.}, {@code III}, or empty
 */
record AuthorNameParts(String familyName, String givenName, String suffix) {
    private static final Pattern SUFFIX = Pattern.compile("(?:[JS]r|JR|SR)\\.?|I{2,3}|IV");
    private static final Pattern PARTICLE = Pattern.compile("\\p{Ll}.*|V[ao]n|Ter|Ten|De[lrn]?|Della|D[aiu]|Dos|El");

    private static final Pattern COMMA = Pattern.compile(",(?=\\s|$)");

    static AuthorNameParts of(Author author) {
        String whole = CleanText.line(author.name());
        List<String> words = List.of(withoutCommas(whole).split(" ", -1));
        int last = words.size() - 1;
        boolean suffixed = last > 1 && SUFFIX.matcher(words.get(last)).matches();
        int end = suffixed ? last : last + 1;
        if (end < 2 || author.isOrganisation()) {
            return new AuthorNameParts(whole, "", "");
        }
        int family = family(words, end);
        return new AuthorNameParts(
                String.join(" ", words.subList(family, end)),
                String.join(" ", words.subList(0, family)),
                suffixed ? words.get(last) : "");
    }

    private static String withoutCommas(String name) {
        return name.indexOf(',') < 0 ? name : COMMA.matcher(name).replaceAll("");
    }

    private static int family(List<String> words, int end) {
        for (int i = 1; i < end - 1; i++) {
            if (PARTICLE.matcher(words.get(i)).matches()) {
                return i;
            }
        }
        return end - 1;
    }

    /** Whether the name has a single part. */
    boolean isSinglePart() {
        return givenName.isEmpty();
    }
}
