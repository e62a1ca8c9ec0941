package dev.digest.render.mustache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.curation.CurationField;
import dev.digest.issue.Issue;
import dev.digest.issue.IssueAssembler;
import dev.digest.issue.Newsletter;
import dev.digest.issue.SmallIssueFixture;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace;
import dev.digest.workspace.Workspace.NamedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MustacheIssueTemplateTest {
    private static final String NAME = "templates/issue.md";

    private final Newsletter newsletter;

    MustacheIssueTemplateTest(@TempDir Path folder) {
        newsletter = SmallIssueFixture.newsletter(folder);
    }

    @Test
    void an_issue_by_the_template_that_every_newsletter_starts_from() throws IOException {
        String text = render(
                Workspace.starterFile(NAME),
                issue(
                        SmallIssueFixture.paper(
                                "2210.00001",
                                "Toys: [x](javascript:y) & *Games*!",
                                Map.of(
                                        CurationField.SUMMARY, "本文研究了 **玩具**。\n\n{{x}} 与 $1 不变。",
                                        CurationField.CATEGORY, "NLP研究",
                                        CurationField.TITLE_ZH, "玩具",
                                        CurationField.INSTITUTIONS, "UIUC、谷歌")),
                        SmallIssueFixture.readyPaper("hep-th/9901001", "CV研究"),
                        SmallIssueFixture.paper("2210.00003", "Half Done!", Map.of(CurationField.CATEGORY, "NLP研究"))));
        assertThat(text).isEqualTo(golden("small-issue.md"));
    }

    @Test
    void what_curators_write_is_no_template() {
        Issue issue = issue(SmallIssueFixture.paper(
                "2210.00001",
                "{{heading}}",
                Map.of(CurationField.SUMMARY, "{{x}} {{/papers}} $1 \\1 {{{y}}}", CurationField.CATEGORY, "NLP研究")));
        assertThat(render(
                        "{{#sections}}{{#groups}}{{#papers}}{{title}} {{summary}}{{/papers}}{{/groups}}{{/sections}}",
                        issue))
                .isEqualTo("\\{\\{heading\\}\\} {{x}} {{/papers}} $1 \\1 {{{y}}}\n".replace("\\}", "\\}"));
    }

    @Test
    void all_marks_of_a_value_go_in_as_they_are() {
        assertThat(render(
                        "{{heading}} {{{heading}}} {{&heading}}",
                        issue(SmallIssueFixture.readyPaper("2210.00001", "NLP研究"))))
                .isEqualTo("《预训练周刊》第64期：微调新范式 ".repeat(3).strip() + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'a\nb\n{{headline}}'; 3; headline",
                "'{{#section}}x{{/section}}'; 1; section",
                "'\n{{^section}}x{{/section}}'; 2; section",
                "'{{#sections}}\n{{#groups}}\n{{#papers}}\n{{titel}}\n{{/papers}}{{/groups}}{{/sections}}'; 4; titel",
                "'{{labels.titel}}'; 1; labels.titel",
                "'{{heading.title}}'; 1; heading.title",
                "'{{.}}{{..}}'; 1; ..",
            })
    void a_misspelt_name_is_refused_with_its_line(String template, int line, String name) {
        Problem problem = whyNot(template);
        assertThat(problem.key()).isEqualTo("template.unknown-name");
        assertThat(problem.details()).startsWith(NAME + ":" + line, name);
        assertThat((String) problem.details().get(2)).contains("heading", "sections");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'a\n{{#sections}}\nb'; 2",
                "'{{#sections}}\n{{/section}}'; 2",
                "'a\n{{heading'; 2",
                "'a\n\n{{#sections}}{{name}'; 3",
                "'{{heading}}\n{{{heading}}'; 2",
                "'a\n{{/sections}}'; 2",
                "'a\nb {{>footer}}'; 2",
                "'{{<parent}}{{/parent}}'; 1",
                "'{{^sections}}\n{{> none}}{{/sections}}'; 2",
            })
    void a_template_that_cannot_be_read_is_refused_with_its_line(String template, int line) {
        Problem problem = whyNot(template);
        assertThat(problem.key()).isEqualTo("template.broken");
        assertThat(problem.details()).startsWith(NAME + ":" + line);
        assertThat((String) problem.details().get(1)).isNotBlank().doesNotContain("@[", "Exception");
    }

    private Issue issue(LibraryPaper... entries) {
        return new IssueAssembler(newsletter, true).assemble(SmallIssueFixture.PLAN, List.of(entries), List.of());
    }

    private static String render(String template, Issue issue) {
        return new MustacheIssueTemplate().render(issue, new NamedText(NAME, template), "", "");
    }

    private Problem whyNot(String template) {
        Issue issue = issue(SmallIssueFixture.readyPaper("2210.00001", "NLP研究"));
        return catchThrowableOfType(Problem.class, () -> render(template, issue));
    }

    private static String golden(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(MustacheIssueTemplateTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
