package dev.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.Newsletter.AuthorFormat;
import dev.digest.issue.Newsletter.LinkTemplates;
import dev.digest.paper.AclId;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.WebId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsletterTest {
    private static final LinkTemplates FORMS =
            new LinkTemplates("https://mirror.example/{id}.pdf", "https://mirror.example/{id}");

    @Test
    void of_many_authors_the_first_ones_are_printed() {
        AuthorFormat line = new AuthorFormat(2, ", ", "等");
        assertThat(line.format(List.of())).isEmpty();
        assertThat(line.format(List.of("A", "B"))).isEqualTo("A, B");
        assertThat(line.format(List.of("A", "B", "C"))).isEqualTo("A, B等");
        assertThat(new AuthorFormat(0, "、", "等").format(List.of("A", "B", "C"))).isEqualTo("A、B、C");
    }

    @Test
    void links_to_arxiv_take_the_form_of_the_settings() {
        Paper paper = paper(ArxivId.of("hep-th/9901001"));
        assertThat(FORMS.download(paper)).isEqualTo("https://mirror.example/hep-th/9901001.pdf");
        assertThat(FORMS.detail(paper)).isEqualTo("https://mirror.example/hep-th/9901001");
    }

    @Test
    void links_elsewhere_are_those_of_the_paper() {
        assertThat(FORMS.download(paper(AclId.of("2022.coling-1.284"))))
                .isEqualTo("https://aclanthology.org/2022.coling-1.284/");
        assertThat(FORMS.download(paper(WebId.of("https://example.org/a")))).isEqualTo("https://example.org/a");
        assertThat(FORMS.detail(paper(WebId.of("https://example.org/a")))).isEqualTo("https://example.org/a");
    }

    private static Paper paper(PaperId id) {
        return Paper.of(id, "A Toy").build();
    }
}
