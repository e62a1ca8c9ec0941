package dev.digest.export;

import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.notation.Csv;
import dev.digest.paper.CleanText;
import dev.digest.paper.Paper;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Comma-separated values: a row a paper, with the names of {@code show --json} at the top. Several authors, subjects
 * and the like stand in one cell with {@code ; } between.
 *
 * @param marked whether it begins with the byte order mark, without which Excel does not see that it is UTF-8
 */
public record Spreadsheet(boolean marked) implements PaperFormat {
    private static final String MARK = "\uFEFF";
    private static final List<Column> COLUMNS = List.of(
            source("id", paper -> paper.id().canonical()),
            new Column("status", entry -> entry.status().label()),
            said("category", Field.CATEGORY),
            new Column(
                    "issue",
                    entry -> entry.issue().isPresent() ? "" + entry.issue().getAsInt() : ""),
            new Column(
                    "title",
                    entry -> entry.curation()
                            .get(Field.TITLE)
                            .orElse(entry.paper().title())),
            said("titleZh", Field.TITLE_ZH),
            source("authors", paper -> String.join("; ", paper.authorNames())),
            said("institutions", Field.INSTITUTIONS),
            said("summary", Field.SUMMARY),
            said("recommendation", Field.RECOMMENDATION),
            source("publishedAt", paper -> known(paper.dates().published())),
            source("version", paper -> paper.version() == 0 ? "" : "" + paper.version()),
            source("categories", paper -> String.join("; ", paper.subjects().all())),
            source("journalRef", paper -> known(paper.notes().journalRef())),
            source("comment", paper -> known(paper.notes().comment())),
            source("doi", paper -> known(paper.notes().doi())),
            source("url", paper -> paper.id().page()),
            said("downloadUrl", Field.DOWNLOAD_URL),
            said("detailUrl", Field.DETAIL_URL),
            said("codeUrl", Field.CODE_URL),
            source("abstract", Paper::abstractText),
            new Column("addedAt", entry -> entry.addedAt()));

    /** One column: its name, and what stands in it. */
    private record Column(String name, Function<Entry, String> cell) {}

    @Override
    public String head() {
        String names = Csv.row(COLUMNS.stream().map(Column::name).toList());
        return marked ? MARK + names : names;
    }

    @Override
    public String paper(Entry entry) {
        return Csv.row(COLUMNS.stream()
                .map(column -> CleanText.visible(column.cell().apply(entry)).replace("\r", ""))
                .toList());
    }

    private static Column source(String name, Function<Paper, String> cell) {
        return new Column(name, entry -> cell.apply(entry.paper()));
    }

    private static Column said(String name, Field field) {
        return new Column(name, entry -> known(entry.curation().get(field)));
    }

    private static String known(Optional<String> text) {
        return text.orElse("");
    }
}
