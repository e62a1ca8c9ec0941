package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.issue.render.IssueRenderer;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.curation.CurationField;
import dev.digest.curation.EditorialField;
import dev.digest.curation.EventField;
import dev.digest.curation.FieldKind;
import dev.digest.testing.NoiseImages;
import dev.digest.testing.ReadyPapers;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of the schema, from the option that sets it to each place that shows it. */
class EditorialFieldsTest {
    private static final String ID = "2210.00001";

    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void a_paper_of_which_everything_is_said() {
        digest = ReadyPapers.createIn(folder);
        List<String> command = new ArrayList<>(List.of("summarize", ID, "--text", value(CurationField.SUMMARY)));
        for (CurationField field : CurationField.frontMatterFields()) {
            command.add("--" + field.key());
            command.add(field == CurationField.FIGURE ? picture() : value(field));
        }
        digest.run(command.toArray(String[]::new)).succeeds();
    }

    private String picture() {
        return digest.write("toy.png", NoiseImages.png(40, 30));
    }

    private static String value(CurationField field) {
        return switch (field.kind()) {
            case ADDRESS -> "https://example.org/" + field.key();
            case CATEGORY -> "NLP研究";
            case IMAGE -> "images/arXiv-" + ID + "-";
            case TEXT, PROSE, CAPTION, DAY -> "words of " + field.key();
        };
    }

    private Map<?, ?> json() {
        return digest.run("show", ID, "--json").succeeds().json();
    }

    @Test
    void show_prints_every_field_and_has_it_in_json_as_export_does() {
        String shown = digest.run("show", ID).succeeds().out();
        Map<?, ?> json = json();
        Map<?, ?> exported = (Map<?, ?>) digest.run("export", "--format", "json", ID)
                .succeeds()
                .jsonList("papers")
                .get(0);
        for (CurationField field : CurationField.values()) {
            assertThat(shown).as(field.key()).contains(value(field));
            assertThat((String) json.get(field.jsonName())).as(field.key()).startsWith(value(field));
            assertThat((String) exported.get(field.jsonName())).as(field.key()).startsWith(value(field));
        }
    }

    @Test
    void a_version_has_every_field() {
        int last = digest.run("history", ID, "--json")
                .succeeds()
                .jsonList("changes")
                .size();
        String number = Integer.toString(last - 1);
        Map<?, ?> version =
                digest.run("show", ID, "--version", number, "--json").succeeds().json();
        String shown = digest.run("show", ID, "--version", number).succeeds().out();
        for (CurationField field : CurationField.values()) {
            assertThat((String) version.get(field.templateName()))
                    .as(field.key())
                    .startsWith(value(field));
            assertThat(shown).as(field.key()).contains(value(field));
        }
    }

    @Test
    void taking_a_field_away_is_history_that_can_be_undone() {
        for (CurationField field : CurationField.frontMatterFields()) {
            digest.write("sheet.md", "---\nid: " + ID + "\n" + field.key() + ":\n---\n");
            digest.run("summarize", "--file", "sheet.md").succeeds();
            assertThat(json().get(field.jsonName())).as(field.key()).isNotEqualTo(value(field));
            digest.run("history", ID).output().contains(field.key());
            digest.run("undo").succeeds();
            assertThat((String) json().get(field.jsonName())).as(field.key()).startsWith(value(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_field_of_one_line_is_shown_behind_a_colon(String language) {
        MessageCatalog messages = MessageCatalog.forLanguage(language);
        assertThat(CurationField.frontMatterFields())
                .filteredOn(field -> field.kind() != FieldKind.PROSE && field != CurationField.TITLE)
                .allSatisfy(
                        field -> assertThat(messages.text("show." + field.key()).strip())
                                .endsWith(language.equals("en") ? ":" : "："));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void it_is_called_by_words_in_both_languages(String language) {
        MessageCatalog messages = MessageCatalog.forLanguage(language);
        Stream<String> keys = Stream.concat(
                CurationField.frontMatterFields().stream()
                        .flatMap(field -> Stream.of(
                                "show." + field.key(),
                                "help.summarize." + field.key(),
                                "history.field." + field.key())),
                Arrays.stream(EventField.values())
                        .flatMap(field -> Stream.of("help.event." + field.key(), "history.field." + field.key())));
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(messages.find(key, List.of())).as(key).isPresent());
    }

    @Test
    void a_label_of_the_schema_is_one_of_the_settings() {
        String settings = digest.read("digest.yaml");
        Stream<? extends EditorialField> all =
                Stream.of(CurationField.values(), EventField.values()).flatMap(Arrays::stream);
        assertThat(all.map(EditorialField::label).filter(label -> !label.isEmpty()))
                .allSatisfy(label -> assertThat(settings).containsPattern("(?m)^  " + label + ": "));
    }

    @Test
    void older_names_keep_their_order_and_newer_ones_come_after_them() {
        assertThat(json().keySet().stream().map(Object::toString))
                .containsSubsequence(
                        "status",
                        "category",
                        "titleZh",
                        "institutions",
                        "authorsText",
                        "summary",
                        "downloadUrl",
                        "detailUrl",
                        "figure",
                        "caption",
                        "issue",
                        "addedAt");
        digest.run("export", "--format", "csv", "--no-bom", ID)
                .output()
                .startsWith("id,status,category,issue,title,titleZh,authors,institutions,summary,recommendation,"
                        + "publishedAt,version,categories,journalRef,comment,doi,url,downloadUrl,detailUrl,codeUrl,"
                        + "abstract,addedAt,authorsText,figure,caption,note,publisher,gist\r\n");
    }

    @Test
    void a_list_for_programs_has_the_note() {
        assertThat(digest.run("list", "--json").succeeds().jsonList("papers"))
                .extracting(paper -> Optional.ofNullable(((Map<?, ?>) paper).get("note")))
                .contains(Optional.of("words of note"), Optional.empty());
    }

    @Test
    void a_note_keeps_its_paragraphs() {
        digest.run("summarize", ID, "--note", "ask the authors\n\nwait for v2").succeeds();
        assertThat(json().get("note")).isEqualTo("ask the authors\n\nwait for v2");
        digest.run("show", ID).output().contains("ask the authors\n\nwait for v2");
    }

    @Test
    void a_note_is_never_published() throws IOException {
        digest.run("build-issue", "1").succeeds();
        digest.run("publish", "1", "--pass", "summary.length", "--why", "试刊").succeeds();
        for (String target : IssueRenderer.FORMS) {
            digest.run("render", "1", "--to", target).succeeds();
        }
        digest.run("site").succeeds();
        for (String format : List.of("bibtex", "csl-json", "markdown")) {
            digest.run("export", "--format", format).succeeds().output().doesNotContain("words of note");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(EditorialFieldsTest::isPublished))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(Files.readAllBytes(file))
                            .asString(StandardCharsets.UTF_8)
                            .doesNotContain("words of note"));
        }
        assertThat(digest.read("issues/001.md")).contains("words of recommendation");
    }

    private static boolean isPublished(Path file) {
        return !file.toString().contains("library") && !file.toString().contains(".digest");
    }

    @Test
    void a_template_cannot_print_a_note() {
        digest.write(
                "templates/issue.md",
                digest.read("templates/issue.md").replace("{{#authors}}", "{{note}}\n{{#authors}}"));
        digest.run("build-issue", "1").exits(1).messages().contains("note");
    }

    @Test
    void a_section_cannot_require_a_note() {
        String settings = digest.read("digest.yaml");
        digest.write("digest.yaml", settings.replace("required: [title, authors,", "required: [note, authors,"));
        digest.run("build-issue", "1").exits(1).messages().contains("note");
    }
}
