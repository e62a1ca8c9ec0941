package dev.digest.library.sql.row;

import java.util.List;
import java.util.Optional;

/** What a database knows of the texts of papers, so that a search need not read them all. */
public interface TextIndex {
    /** The columns of {@code paper p} and {@code curation c} that a search reads, besides the names of the authors. */
    List<String> COLUMNS =
            List.of("p.id", "p.title", "p.abstract", "c.title", "c.title_zh", "c.authors", "c.summary", "p.doi");

    /** A condition in SQL with its parameters. */
    record Condition(String sql, List<?> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }

    /**
     * A condition that every paper meets in which all these texts occur, whatever the case of letters, and few others;
     * empty where reading all papers is as fast.
     *
     * @param texts at least one
     * @param sequence the column with the sequence of the paper
     */
    Optional<Condition> narrow(List<String> texts, String sequence);

    /** Takes up what was written, where that is to be done before the library is closed. */
    void close();
}
