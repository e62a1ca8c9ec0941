package dev.digest.issue.document;

import dev.digest.curation.CurationField;
import dev.digest.curation.FigureLocation;
import dev.digest.paper.PaperRef;
import dev.digest.paper.WebId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A paper or other recommendation in a published issue, with unchanged text.
 *
 * @param line where it begins in the file
 * @param section such as 论文推荐
 * @param category such as NLP研究
 * @param summary Markdown if the file was Markdown; paragraphs separated by an empty line
 * @param recommendation the reason for it, if separate
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

    private static final Pattern CODE = Pattern.compile("(?i)代码|源码|开源|github|code");

    /** The same without its Markdown forms. */
    ParsedEntry withoutSpelling() {
        return new ParsedEntry(
                line, section, category, title, authors, summary, recommendation, links, MarkdownForms.NONE);
    }

    /** The same elsewhere in the file. */
    public ParsedEntry atLine(int other) {
        return new ParsedEntry(other, section, category, title, authors, summary, recommendation, links, markdownForms);
    }

    /** The text of a field: prose is Markdown, anything else plain text. */
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
            case NOTE, GIST -> Optional.empty();
            case SUMMARY -> summary;
        };
    }

    /** The Markdown of a field that {@link #get} has as plain text, as written where that is known. */
    public Optional<String> markdown(CurationField field) {
        return switch (field) {
            case TITLE -> markdownForms.of(title.original().isPresent() ? FieldLabel.TITLE : FieldLabel.TITLE_ZH);
            case TITLE_ZH -> markdownForms.of(FieldLabel.TITLE_ZH);
            case INSTITUTIONS -> markdownForms.of(FieldLabel.INSTITUTIONS);
            case AUTHORS -> markdownForms.of(FieldLabel.AUTHORS);
            default -> Optional.empty();
        };
    }

    /** The institutions as printed: {@code 北航、美团}. */
    public Optional<String> institutions() {
        return title.institutions();
    }

    /** The code link: the first of the other links with such a label. */
    public Optional<MarkupLink> code() {
        for (MarkupLink link : links.others()) {
            if (CODE.matcher(link.text()).find()) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    /**
     * The links of an entry.
     *
     * @param others code, data and the like, each with its label
     * @param figure the alternative text as plain text, and the location ({@link FigureLocation})
     */
    public record EntryLinks(
            Optional<String> download, Optional<String> detail, List<MarkupLink> others, Optional<MarkupLink> figure) {
        /** The links of an entry without a figure. */
        public EntryLinks(Optional<String> download, Optional<String> detail, List<MarkupLink> others) {
            this(download, detail, others, Optional.empty());
        }

        public EntryLinks {
            others = List.copyOf(others);
        }

        /** All URLs except the figure's, most informative first. */
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
     * The paper that the links refer to: an arXiv or ACL paper if one is linked, otherwise the download page, otherwise
     * the details page. Empty without links.
     */
    public Optional<PaperRef> paper() {
        for (String address : links.addresses()) {
            Optional<PaperRef> paper = LinkedPaper.find(address);
            if (paper.isPresent() && !(paper.get().id() instanceof WebId)) {
                return paper;
            }
        }
        Optional<String> page = links.download().isPresent() ? links.download() : links.detail();
        return page.isPresent() ? LinkedPaper.find(page.get()) : Optional.empty();
    }
}
