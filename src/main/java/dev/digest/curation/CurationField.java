package dev.digest.curation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a paper that editors write, in the order of sheets. A new field needs a constant just before
 * {@link #SUMMARY}, a column, and the texts {@code show.KEY}, {@code history.field.KEY} and {@code help.summarize.KEY};
 * CONTRIBUTING.md has all steps.
 */
public enum CurationField implements EditorialField {
    /** Replaces the source's title. */
    TITLE(FieldSchema.of("title", FieldKind.TEXT).withLabel("title")),
    /** The Chinese title. */
    TITLE_ZH(FieldSchema.of("title-zh", FieldKind.TEXT).onlyIn("zh")),
    /** The institutions as the issue prints them: {@code UIUC、谷歌}. */
    INSTITUTIONS(FieldSchema.of("institutions", FieldKind.TEXT)),
    /** The authors as the issue prints them: {@code Jiaxin Huang等}. */
    AUTHORS(FieldSchema.of("authors", FieldKind.TEXT).withLabel("authors").withJsonName("authorsText")),
    CATEGORY(FieldSchema.of("category", FieldKind.CATEGORY).withLabel("category")),
    /** The download link, when it is not the default PDF. */
    DOWNLOAD_URL(FieldSchema.of("download-url", FieldKind.ADDRESS).withLabel("download")),
    /** The 了解详情 link, when it is not the paper's page. */
    DETAIL_URL(FieldSchema.of("detail-url", FieldKind.ADDRESS).withLabel("detail")),
    /** The code repository. */
    CODE_URL(FieldSchema.of("code-url", FieldKind.ADDRESS).withLabel("code")),
    /** The 推荐理由: why the editors recommend it. */
    RECOMMENDATION(FieldSchema.of("recommendation", FieldKind.PROSE).withLabel("recommendation")),
    /** The figure, by {@link FigureLocation}. */
    FIGURE(FieldSchema.of("figure", FieldKind.IMAGE).withLabel("figure")),
    /** The figure's caption and alternative text: plain text. */
    CAPTION(FieldSchema.of("caption", FieldKind.CAPTION).withLabel("caption")),
    /** An internal note of the editors. */
    NOTE(FieldSchema.of("note", FieldKind.PROSE).unpublished()),
    /** The paper in one sentence, for templates; the shipped one does not print it. */
    GIST(FieldSchema.of("gist", FieldKind.TEXT)),
    /** The 简介: Markdown, usually one paragraph. */
    SUMMARY(FieldSchema.of("summary", FieldKind.PROSE).withLabel("summary"));

    /** Immutable: a record of texts and an enum, which Error Prone would know only by an annotation. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final FieldSchema schema;

    CurationField(FieldSchema schema) {
        this.schema = schema;
    }

    @Override
    public FieldSchema schema() {
        return schema;
    }

    /** The fields of a sheet's front matter: all but the summary, which follows it. */
    public static List<CurationField> frontMatterFields() {
        List<CurationField> fields = new ArrayList<>(Arrays.asList(values()));
        fields.remove(SUMMARY);
        return fields;
    }

    /** The fields of the front matter in a newsletter's language, and those that have a value all the same. */
    public static List<CurationField> frontMatterFields(String language, Map<CurationField, String> words) {
        return frontMatterFields().stream()
                .filter(field -> field.schema().isOfferedIn(language)
                        || !words.getOrDefault(field, "").isEmpty())
                .toList();
    }

    /** The fields that issues print. */
    public static List<CurationField> publishedFields() {
        List<CurationField> fields = new ArrayList<>();
        for (CurationField field : values()) {
            if (field.isPublished()) {
                fields.add(field);
            }
        }
        return fields;
    }

    public static Optional<CurationField> ofKey(String key) {
        return EditorialField.ofKey(values(), key);
    }
}
