package dev.digest.issue.parse;

import dev.digest.curation.CurationField;
import dev.digest.curation.FigureLocation;
import dev.digest.paper.PaperRef;
import dev.digest.paper.WebId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A paper, or whatever else a published issue recommends, in the issue's own words: no word or mark is changed.
 *
 * @param line where it begins in the file
 * @param section such as 论文推荐
 * @param category such as NLP研究
 * @param summary Markdown where the file was Markdown; paragraphs have an empty line between them
 * @param recommendation why it is recommended, where that is said apart
 * @param markdownForms of the title's parts and of the authors
 */
public record ParsedEntry(
        int line,
        Optional<String> section,
        Optional<String> category,
        EntryTitle title,
        Optional<String> authors,
        Optional<String> summary,
        Optional<String> recommendation,
        EntryLinks links,
        MarkdownForms markdownForms) {

    private static final Pattern CODE = Pattern.compile("(?i)代码|开源|github|code");

    /** The same with nothing known of how it was written. */
    ParsedEntry withoutSpelling() {
        return new ParsedEntry(
                line, section, category, title, authors, summary, recommendation, links, MarkdownForms.NONE);
    }

    /** What the entry says in a field: prose is Markdown, anything else plain text. */
    public Optional<String> get(CurationField field) {
        return switch (field) {
            case TITLE -> Optional.of(title.any());
            case TITLE_ZH -> title.chinese();
            case INSTITUTIONS -> institutions();
            case AUTHORS -> authors;
            case CATEGORY -> category.or(() -> section);
            case DOWNLOAD_URL -> links.download();
            case DETAIL_URL -> links.detail();
            case CODE_URL -> code().map(MarkupLink::address);
            case RECOMMENDATION -> recommendation;
            case FIGURE -> links.figure().map(MarkupLink::address);
            case CAPTION -> links.figure().map(MarkupLink::text);
            case NOTE -> Optional.empty();
            case SUMMARY -> summary;
        };
    }

    /** The institutions as printed: {@code 北航、美团}. */
    public Optional<String> institutions() {
        return title.institutions();
    }

    /** Where its code is to be had: the first of the other links whose label says so. */
    public Optional<MarkupLink> code() {
        for (MarkupLink link : links.others()) {
            if (CODE.matcher(link.text()).find()) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    /**
     * Where an entry's links lead.
     *
     * @param others code, data and the like, each with its label
     * @param figure the picture: what it shows, in plain text, and where it lies ({@link FigureLocation})
     */
    public record EntryLinks(
            Optional<String> download, Optional<String> detail, List<MarkupLink> others, Optional<MarkupLink> figure) {
        /** Those of an entry without a picture. */
        public EntryLinks(Optional<String> download, Optional<String> detail, List<MarkupLink> others) {
            this(download, detail, others, Optional.empty());
        }

        /** Copies what could change. */
        public EntryLinks {
            others = List.copyOf(others);
        }

        /** All addresses but the picture's, the more telling ones first. */
        private List<String> addresses() {
            List<String> addresses = new ArrayList<>();
            if (download.isPresent()) {
                addresses.add(download.get());
            }
            if (detail.isPresent()) {
                addresses.add(detail.get());
            }
            for (MarkupLink link : others) {
                addresses.add(link.address());
            }
            return addresses;
        }
    }

    /**
     * The paper that the links name: an arXiv or ACL paper wherever one is linked, else the page under the download,
     * else the one under the details. Empty when there is no link to go by.
     */
    public Optional<PaperRef> paper() {
        for (String address : links.addresses()) {
            Optional<PaperRef> paper = AddressText.parsePaperRef(address);
            if (paper.isPresent() && !(paper.get().id() instanceof WebId)) {
                return paper;
            }
        }
        Optional<String> page = links.download().isPresent() ? links.download() : links.detail();
        return page.isPresent() ? AddressText.parsePaperRef(page.get()) : Optional.empty();
    }
}
