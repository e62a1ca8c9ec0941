package dev.digest.fetch.bibliography;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.page.BibtexEntry;
import dev.digest.format.BibtexReader;
import dev.digest.format.BibtexRecord;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of a BibTeX file, as written by JabRef, Zotero, DBLP, Google Scholar and arXiv. */
record BibtexBibliography(String name) {
    List<FetchResult> read(String text) {
        List<FetchResult> results = new ArrayList<>();
        for (BibtexRecord record : BibtexReader.read(text)) {
            results.add(record.complete() ? entry(record).result() : broken(record));
        }
        return results;
    }

    private FetchResult broken(BibtexRecord record) {
        String location = name + ":" + record.line();
        return new FetchResult.UnreadableEntry(
                location, Problem.of("bibliography.broken", location, "@" + record.type() + "{" + record.key()));
    }

    private BibliographyEntry entry(BibtexRecord record) {
        BibtexEntry entry = new BibtexEntry(record.fields());
        String venue = first(entry, "journal", "journaltitle", "booktitle")
                .or(() -> entry.line("howpublished").filter(said -> !said.contains("://")))
                .orElse("");
        return new BibliographyEntry(
                name + ":" + record.line(),
                entry.line("title").orElse(""),
                entry.authorList(),
                entry.paragraphs("abstract").orElse(""),
                entry.date(),
                BibliographyEntry.publication(
                        venue,
                        entry.line("volume")
                                .filter(volume -> !volume.startsWith("abs/"))
                                .orElse(""),
                        first(entry, "number", "issue").orElse(""),
                        entry.line("pages").orElse(""),
                        entry.date().map(date -> date.substring(0, 4)).orElse("")),
                entry.line("publisher"),
                entry.doi(),
                names(entry));
    }

    private static List<String> names(BibtexEntry entry) {
        List<String> names = new ArrayList<>();
        entry.line("eprint").flatMap(eprint -> eprint(eprint, entry)).ifPresent(names::add);
        for (String field : List.of("arxiv", "arxivid")) {
            entry.line(field).filter(BibtexBibliography::isRef).ifPresent(id -> names.add("arXiv:" + id));
        }
        for (String field : List.of("url", "ee", "howpublished", "journal", "volume", "note", "number")) {
            Optional.ofNullable(entry.fields().get(field))
                    .map(BibtexBibliography::plain)
                    .ifPresent(names::add);
        }
        return names;
    }

    /** An e-print is from arXiv unless another archive is given. */
    private static Optional<String> eprint(String eprint, BibtexEntry entry) {
        String archive = first(entry, "archiveprefix", "eprinttype").orElse("arxiv");
        String id = eprint.replaceFirst("(?i)^arxiv:\\s*", "");
        boolean arxiv = archive.equalsIgnoreCase("arxiv") && isRef(id);
        return arxiv ? Optional.of("arXiv:" + id) : Optional.of(eprint).filter(said -> said.contains("://"));
    }

    private static boolean isRef(String id) {
        try {
            PaperRef.parse("arXiv:" + id);
            return true;
        } catch (Problem none) {
            return false;
        }
    }

    /** A URL in TeX: {@code \\url{…}}, with escaped characters. */
    private static String plain(String tex) {
        return tex.replaceAll("\\\\([_%&#$~])", "$1").replace("\\url", " ").replaceAll("[{}]", " ");
    }

    private static Optional<String> first(BibtexEntry entry, String... fields) {
        for (String field : fields) {
            Optional<String> line = entry.line(field);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }
}
