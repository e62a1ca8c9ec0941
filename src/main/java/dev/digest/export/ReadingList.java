package dev.digest.export;

import dev.digest.curation.Field;
import dev.digest.issue.Words;
import dev.digest.library.Entry;
import dev.digest.paper.Paper;
import dev.digest.render.Markdown;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markdown for people: an item a paper, with its link, its authors, and the curators' summary. */
public final class ReadingList implements PaperFormat {
    /** As many authors as one reads. */
    private static final int AUTHORS = 6;

    @Override
    public String between() {
        return "\n";
    }

    @Override
    public String paper(Entry entry) {
        String summary = entry.curation()
                .get(Field.SUMMARY)
                .map(text -> "\n" + Markdown.of(Words.written(text)) + "\n")
                .orElse("");
        String item = title(entry) + "\\\n" + facts(entry) + "\n" + summary;
        return "- "
                + item.lines()
                        .map(line -> line.isEmpty() ? "" : "  " + line)
                        .collect(Collectors.joining("\n"))
                        .strip() + "\n";
    }

    private static String title(Entry entry) {
        Paper paper = entry.paper();
        String title = entry.curation()
                .get(Field.TITLE)
                .map(text -> Markdown.of(Words.written(text)))
                .orElseGet(() -> Markdown.escape(paper.title()));
        String both = entry.curation()
                .get(Field.TITLE_ZH)
                .map(chinese -> Markdown.of(Words.written(chinese)) + " | " + title)
                .orElse(title);
        String address = paper.id().page();
        return address.isEmpty() ? "**" + both + "**" : "**[" + both + "](" + Markdown.address(address) + ")**";
    }

    private static String facts(Entry entry) {
        Paper paper = entry.paper();
        return Stream.of(
                        entry.curation().get(Field.INSTITUTIONS).map(Markdown::escape),
                        Optional.of(authors(paper)).filter(names -> !names.isEmpty()),
                        paper.dates().published().map(date -> date.replaceFirst("T.*", "")),
                        paper.notes().journalRef().map(Markdown::escape),
                        entry.curation().get(Field.CATEGORY).map(Markdown::escape),
                        Optional.of(Markdown.escape(paper.id().canonical())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static String authors(Paper paper) {
        String named = paper.authorNames().stream()
                .limit(AUTHORS)
                .map(Markdown::escape)
                .collect(Collectors.joining(", "));
        return paper.authors().size() > AUTHORS ? named + " et al." : named;
    }
}
