package dev.digest.library.sql.row;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.format.Json;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Status;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Maps a row of {@code paper} with its related rows to a {@link LibraryPaper}, and back. */
public final class PaperRow {
    /** The columns with the source's metadata, in the order of {@link #values}. */
    public static final List<String> COLUMNS = List.of(
            "version",
            "title",
            "authors",
            "abstract",
            "primary_category",
            "categories",
            "published",
            "updated",
            "comment",
            "journal_ref",
            "doi",
            "links",
            "withdrawn",
            "warnings",
            "publisher");

    /** The columns of a curation, in the order of {@link CurationField}. */
    public static final List<String> FIELD_COLUMNS = EditorialField.columns(CurationField.values());

    private static final List<String> FIELD_ALIASES = aliases();

    /** The issue that contains a paper, preferably a published one. */
    static final String HOLDER = "(SELECT ip.issue_number FROM issue_paper ip"
            + " JOIN issue i ON i.number = ip.issue_number WHERE ip.paper_id = p.id"
            + " ORDER BY i.published_at IS NULL, ip.issue_number DESC LIMIT 1)";

    static final String IS_PUBLISHED = "EXISTS (SELECT 1 FROM issue_paper ip JOIN issue i ON i.number = ip.issue_number"
            + " WHERE ip.paper_id = p.id AND i.published_at IS NOT NULL)";

    static final String STATUS = "CASE WHEN " + IS_PUBLISHED + " THEN 'published'"
            + " WHEN c.summary IS NOT NULL AND c.category IS NOT NULL THEN 'ready' ELSE 'candidate' END";

    /** Selects what {@link #entry} reads; {@code p} is the paper, {@code c} its curation. */
    public static final String SELECT = select(COLUMNS, FIELD_COLUMNS);

    /** The columns of a curation, as {@link #curation} reads them. */
    static final String CURATION = curationColumns(FIELD_COLUMNS);

    private PaperRow() {}

    private static String curationColumns(List<String> present) {
        StringJoiner columns = new StringJoiner(", ");
        for (String column : FIELD_COLUMNS) {
            columns.add((present.contains(column) ? "c." + column : "NULL") + " AS " + alias(column));
        }
        return columns.toString();
    }

    /** The alias of a curation's column in {@link #SELECT}. */
    private static String alias(String column) {
        return "c_" + column;
    }

    private static List<String> aliases() {
        List<String> aliases = new ArrayList<>();
        for (String column : FIELD_COLUMNS) {
            aliases.add(alias(column));
        }
        return aliases;
    }

    /** The same for a file whose tables have these columns: an older version lacks some. */
    public static String select(List<String> ofPaper, List<String> ofCuration) {
        StringJoiner columns = new StringJoiner(", ");
        for (String column : COLUMNS) {
            columns.add(ofPaper.contains(column) ? "p." + column : "NULL AS " + column);
        }
        return "SELECT p.id, p.added_at, " + columns + ", " + HOLDER + " AS holder, " + STATUS + " AS status, "
                + curationColumns(ofCuration) + " FROM paper p LEFT JOIN curation c ON c.paper_id = p.id ";
    }

    /** The source's metadata by column. */
    static Map<String, @Nullable Object> columns(Paper paper) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", paper.id().canonical());
        List<@Nullable Object> values = values(paper);
        for (int i = 0; i < values.size(); i++) {
            row.put(COLUMNS.get(i), values.get(i));
        }
        return row;
    }

    public static List<@Nullable Object> values(Paper paper) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(paper.version());
        values.add(paper.title());
        values.add(Json.text(paper.authors().stream().map(PaperRow::authorAsMap).toList()));
        values.add(paper.abstractText());
        values.add(paper.subjects().primary().orElse(null));
        values.add(Json.text(paper.subjects().all()));
        values.add(paper.dates().published().orElse(null));
        values.add(paper.dates().updated().orElse(null));
        values.add(paper.notes().comment().orElse(null));
        values.add(paper.notes().journalRef().orElse(null));
        values.add(paper.notes().doi().orElse(null));
        values.add(Json.text(paper.links()));
        values.add(paper.withdrawn() ? 1 : 0);
        values.add(Json.text(paper.warnings()));
        values.add(paper.notes().publisher().orElse(null));
        return values;
    }

    /** Reads a row and validates also what {@link #entry} passes on unread. */
    public static LibraryPaper readStrictly(ResultSet row) throws SQLException {
        Objects.requireNonNull(Instant.parse(row.getString("added_at")));
        return entry(row);
    }

    static LibraryPaper entry(ResultSet row) throws SQLException {
        int holder = row.getInt("holder");
        return new LibraryPaper(
                paper(row),
                curation(row),
                Status.ofLabel(row.getString("status")).orElseThrow(),
                holder == 0 ? OptionalInt.empty() : OptionalInt.of(holder),
                row.getString("added_at"));
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                PaperId.ofCanonical(row.getString("id")),
                row.getInt("version"),
                row.getString("title"),
                authors(row.getString("authors")),
                row.getString("abstract"),
                new Paper.PaperSubjects(text(row, "primary_category"), Json.strings(row.getString("categories"))),
                new Paper.PaperDates(text(row, "published"), text(row, "updated")),
                new Paper.PaperNotes(
                        text(row, "comment"), text(row, "journal_ref"), text(row, "doi"), text(row, "publisher")),
                links(row.getString("links")),
                row.getInt("withdrawn") != 0,
                Json.strings(row.getString("warnings")));
    }

    /** Reads the curation of a row with the columns of {@link #CURATION}. */
    static Curation curation(ResultSet row) throws SQLException {
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        CurationField[] fields = CurationField.values();
        for (int i = 0; i < fields.length; i++) {
            String text = row.getString(FIELD_ALIASES.get(i));
            if (text != null) {
                words.put(fields[i], text);
            }
        }
        return Curation.ofStored(words);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Map<String, Object> authorAsMap(Author author) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", author.name());
        if (!author.affiliations().isEmpty()) {
            map.put("affiliations", author.affiliations());
        }
        return map;
    }

    private static List<Author> authors(String json) {
        List<Author> authors = new ArrayList<>();
        if (Json.read(json) instanceof List<?> items) {
            for (Object item : items) {
                Map<?, ?> map = (Map<?, ?>) item;
                List<String> affiliations = map.get("affiliations") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of();
                authors.add(new Author(String.valueOf(map.get("name")), affiliations));
            }
        }
        return authors;
    }

    private static Map<String, String> links(String json) {
        Map<String, String> links = new LinkedHashMap<>();
        if (Json.read(json) instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> link : map.entrySet()) {
                links.put(String.valueOf(link.getKey()), String.valueOf(link.getValue()));
            }
        }
        return links;
    }
}
