package dev.digest.cli.command.paper;

import dev.digest.format.NameSuggestion;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperSummary;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of {@code digest list}. */
enum ListColumn {
    ID,
    STATUS,
    CATEGORY,
    ISSUE,
    DATE,
    /** In a terminal the Chinese title, where there is one. */
    TITLE,
    TITLE_ZH,
    AUTHORS,
    SUBJECTS,
    ADDED,
    NOTE;

    private static final int DAY = "2022-10-20".length();

    /** The columns of a pipe, on which scripts depend. */
    static final List<ListColumn> OF_PIPES = List.of(ID, STATUS, CATEGORY, DATE, TITLE);

    /** The columns of a terminal. */
    static final List<ListColumn> USUAL = List.of(ID, STATUS, ISSUE, CATEGORY, DATE, TITLE);

    /** The name in {@code --columns}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all. */
    static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (ListColumn column : values()) {
            labels.add(column.label());
        }
        return labels;
    }

    /**
     * Columns by their names, which commas separate.
     *
     * @throws Problem {@code usage.no-column}, {@code usage.nearest-column}
     */
    static List<ListColumn> parse(String text) {
        List<ListColumn> columns = new ArrayList<>();
        for (String name : text.strip().split("\\s*[,，、]\\s*", -1)) {
            columns.add(find(name).orElseThrow(() -> unknown(name)));
        }
        return List.copyOf(columns);
    }

    private static Optional<ListColumn> find(String name) {
        for (ListColumn column : values()) {
            if (column.label().equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static Problem unknown(String name) {
        return NameSuggestion.find(name, labels())
                .map(nearest -> Problem.usage("usage.nearest-column", name, nearest))
                .orElseGet(() -> Problem.usage("usage.no-column", name, labels()));
    }

    /** Whether a list without the whole papers has it. */
    boolean isOfSummary() {
        return this != AUTHORS && this != SUBJECTS && this != ADDED;
    }

    /** What it says of a paper, for a program. */
    String text(PaperSummary paper, Optional<LibraryPaper> whole) {
        return switch (this) {
            case ID -> paper.id();
            case STATUS -> paper.status().label();
            case CATEGORY -> paper.category().orElse("");
            case ISSUE ->
                paper.issue().isPresent() ? Integer.toString(paper.issue().getAsInt()) : "";
            case DATE -> day(paper.published().orElse(""));
            case TITLE -> paper.title();
            case TITLE_ZH -> paper.titleZh().orElse("");
            case NOTE -> paper.note().orElse("");
            case AUTHORS ->
                whole.map(entry -> String.join(", ", entry.paper().authorNames()))
                        .orElse("");
            case SUBJECTS ->
                whole.map(entry -> String.join(", ", entry.paper().subjects().all()))
                        .orElse("");
            case ADDED -> day(whole.map(LibraryPaper::addedAt).orElse(""));
        };
    }

    private static String day(String date) {
        return date.length() > DAY ? date.substring(0, DAY) : date;
    }
}
