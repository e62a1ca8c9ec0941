package dev.digest.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.parse.markdown.BlocksFixture;
import dev.digest.render.document.Article;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.image.ImageSupport;
import dev.digest.testing.ArticleSamples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again by Apache POI, which shares no code with the writer. */
class DocxFileTest {
    @TempDir
    Path folder;

    @Test
    void headings_paragraphs_and_quotes_are_paragraphs_in_named_styles() {
        XWPFDocument document = read("## 论文推荐\n\n##### 深\n\n一段。\n\n> 引文\n\n---\n");
        assertThat(document.getParagraphs())
                .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText, XWPFParagraph::getIndentationLeft)
                .containsExactly(
                        paragraph("Heading1", "第7期", -1),
                        paragraph("Heading2", "论文推荐", -1),
                        paragraph("Heading4", "深", -1),
                        paragraph("Normal", "一段。", -1),
                        paragraph("Normal", "引文", 420),
                        paragraph("Rule", "", -1));
        assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
    }

    @Test
    void words_stand_out_and_keep_their_blanks() {
        List<XWPFRun> runs = lastParagraph("a **b *c*** `d  e`  \nf").getRuns();
        assertThat(runs).extracting(XWPFRun::text).containsExactly("a ", "b ", "c", " ", "d  e", "\n", "f");
        assertThat(runs).extracting(XWPFRun::isBold).containsExactly(false, true, true, false, false, false, false);
        assertThat(runs).extracting(XWPFRun::isItalic).containsExactly(false, false, true, false, false, false, false);
        assertThat(runs.get(4).getStyle()).isEqualTo("CodeWords");
    }

    @Test
    void links_are_links_and_one_address_is_one_relationship() {
        XWPFParagraph paragraph =
                lastParagraph("[一](https://example.org/?a=1&b=2) [**二**](https://example.org/?a=1&b=2)");
        assertThat(paragraph.getRuns())
                .filteredOn(XWPFHyperlinkRun.class::isInstance)
                .extracting(run -> ((XWPFHyperlinkRun) run).getHyperlinkId())
                .hasSize(2)
                .containsOnly("rId3");
        assertThat(paragraph.getDocument().getHyperlinkByID("rId3").getURL()).isEqualTo("https://example.org/?a=1&b=2");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/论文?q=100%, https://example.org/%E8%AE%BA%E6%96%87?q=100%25",
        "https://example.org/[a], https://example.org/%5Ba%5D",
        "mailto:a@example.org, mailto:a@example.org"
    })
    void an_address_is_in_ascii(String written, String target) {
        assertThat(read("[x](" + written + ")").getHyperlinks()[0].getURL()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://[::1", "javascript:alert(1)", "file:///etc/passwd", "https://"})
    void what_is_no_address_of_the_web_is_no_link(String address) {
        XWPFDocument document = read("[链接](" + address + ")");
        assertThat(document.getHyperlinks()).isEmpty();
        assertThat(document.getParagraphs().get(1).getText()).contains("链接");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 2022})
    void a_list_begins_with_its_number_and_none_goes_on_where_another_ended(int first) {
        XWPFDocument document = read(first + ". 甲\n1. 乙\n\n---\n\n3. 丙\n");
        List<XWPFParagraph> items = items(document);
        assertThat(items).extracting(item -> start(document, item)).containsExactly(first, first, 3);
        assertThat(items.get(1).getNumID())
                .isEqualTo(items.get(0).getNumID())
                .isNotEqualTo(items.get(2).getNumID());
    }

    @Test
    void lists_lie_within_lists_and_items_keep_their_paragraphs() {
        XWPFDocument document = read("- 甲\n\n  又\n\n  1. 乙\n");
        List<XWPFParagraph> items = items(document);
        assertThat(items).extracting(XWPFParagraph::getNumFmt).containsExactly("bullet", "decimal");
        assertThat(items).extracting(XWPFParagraph::getIndentationLeft).containsExactly(420, 840);
        assertThat(document.getParagraphs().get(2).getIndentationLeft()).isEqualTo(420);
    }

    @Test
    void a_table_has_sides_and_a_head_that_comes_again() {
        XWPFDocument document = read("| a | b | c |\n|---|:-:|--:|\n| **x** | [y](https://example.org/) | `z` |\n");
        XWPFTable table = document.getTables().get(0);
        assertThat(table.getText()).isEqualTo("a\tb\tc\nx\ty\tz\n");
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        assertThat(table.getRow(1).getTableCells())
                .extracting(cell -> cell.getParagraphs().get(0).getAlignment().name())
                .containsExactly("LEFT", "CENTER", "RIGHT");
        assertThat(table.getRow(0)
                        .getCell(0)
                        .getParagraphs()
                        .get(0)
                        .getRuns()
                        .get(0)
                        .isBold())
                .isTrue();
    }

    @Test
    void tables_stay_apart() {
        String table = "| a |\n|---|\n| b |\n";
        assertThat(read(table + "\n\n" + table.replace('a', 'c')).getBodyElements())
                .extracting(IBodyElement::getElementType)
                .containsExactly(
                        BodyElementType.PARAGRAPH,
                        BodyElementType.TABLE,
                        BodyElementType.PARAGRAPH,
                        BodyElementType.TABLE,
                        BodyElementType.PARAGRAPH);
    }

    @Test
    void a_picture_has_its_size_its_words_and_its_caption() throws IOException {
        picture("narrow.png", 40, 20);
        picture("wide.jpg", 4_000, 1_000);
        XWPFDocument document = read("![甲\"<](narrow.png \"题\")\n\n![乙](wide.jpg)\n\n![甲](narrow.png)\n");
        List<XWPFPicture> pictures = document.getParagraphs().stream()
                .flatMap(one -> one.getRuns().stream())
                .flatMap(run -> run.getEmbeddedPictures().stream())
                .toList();
        assertThat(pictures).extracting(XWPFPicture::getDescription).containsExactly("甲\"<", "乙", "甲");
        assertThat(pictures).extracting(XWPFPicture::getWidth).containsExactly(30d, 415d, 30d);
        assertThat(pictures).extracting(XWPFPicture::getDepth).startsWith(15d, 103.75);
        assertThat(document.getAllPictures()).hasSize(2);
        assertThat(document.getParagraphs())
                .extracting(XWPFParagraph::getStyle)
                .containsExactly("Heading1", "Figure", "Caption", "Figure", "Caption", "Figure", "Caption");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.png", "broken.png"})
    void the_words_of_a_picture_that_cannot_be_shown_stand_for_it(String file) throws IOException {
        Files.write(folder.resolve("broken.png"), "\u0089PNG\r\n\u001A\nrest".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read("![图](" + file + " \"题\")").getParagraphs())
                .extracting(XWPFParagraph::getText)
                .containsExactly("第7期", "[图]", "题");
    }

    @Test
    void a_picture_that_cannot_be_decoded_is_told_with_its_line() throws IOException {
        Files.write(folder.resolve("broken.png"), "\u0089PNG\r\n\u001A\nrest".getBytes(StandardCharsets.ISO_8859_1));
        ImageLoader images = ArticleSamples.images(folder, ImageSupport.WORD);
        new OoxmlDocxRenderer().render(article("第7期", "示例社", "文\n\n![图](broken.png)"), images);
        assertThat(images.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("render.image-damaged");
            assertThat(problem.details()).containsExactly("007.md:3", "broken.png");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a <b> & \"c\" ]]>", "😀 𠮷", "a\uFFFEb\uFFFFc", "a\uD800b", "a\u0001b\u000Bc", "&#x1B;&amp;lt;"
            })
    void every_part_is_xml_whatever_the_words(String words) throws Exception {
        byte[] file = write(article(words, words, "`" + words + "` [x](https://example.org/<" + words + ">)"));
        for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue()));
            }
        }
        assertThat(document(file).getParagraphs().get(0).getText()).doesNotContain("\u0001", "\uFFFE", "\uFFFF");
    }

    @Test
    void lines_of_a_program_keep_their_tabs_and_blanks() {
        assertThat(read("```\n  a\n\tb\n\nc\n```\n").getParagraphs())
                .filteredOn(one -> "Code".equals(one.getStyle()))
                .extracting(XWPFParagraph::getText)
                .containsExactly("  a", "\tb", "", "c");
    }

    @Test
    void properties_tell_the_issue_and_not_the_time_of_writing() {
        var properties = read("x").getProperties().getCoreProperties();
        assertThat(properties.getTitle()).isEqualTo("第7期");
        assertThat(properties.getCreator()).isEqualTo("示例社");
        assertThat(properties.getCreated()).isEqualTo("2022-10-31T00:00:00Z");
    }

    @Test
    void chinese_has_a_font_and_a_language_of_its_own() throws IOException {
        String styles = new String(
                parts(write(article("第7期", "社", "中文与 English"))).get("word/styles.xml"), StandardCharsets.UTF_8);
        assertThat(styles).containsPattern("w:rFonts [^>]*w:eastAsia=").contains("w:eastAsia=\"zh-CN\"");
    }

    @Test
    void the_same_article_is_the_same_file_wherever_it_is_written() {
        TimeZone before = TimeZone.getDefault();
        byte[] here = write(article("第7期", "社", "1. 甲\n\n[x](https://example.org/)"));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(write(article("第7期", "社", "1. 甲\n\n[x](https://example.org/)")))
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static org.assertj.core.groups.Tuple paragraph(String style, String text, int indentation) {
        return org.assertj.core.api.Assertions.tuple(style, text, indentation);
    }

    private static List<XWPFParagraph> items(XWPFDocument document) {
        return document.getParagraphs().stream()
                .filter(one -> "Item".equals(one.getStyle()))
                .toList();
    }

    private static int start(XWPFDocument document, XWPFParagraph item) {
        BigInteger look = document.getNumbering().getAbstractNumID(item.getNumID());
        return document.getNumbering()
                .getAbstractNum(look)
                .getCTAbstractNum()
                .getLvlArray(0)
                .getStart()
                .getVal()
                .intValue();
    }

    private void picture(String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(
                        image,
                        name.replaceFirst(".*\\.", ""),
                        folder.resolve(name).toFile()))
                .isTrue();
    }

    private XWPFParagraph lastParagraph(String markdown) {
        List<XWPFParagraph> all = read(markdown).getParagraphs();
        return all.get(all.size() - 1);
    }

    private XWPFDocument read(String markdown) {
        return document(write(article("第7期", "示例社", markdown)));
    }

    private static Article article(String heading, String author, String markdown) {
        Optional<LocalDate> date = Optional.of(LocalDate.of(2022, 10, 31));
        return new Article(
                "007.md",
                heading,
                OptionalInt.of(7),
                date,
                author,
                "zh-CN",
                new Article.LinkPreview(Optional.empty(), Optional.empty()),
                BlocksFixture.blocks(markdown));
    }

    private byte[] write(Article article) {
        return new OoxmlDocxRenderer().render(article, ArticleSamples.images(folder, ImageSupport.WORD));
    }

    private static XWPFDocument document(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                zip.transferTo(bytes);
                parts.put(entry.getName(), bytes.toByteArray());
            }
        }
        return parts;
    }
}
