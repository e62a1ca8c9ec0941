package dev.digest.curation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a curator can say of a paper, in the order of sheets. A new field needs its line here, a column, and its texts
 * {@code show.KEY}, {@code history.field.KEY} and {@code help.summarize.KEY}.
 */
public enum CurationField implements EditorialField {
    /** The title in place of the source's. */
    TITLE(FieldSchema.of("title", FieldKind.TEXT).withLabel("title")),
    /** The Chinese title. */
    TITLE_ZH(FieldSchema.of("title-zh", FieldKind.TEXT)),
    /** Whose work it is, as the issue prints it: {@code UIUC、谷歌}. */
    INSTITUTIONS(FieldSchema.of("institutions", FieldKind.TEXT)),
    /** The authors as the issue prints them: {@code Jiaxin Huang等}. */
    AUTHORS(FieldSchema.of("authors", FieldKind.TEXT).withLabel("authors").withJsonName("authorsText")),
    /** One of the newsletter's categories. */
    CATEGORY(FieldSchema.of("category", FieldKind.CATEGORY).withLabel("category")),
    /** Where the paper is to be had, in place of the usual place. */
    DOWNLOAD_URL(FieldSchema.of("download-url", FieldKind.ADDRESS).withLabel("download")),
    /** Where 了解详情 leads, in place of the paper's page. */
    DETAIL_URL(FieldSchema.of("detail-url", FieldKind.ADDRESS).withLabel("detail")),
    /** Where its code is to be had. */
    CODE_URL(FieldSchema.of("code-url", FieldKind.ADDRESS).withLabel("code")),
    /** The 推荐理由: why the editors recommend it. */
    RECOMMENDATION(FieldSchema.of("recommendation", FieldKind.PROSE).withLabel("recommendation")),
    /** The picture: where it lies, by {@link FigureLocation}. */
    FIGURE(FieldSchema.of("figure", FieldKind.IMAGE).withLabel("figure")),
    /** What stands under the picture, and is read out where it cannot be seen: plain text. */
    CAPTION(FieldSchema.of("caption", FieldKind.CAPTION).withLabel("caption")),
    /** A remark of the editors for themselves. */
    NOTE(FieldSchema.of("note", FieldKind.PROSE).unpublished()),
    /** The 简介: Markdown, of one paragraph mostly. */
    SUMMARY(FieldSchema.of("summary", FieldKind.PROSE).withLabel("summary"));

    /** A record of texts and an enum, which the checker would know only by an annotation. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final FieldSchema schema;

    CurationField(FieldSchema schema) {
        this.schema = schema;
    }

    @Override
    public FieldSchema schema() {
        return schema;
    }

    /** The fields of a sheet's front matter: all but the summary, which stands under it. */
    public static List<CurationField> frontMatterFields() {
        return Arrays.stream(values()).filter(field -> field != SUMMARY).toList();
    }

    /** The fields that issues print. */
    public static List<CurationField> publishedFields() {
        return Arrays.stream(values()).filter(CurationField::isPublished).toList();
    }

    /** The field with this name. */
    public static Optional<CurationField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
