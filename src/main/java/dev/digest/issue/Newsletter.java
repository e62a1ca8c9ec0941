package dev.digest.issue;

import dev.digest.curation.CategoryList;
import dev.digest.paper.AclId;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.TextLanguage;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The configuration that all issues share: names, sections, labels, link templates and date patterns.
 *
 * @param title the {@link TitleTemplate} of a heading
 * @param number the {@link TitleTemplate} of the line below it
 * @param longestTitle the maximum length of a heading in characters; 0 for no limit
 * @param readerTexts what its readers see beside its own words, in its language
 */
public record Newsletter(
        String name,
        String publisher,
        String team,
        TitleTemplate title,
        TitleTemplate number,
        List<SectionConfig> sections,
        LabelTexts labels,
        AuthorFormat authors,
        LinkTemplates links,
        DatePattern dates,
        int longestTitle,
        ReaderTexts readerTexts) {

    /** All categories, in the order of an issue. */
    public CategoryList categories() {
        List<String> names = new ArrayList<>();
        for (SectionConfig section : sections) {
            names.addAll(section.categoriesOrName());
        }
        return new CategoryList(names);
    }

    /** {@code zh} or {@code en}: the language of its readers. */
    public String language() {
        return readerTexts.language();
    }

    /** The same, for what depends on it. */
    public TextLanguage textLanguage() {
        return TextLanguage.of(language());
    }

    /** The label of a correction note: 更正. */
    public String correctionLabel() {
        return labels.text("correction");
    }

    /** The newsletter without required fields, for an issue that is published already. */
    public Newsletter withoutRequiredFields() {
        return new Newsletter(
                name,
                publisher,
                team,
                title,
                number,
                sections.stream().map(SectionConfig::withoutRequiredFields).toList(),
                labels,
                authors,
                links,
                dates,
                longestTitle,
                readerTexts);
    }

    /** How authors are printed when the editor entered none. */
    public record AuthorFormat(int most, String separator, String others) {
        /** {@code A, B}; of more than {@link #most} authors, the first ones and {@link #others}. */
        public String format(List<String> names) {
            return most == 0 || names.size() <= most
                    ? String.join(separator, names)
                    : String.join(separator, names.subList(0, most)) + others;
        }
    }

    /** The default links; {@code {id}} is replaced by the id without version. */
    public record LinkTemplates(String arxivDownload, String arxivDetail) {
        /** The download link of a paper. */
        public String download(Paper paper) {
            return paper.id() instanceof ArxivId arxiv
                    ? arxivDownload.replace("{id}", arxiv.local())
                    : Optional.ofNullable(paper.links().get(paper.id() instanceof AclId ? "abs" : "pdf"))
                            .orElse(paper.id().page());
        }

        /** The details link of a paper. */
        public String detail(Paper paper) {
            return paper.id() instanceof ArxivId arxiv
                    ? arxivDetail.replace("{id}", arxiv.local())
                    : paper.id().page();
        }
    }

    /** The newsletter described by its settings. */
    public static Newsletter of(Settings settings) {
        ReaderTexts texts = settings.readerTexts();
        return new Newsletter(
                settings.text("name"),
                settings.text("publisher"),
                settings.text("team"),
                new TitleTemplate(settings.text("title")),
                new TitleTemplate(settings.text("number")),
                SectionConfigReader.sections(settings),
                new LabelTexts(settings.texts("labels")),
                new AuthorFormat(
                        settings.number("authors.most"),
                        settings.untrimmed("authors.separator"),
                        settings.untrimmed("authors.others")),
                new LinkTemplates(settings.text("links.arxiv.download"), settings.text("links.arxiv.detail")),
                new DatePattern(new TitleTemplate(settings.text("dates.form")), texts),
                settings.number("limits.title"),
                texts);
    }
}
