package dev.digest.issue.form;

import dev.digest.issue.parse.html.HtmlFormMarkup;
import dev.digest.issue.parse.markdown.MarkdownFormMarkup;
import java.util.List;
import java.util.Optional;

/** Forms over texts, with the markups that the program has. */
final class FormFixture {
    static final FormText.Markups MARKUPS = new FormText.Markups(new MarkdownFormMarkup(), new HtmlFormMarkup());

    private FormFixture() {}

    static FormText markdown(String... lines) {
        return FormText.of("issue.md", String.join("\n", lines), MARKUPS);
    }

    static FormText html(String... tags) {
        return FormText.of("issue.html", "<!doctype html><body>" + String.join("\n", tags), MARKUPS);
    }

    /** What a form of the program finds. */
    static FormReading read(String shipped, String... lines) {
        Form form = FormConfigReader.shipped().stream()
                .filter(one -> one.name().equals(shipped))
                .findFirst()
                .orElseThrow();
        return new FormReader(form, Optional.empty()).read(markdown(lines));
    }

    static List<String> titles(FormReading reading) {
        return reading.issue().entries().stream()
                .map(entry -> entry.title().any())
                .toList();
    }
}
