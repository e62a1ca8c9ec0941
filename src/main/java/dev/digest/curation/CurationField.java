package dev.digest.curation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a curator can say of a paper. The name is that of the sheet's key and of the option alike. */
public enum CurationField {
    /** The title in place of the source's. */
    TITLE("title"),
    /** The Chinese title. */
    TITLE_ZH("title-zh"),
    /** Whose work it is, as the issue prints it: {@code UIUC、谷歌}. */
    INSTITUTIONS("institutions"),
    /** The authors as the issue prints them: {@code Jiaxin Huang等}. */
    AUTHORS("authors"),
    /** One of the newsletter's categories. */
    CATEGORY("category"),
    /** Where the paper is to be had, in place of the usual place. */
    DOWNLOAD_URL("download-url"),
    /** Where 了解详情 leads, in place of the paper's page. */
    DETAIL_URL("detail-url"),
    /** Where its code is to be had. */
    CODE_URL("code-url"),
    /** The 推荐理由: why the editors recommend it. */
    RECOMMENDATION("recommendation"),
    /** The picture: where it lies, by {@link FigureLocation}. */
    FIGURE("figure"),
    /** What stands under the picture, and is read out where it cannot be seen: plain text. */
    CAPTION("caption"),
    /** The 简介: Markdown, of one paragraph mostly. */
    SUMMARY("summary");

    private final String key;

    CurationField(String key) {
        this.key = key;
    }

    /** The name in sheets and options. */
    public String key() {
        return key;
    }

    /** The fields of a sheet's front matter: all but the summary, which stands under it. */
    public static List<CurationField> frontMatterFields() {
        return Arrays.stream(values()).filter(field -> field != SUMMARY).toList();
    }

    /** The field with this name. */
    public static Optional<CurationField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** Whether it holds an address of the web. */
    public boolean isAddress() {
        return this == DOWNLOAD_URL || this == DETAIL_URL || this == CODE_URL;
    }
}
