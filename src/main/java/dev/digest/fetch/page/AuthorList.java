package dev.digest.fetch.page;

import dev.digest.paper.Author;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The authors in a source, with doubts: {@value #CUT} where the list is truncated, {@value #UNCERTAIN} where names had
 * to be split or repaired.
 */
public record AuthorList(List<Author> authors, Set<String> doubts) {
    /** No authors. */
    public static final AuthorList NONE = new AuthorList(List.of(), Set.of());

    private static final String CUT = "authors-cut";
    private static final String UNCERTAIN = "authors-uncertain";
    private static final int MOST_INSTITUTIONS = 50;

    public AuthorList {
        authors = List.copyOf(authors);
        doubts = Set.copyOf(doubts);
    }

    /** The people in texts that may each contain several. */
    public static AuthorList free(Stream<String> texts) {
        Builder builder = new Builder();
        texts.forEach(text -> builder.several(text, List.of()));
        return builder.build();
    }

    /** Collects authors in order. */
    public static final class Builder {
        private final List<Author> authors = new ArrayList<>();
        private final Set<String> doubts = new LinkedHashSet<>();

        /** Adds one person, whose name may be {@code Last, First}. */
        public Builder one(String text, List<String> affiliations) {
            return add(text, false, affiliations);
        }

        /** Adds the people in a text that may contain several. */
        public Builder several(String text, List<String> affiliations) {
            return add(text, true, affiliations);
        }

        /** Adds one author with the name as written, including commas. */
        public Builder asWritten(String text, List<String> affiliations) {
            String line = PageTextCleaner.line(text);
            note(line);
            keep(NameNoise.without(line), affiliations);
            return this;
        }

        private Builder add(String text, boolean several, List<String> affiliations) {
            String line = PageTextCleaner.names(text);
            note(line);
            List<String> names = NameList.parted(NameNoise.without(line), several);
            if (names.size() > 1 && !line.contains(";")) {
                doubts.add(UNCERTAIN);
            }
            names.forEach(name -> keep(PersonName.readingOrder(NameNoise.without(name)), affiliations));
            return this;
        }

        private void note(String line) {
            if (NameNoise.isCut(line)) {
                doubts.add(CUT);
            }
        }

        private void keep(String name, List<String> affiliations) {
            String quiet = NameNoise.quiet(name);
            if (!quiet.equals(name)) {
                doubts.add(UNCERTAIN);
            }
            if (!NameNoise.isNobody(quiet) && authors.size() < PersonName.MAX_AUTHORS) {
                authors.add(new Author(quiet, affiliations));
            }
        }

        /** Adds an institution to the last author. */
        public Builder institution(String text) {
            String institution = PageTextCleaner.line(text);
            if (!authors.isEmpty() && !institution.isEmpty()) {
                authors.add(with(authors.remove(authors.size() - 1), institution));
            }
            return this;
        }

        private static Author with(Author author, String institution) {
            boolean full = author.affiliations().size() >= MOST_INSTITUTIONS;
            return full || author.affiliations().contains(institution)
                    ? author
                    : new Author(
                            author.name(),
                            Stream.concat(author.affiliations().stream(), Stream.of(institution))
                                    .toList());
        }

        /** All added authors, duplicates included: two people may have the same name. */
        public List<Author> all() {
            return List.copyOf(authors);
        }

        /** The list; a repetition of the whole list is dropped. */
        public AuthorList build() {
            return new AuthorList(NameNoise.once(authors), doubts);
        }
    }
}
