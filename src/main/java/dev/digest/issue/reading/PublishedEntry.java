package dev.digest.issue.reading;

import dev.digest.curation.FigurePlace;
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
 * @param spelling of the title's parts and of the authors
 */
public record PublishedEntry(
        int line,
        Optional<String> section,
        Optional<String> category,
        EntryTitle title,
        Optional<String> authors,
        Optional<String> summary,
        Optional<String> recommendation,
        Links links,
        Spelling spelling) {

    private static final Pattern CODE = Pattern.compile("(?i)代码|开源|github|code");

    /** The same with nothing known of how it was written. */
    PublishedEntry plain() {
        return new PublishedEntry(
                line, section, category, title, authors, summary, recommendation, links, Spelling.NONE);
    }

    /** The institutions as printed: {@code 北航、美团}. */
    public Optional<String> institutions() {
        return title.before();
    }

    /** Where its code is to be had: the first of the other links whose label says so. */
    public Optional<Link> code() {
        for (Link link : links.others()) {
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
     * @param figure the picture: what it shows, in plain text, and where it lies ({@link FigurePlace})
     */
    public record Links(Optional<String> download, Optional<String> detail, List<Link> others, Optional<Link> figure) {
        /** Those of an entry without a picture. */
        public Links(Optional<String> download, Optional<String> detail, List<Link> others) {
            this(download, detail, others, Optional.empty());
        }

        /** Copies what could change. */
        public Links {
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
            for (Link link : others) {
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
            Optional<PaperRef> paper = Addresses.paper(address);
            if (paper.isPresent() && !(paper.get().id() instanceof WebId)) {
                return paper;
            }
        }
        Optional<String> page = links.download().isPresent() ? links.download() : links.detail();
        return page.isPresent() ? Addresses.paper(page.get()) : Optional.empty();
    }
}
