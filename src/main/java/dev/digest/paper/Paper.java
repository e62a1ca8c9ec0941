package dev.digest.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A paper's metadata as its source states it. Text is clean ({@link CleanText}) and not escaped for any output format.
 *
 * @param version the version that was fetched, 0 where the source has none
 * @param abstractText paragraphs separated by an empty line; empty when unknown
 * @param subjects the source's own subjects ({@code cs.CL}), not the newsletter's categories
 * @param links addresses by kind: {@code abs}, {@code pdf}, {@code doi}, …
 * @param withdrawn whether the authors withdrew this version
 * @param warnings keys of anomalies in the source's data, such as {@code withdrawn} or {@code no-date}
 */
public record Paper(
        PaperId id,
        int version,
        String title,
        List<Author> authors,
        String abstractText,
        PaperSubjects subjects,
        PaperDates dates,
        PaperNotes notes,
        Map<String, String> links,
        boolean withdrawn,
        List<String> warnings) {

    /** The warning on a paper that is known from an imported issue only. */
    public static final String FROM_AN_ISSUE = "from-an-issue";

    /** The primary category, if the source has one, and all of them including the primary one. */
    public record PaperSubjects(Optional<String> primary, List<String> all) {
        /** No known subjects. */
        public static final PaperSubjects NONE = new PaperSubjects(Optional.empty(), List.of());
    }

    /**
     * When the first version and this one were published: ISO 8601 in UTC, as precise as known ({@code 2022},
     * {@code 2022-10}, {@code 2022-10-20}, {@code 2022-10-20T21:32:51Z}), so that text order is time order.
     */
    public record PaperDates(Optional<String> published, Optional<String> updated) {
        /** No known dates. */
        public static final PaperDates NONE = new PaperDates(Optional.empty(), Optional.empty());
    }

    /** The authors' comment, the journal reference, the DOI, and the publisher of the journal or proceedings. */
    public record PaperNotes(
            Optional<String> comment, Optional<String> journalRef, Optional<String> doi, Optional<String> publisher) {
        /** No notes. */
        public static final PaperNotes NONE = new PaperNotes(Optional.empty(), Optional.empty(), Optional.empty());

        /** Notes of a source that names no publisher. */
        public PaperNotes(Optional<String> comment, Optional<String> journalRef, Optional<String> doi) {
            this(comment, journalRef, doi, Optional.empty());
        }
    }

    public Paper {
        authors = List.copyOf(authors);
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
        warnings = List.copyOf(warnings);
    }

    /** The names of the authors, in order. */
    public List<String> authorNames() {
        return authors.stream().map(Author::name).toList();
    }

    /** Starts a paper from id and title. */
    public static PaperBuilder of(PaperId id, String title) {
        return new PaperBuilder(id, title);
    }

    /** Builds a paper. */
    public static final class PaperBuilder {
        private final PaperId id;
        private final String title;
        private final Map<String, String> links = new LinkedHashMap<>();
        private int version;
        private List<Author> authors = List.of();
        private String abstractText = "";
        private PaperSubjects subjects = PaperSubjects.NONE;
        private PaperDates dates = PaperDates.NONE;
        private PaperNotes notes = PaperNotes.NONE;
        private boolean withdrawn;
        private List<String> warnings = List.of();

        private PaperBuilder(PaperId id, String title) {
            this.id = id;
            this.title = CleanText.line(title);
            if (!id.page().isEmpty()) {
                links.put("abs", id.page());
            }
            id.pdf().ifPresent(pdf -> links.put("pdf", pdf));
        }

        /** Sets {@link Paper#version}. */
        public PaperBuilder version(int number) {
            version = number;
            return this;
        }

        /** Sets {@link Paper#authors}. */
        public PaperBuilder authors(List<Author> names) {
            authors = names;
            return this;
        }

        /** Sets {@link Paper#abstractText}. */
        public PaperBuilder abstractText(String text) {
            abstractText = CleanText.paragraphs(text);
            return this;
        }

        /** Sets {@link Paper#subjects}. */
        public PaperBuilder subjects(PaperSubjects given) {
            subjects = given;
            return this;
        }

        /** Sets {@link Paper#dates}. */
        public PaperBuilder dates(PaperDates given) {
            dates = given;
            return this;
        }

        /** Sets {@link Paper#notes}. */
        public PaperBuilder notes(PaperNotes given) {
            notes = given;
            return this;
        }

        /** Adds to {@link Paper#links}; {@code abs} and {@code pdf} are preset where they follow from the id. */
        public PaperBuilder link(String name, String address) {
            links.put(name, address);
            return this;
        }

        /** Sets {@link Paper#withdrawn}. */
        public PaperBuilder withdrawn(boolean taken) {
            withdrawn = taken;
            return this;
        }

        /** Sets {@link Paper#warnings}. */
        public PaperBuilder warnings(List<String> keys) {
            warnings = keys;
            return this;
        }

        public Paper build() {
            return new Paper(
                    id, version, title, authors, abstractText, subjects, dates, notes, links, withdrawn, warnings);
        }
    }
}
