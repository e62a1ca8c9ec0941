package dev.digest.fetch.page;

import dev.digest.paper.Author;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The authors that a source names, and what is doubtful about them: {@value #CUT} where the list goes on elsewhere,
 * {@value #UNCERTAIN} where names had to be told apart, or were mended.
 */
public record AuthorList(List<Author> authors, Set<String> doubts) {
    /** Nobody is named. */
    public static final AuthorList NONE = new AuthorList(List.of(), Set.of());

    private static final String CUT = "authors-cut";
    private static final String UNCERTAIN = "authors-uncertain";
    private static final int MOST_INSTITUTIONS = 50;

    /** Copies the lists. */
    public AuthorList {
        authors = List.copyOf(authors);
        doubts = Set.copyOf(doubts);
    }

    /** The people in texts that may each name several. */
    public static AuthorList free(Stream<String> texts) {
        Builder builder = new Builder();
        texts.forEach(text -> builder.several(text, List.of()));
        return builder.build();
    }

    /** Collects authors in order. */
    public static final class Builder {
        private final List<Author> authors = new ArrayList<>();
        private final Set<String> doubts = new LinkedHashSet<>();

        /** Adds one, whose commas are {@code Last, First} where that can be. */
        public Builder one(String text, List<String> affiliations) {
            return add(text, false, affiliations);
        }

        /** Adds the people of a text that names several, or may. */
        public Builder several(String text, List<String> affiliations) {
            return add(text, true, affiliations);
        }

        /** Adds one as the source writes the name, whose commas are its own. */
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

        /** All that were added, whoever was added twice: two people may have one name. */
        public List<Author> all() {
            return List.copyOf(authors);
        }

        /** The list, each person once where the source tells all of them again. */
        public AuthorList build() {
            return new AuthorList(NameNoise.once(authors), doubts);
        }
    }
}
