package dev.digest.export;

import dev.digest.curation.CurationField;
import dev.digest.format.CsvRows;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * CSV: one row a paper, with the names of {@code show --json} as header. Several values in a cell are separated by
 * {@code ; }.
 *
 * @param marked whether to begin with a byte order mark, which Excel needs to recognise UTF-8
 */
public record CsvFormat(boolean marked) implements PaperFormat {
    private static final String MARK = "\uFEFF";
    private static final List<CsvColumn> FIRST_COLUMNS = List.of(
            sourceColumn("id", paper -> paper.id().canonical()),
            new CsvColumn("status", entry -> entry.status().label()),
            curationColumn(CurationField.CATEGORY),
            new CsvColumn(
                    "issue",
                    entry -> entry.issue().isPresent() ? "" + entry.issue().getAsInt() : ""),
            new CsvColumn(
                    "title",
                    entry -> entry.curation()
                            .get(CurationField.TITLE)
                            .orElse(entry.paper().title())),
            curationColumn(CurationField.TITLE_ZH),
            sourceColumn("authors", paper -> String.join("; ", paper.authorNames())),
            curationColumn(CurationField.INSTITUTIONS),
            curationColumn(CurationField.SUMMARY),
            curationColumn(CurationField.RECOMMENDATION),
            sourceColumn("publishedAt", paper -> orEmpty(paper.dates().published())),
            sourceColumn("version", paper -> paper.version() == 0 ? "" : "" + paper.version()),
            sourceColumn(
                    "categories", paper -> String.join("; ", paper.subjects().all())),
            sourceColumn("journalRef", paper -> orEmpty(paper.notes().journalRef())),
            sourceColumn("comment", paper -> orEmpty(paper.notes().comment())),
            sourceColumn("doi", paper -> orEmpty(paper.notes().doi())),
            sourceColumn("url", paper -> paper.id().page()),
            curationColumn(CurationField.DOWNLOAD_URL),
            curationColumn(CurationField.DETAIL_URL),
            curationColumn(CurationField.CODE_URL),
            sourceColumn("abstract", Paper::abstractText),
            new CsvColumn("addedAt", entry -> entry.addedAt()),
            curationColumn(CurationField.AUTHORS),
            curationColumn(CurationField.FIGURE),
            curationColumn(CurationField.CAPTION),
            curationColumn(CurationField.NOTE),
            sourceColumn("publisher", paper -> orEmpty(paper.notes().publisher())));

    /** New fields are appended, since programs know the others by position. */
    private static final List<CsvColumn> COLUMNS = Stream.of(
                    FIRST_COLUMNS.stream(),
                    Arrays.stream(CurationField.values())
                            .map(CsvFormat::curationColumn)
                            .filter(column -> FIRST_COLUMNS.stream()
                                    .noneMatch(first -> first.name().equals(column.name()))))
            .flatMap(columns -> columns)
            .toList();

    /** A column: its name and the text of its cells. */
    private record CsvColumn(String name, Function<LibraryPaper, String> cell) {}

    @Override
    public String header() {
        String names = CsvRows.row(COLUMNS.stream().map(CsvColumn::name).toList());
        return marked ? MARK + names : names;
    }

    @Override
    public String paper(LibraryPaper entry) {
        return CsvRows.row(COLUMNS.stream()
                .map(column -> CleanText.visible(column.cell().apply(entry)).replace("\r", ""))
                .toList());
    }

    private static CsvColumn sourceColumn(String name, Function<Paper, String> cell) {
        return new CsvColumn(name, entry -> cell.apply(entry.paper()));
    }

    private static CsvColumn curationColumn(CurationField field) {
        return new CsvColumn(field.jsonName(), entry -> orEmpty(entry.curation().get(field)));
    }

    private static String orEmpty(Optional<String> text) {
        return text.orElse("");
    }
}
