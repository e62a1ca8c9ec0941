package dev.digest.issue;

import dev.digest.curation.Categories;
import dev.digest.paper.AclId;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.workspace.Settings;
import java.util.List;
import java.util.Optional;

/**
 * What stays the same from issue to issue: names, sections, labels, forms of links and days.
 *
 * @param title the {@link Pattern} of a heading
 * @param number the {@link Pattern} of the line under it
 * @param longestTitle how many characters a heading may have; 0 is any number
 */
public record Newsletter(
        String name,
        String publisher,
        String team,
        Pattern title,
        Pattern number,
        List<SectionForm> sections,
        Labels labels,
        AuthorLine authors,
        LinkForms links,
        DateForm dates,
        int longestTitle) {

    /** All categories, in the order in which an issue has them. */
    public Categories categories() {
        return new Categories(
                sections.stream().flatMap(section -> section.ways().stream()).toList());
    }

    /** The newsletter for an issue that came out as it is: nothing is asked of it any more. */
    public Newsletter undemanding() {
        return new Newsletter(
                name,
                publisher,
                team,
                title,
                number,
                sections.stream().map(SectionForm::undemanding).toList(),
                labels,
                authors,
                links,
                dates,
                longestTitle);
    }

    /** How authors are printed where the curator did not say. */
    public record AuthorLine(int most, String separator, String others) {
        /** {@code A, B}; of more than {@link #most} authors, the first ones and {@link #others}. */
        public String of(List<String> names) {
            return most == 0 || names.size() <= most
                    ? String.join(separator, names)
                    : String.join(separator, names.subList(0, most)) + others;
        }
    }

    /** Where links lead where the curator did not say; {@code {id}} stands for the id without version. */
    public record LinkForms(String arxivDownload, String arxivDetail) {
        /** Where the paper is to be had. */
        public String download(Paper paper) {
            return paper.id() instanceof ArxivId arxiv
                    ? arxivDownload.replace("{id}", arxiv.local())
                    : Optional.ofNullable(paper.links().get(paper.id() instanceof AclId ? "abs" : "pdf"))
                            .orElse(paper.id().page());
        }

        /** Where one reads more about it. */
        public String detail(Paper paper) {
            return paper.id() instanceof ArxivId arxiv
                    ? arxivDetail.replace("{id}", arxiv.local())
                    : paper.id().page();
        }
    }

    /** The newsletter as its settings describe it. */
    public static Newsletter of(Settings settings) {
        return new Newsletter(
                settings.text("name"),
                settings.text("publisher"),
                settings.text("team"),
                new Pattern(settings.text("title")),
                new Pattern(settings.text("number")),
                SectionReader.sections(settings),
                new Labels(settings.texts("labels")),
                new AuthorLine(
                        settings.number("authors.most"),
                        settings.untrimmed("authors.separator"),
                        settings.text("authors.others")),
                new LinkForms(settings.text("links.arxiv.download"), settings.text("links.arxiv.detail")),
                new DateForm(new Pattern(settings.text("dates.form"))),
                settings.number("limits.title"));
    }
}
