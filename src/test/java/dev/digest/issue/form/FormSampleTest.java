package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.form.EntryStart.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A form for a whole archive, whose first issue is unlike the others. */
class FormSampleTest {
    private static final FormDetector DETECTOR = new FormDetector(Optional.empty());

    private static Form form(String yaml) {
        return FormConfigReader.read("name: auto\n" + yaml, "x.yaml").get(0);
    }

    /** Numbered entries; in all issues but the first a link on a line of its own stands among them. */
    private static FormText issue(int number) {
        StringBuilder text = new StringBuilder("# 《玩具》第 " + number + " 期\n\n");
        text.append(number == 1 ? "## 头条\n\n[头条](https://example.org/a)\n\n一句话。\n\n## 语言\n\n" : "## 语言\n\n");
        for (int i = 1; i <= 29; i++) {
            text.append(i)
                    .append("、[乙")
                    .append(i)
                    .append("](https://example.org/b")
                    .append(i)
                    .append(")：一句话。\n\n");
            text.append(number > 1 && i == 1 ? "[看木马跳舞](https://example.org/dance)\n\n" : "");
        }
        return FormText.of("a.md", text.toString(), FormFixture.MARKUPS);
    }

    @Test
    void the_form_that_fits_most_issues_is_taken_if_it_fits_this_one() {
        FormText first = issue(1);
        FormReading found =
                new FormReader(form("entry: link\nalso: [number]\nsummary: behind\n"), Optional.empty()).read(first);
        assertThat(found.entries()).isEqualTo(30);
        FormSample sample = new FormSample(
                DETECTOR,
                "auto",
                () -> IntStream.range(1, 6).mapToObj(FormSampleTest::issue).toList());
        FormReading general = sample.general(found, first);
        assertThat(general.form().start().kind()).isEqualTo(Kind.NUMBER);
        assertThat(general.entries()).isEqualTo(29);
    }

    @Test
    void without_other_issues_the_form_found_is_taken() {
        FormReading found = DETECTOR.propose(issue(1), "auto").orElseThrow();
        assertThat(new FormSample(DETECTOR, "auto", List::of).general(found, issue(1)))
                .isEqualTo(found);
    }
}
