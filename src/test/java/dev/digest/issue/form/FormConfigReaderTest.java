package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.form.EntryStart.Kind;
import dev.digest.issue.form.EntryStart.TitlePlace;
import dev.digest.issue.form.Form.SummaryPlace;
import dev.digest.problem.Problem;
import dev.digest.testing.NewsletterSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as people write them into a file or into {@code digest.yaml}, right and wrong. */
class FormConfigReaderTest {
    private static Form form(String yaml) {
        List<Form> forms = FormConfigReader.read(yaml, "form.yaml");
        assertThat(forms).hasSize(1);
        return forms.get(0);
    }

    private static Problem problem(String yaml) {
        Problem problem = catchThrowableOfType(Problem.class, () -> FormConfigReader.read(yaml, "form.yaml"));
        assertThat(problem).as(yaml).isNotNull();
        return problem;
    }

    @Test
    void a_form_says_all_that_can_be_said() {
        assertThat(form("""
                name: mine
                entry: heading
                level: 3
                numbered: true
                title: text
                also: [bullet, link]
                summary: behind
                columns:
                  题目: title
                labels:
                  看点: recommendation
                  杂项: ignore
                """))
                .isEqualTo(new Form(
                        "mine",
                        new EntryStart(Kind.HEADING, 3, true, TitlePlace.TEXT),
                        List.of(Kind.BULLET, Kind.LINK),
                        SummaryPlace.BEHIND,
                        Map.of("题目", FieldLabel.TITLE),
                        Map.of("看点", FieldLabel.RECOMMENDATION, "杂项", FieldLabel.IGNORED)));
    }

    @ParameterizedTest
    @CsvSource({"number, LINK", "bullet, LINK", "link, LINK", "bold, TEXT", "row, TEXT", "label, TEXT"})
    void what_is_not_said_is_as_usual(String entry, TitlePlace title) {
        Form form = form("name: x\nentry: " + entry + "\n");
        assertThat(form.start().title()).isEqualTo(title);
        assertThat(form.start().level()).isZero();
        assertThat(form.start().numbered()).isFalse();
        assertThat(form.summary()).isEqualTo(SummaryPlace.BELOW);
        assertThat(form.also()).isEmpty();
        assertThat(form.columns()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_form_of_every_kind_is_read_as_it_is_written(Kind kind) {
        Form form = new Form(
                "甲 \"乙\": #",
                new EntryStart(kind, kind == Kind.HEADING ? 2 : 0, kind == Kind.HEADING, TitlePlace.MARKS),
                List.of(Kind.BULLET),
                SummaryPlace.LABEL,
                Map.of("a: b", FieldLabel.TITLE_ZH),
                Map.of("- c", FieldLabel.DOWNLOAD));
        assertThat(form(String.join("\n", FormConfigReader.lines(form)))).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "title-zh",
                "institutions",
                "authors",
                "summary",
                "recommendation",
                "download-url",
                "detail-url",
                "code-url",
                "ignore"
            })
    void a_label_can_stand_for_every_field(String field) {
        Form form = form("name: x\nentry: row\nlabels:\n  甲: " + field + "\ncolumns:\n  乙: " + field + "\n");
        assertThat(form.labels().get("甲")).isEqualTo(form.columns().get("乙"));
        assertThat(String.join("\n", FormConfigReader.lines(form))).contains("甲: " + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: x\\nentry: nmber | 2 | nmber",
                "name: x\\nentry: heading\\nlevel: 9 | 3 | 9",
                "name: x\\nentry: heading | 1 | level",
                "name: x\\nentry: row\\ntitle: links | 3 | links",
                "name: x\\nentry: row\\nsummary: above | 3 | above",
                "name: x\\nentry: row\\nnumbered: maybe | 3 | maybe",
                "name: x\\nentry: row\\nalso: [rows] | 3 | rows",
                "name: x\\nentry: row\\nalso: link | 3 | also",
                "name: x\\nentry: row\\ncolumns:\\n  题目: titel | 4 | titel",
                "name: x\\nentry: row\\ncolumns: [a] | 3 | columns",
                "name: x\\nentry: row\\nlabels:\\n  甲: [title] | 4 | 甲",
                "name: x\\nentyr: row | 2 | entyr",
                "name: x\\nentry: [row] | 2 | entry",
                "entry: row | 1 | form.yaml",
                "name: ''\\nentry: row | 1 | form.yaml"
            })
    void what_is_wrong_is_told_with_its_line_and_what_is_known(String yaml, int line, String wrong) {
        Problem problem = problem(yaml.replace("\\n", "\n") + "\n");
        assertThat(problem.key()).matches("(settings|form)\\..*");
        assertThat(problem.details().get(0)).isEqualTo("form.yaml:" + line);
        assertThat(problem.details().toString()).contains(wrong);
    }

    @Test
    void a_choice_that_is_none_is_answered_with_all_choices() {
        assertThat(problem("name: x\nentry: nmber\n").details().toString())
                .contains("heading, number, bullet, bold, link, row, label");
    }

    @Test
    void a_file_has_one_form_or_several_of_different_names() {
        assertThat(FormConfigReader.read(
                        "forms:\n  - name: a\n    entry: row\n  - name: b\n    entry: link\n", "form.yaml"))
                .extracting(Form::name)
                .containsExactly("a", "b");
        assertThat(problem("forms:\n  - name: a\n    entry: row\n  - name: a\n    entry: link\n")
                        .key())
                .isEqualTo("form.twice");
        assertThat(problem("forms:\n  - row\n").key()).isEqualTo("settings.wrong-kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: [", "\tname: x", "name: x\nname: y", "- a\n- b"})
    void what_is_no_yaml_is_refused_with_its_file(String yaml) {
        assertThat(problem(yaml).details().get(0).toString()).startsWith("form.yaml");
    }

    @Test
    void forms_of_the_settings_are_those_of_the_newsletter() {
        assertThat(FormConfigReader.of(NewsletterSamples.settings())).isEmpty();
        assertThat(FormConfigReader.of(NewsletterSamples.settings(
                        "import:\n  forms:\n    - name: mine\n      entry: number\n      summary: behind\n")))
                .extracting(Form::name)
                .containsExactly("mine");
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> FormConfigReader.of(
                        NewsletterSamples.settings("import:\n  forms:\n    - name: mine\n      entry: nmber\n")));
        assertThat(problem.details().get(0)).isEqualTo("digest.yaml:5");
    }

    @Test
    void the_forms_that_come_along_have_different_names() {
        assertThat(FormConfigReader.shipped())
                .extracting(Form::name)
                .doesNotHaveDuplicates()
                .contains("link-list", "table", "heading", "bullets", "bold");
    }

    @Test
    void a_form_is_changed_by_copies() {
        Form form = form("name: x\nentry: bullet\n");
        assertThat(form.named("y").name()).isEqualTo("y");
        assertThat(form.withAlso(Kind.LINK).withAlso(Kind.BOLD).also()).containsExactly(Kind.LINK, Kind.BOLD);
        assertThat(form.withSummary(SummaryPlace.LABEL).summary()).isEqualTo(SummaryPlace.LABEL);
        assertThat(form.withStart(new EntryStart(Kind.ROW, 0, false, TitlePlace.TEXT))
                        .start()
                        .kind())
                .isEqualTo(Kind.ROW);
        assertThat(form.name()).isEqualTo("x");
    }
}
