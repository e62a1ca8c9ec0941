package dev.digest.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedRefTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://papers.cool/arxiv/2210.11619|2210.11619",
                "https://www.semanticscholar.org/arxiv/2210.11616|2210.11616",
                "https://api.semanticscholar.org/arXiv:2210.11617|2210.11617",
                "https://scirate.com/arxiv/2210.11618|2210.11618",
                "https://browse.arxiv.org/html/2210.11621v1|2210.11621v1",
                "https://arxiv.org/ftp/arxiv/papers/2210/2210.11631.pdf|2210.11631",
                "https://arxiv.org/ftp/math/papers/0601/0601001.pdf|math/0601001",
                "https://www.connectedpapers.com/main/arxiv:2210.11634|2210.11634",
                "https://paperswithcode.com/paper/arxiv-2210-11629|2210.11629",
                "https://alphaxiv.org/zh/overview/2210.11644v1|2210.11644v1",
                "https://any.example.org/x/arxiv/hep-th/9901001|hep-th/9901001",
                "https://example.org/arxiv/about|web:https://example.org/arxiv/about",
                "https://example.org/arxiv/2213.00001|web:https://example.org/arxiv/2213.00001"
            })
    void sites_for_readers_name_papers_of_arxiv(String address, String ref) {
        assertThat(refs(address)).isEqualTo(ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2210.11627] A Made-up Study|2210.11627|A Made-up Study",
                "https://arxiv.org/abs/2210.11610 这篇不错|2210.11610|这篇不错",
                "https://arxiv.org/abs/2210.11610这篇不错|2210.11610|这篇不错",
                "推荐：https://example.org/a 好看|web:https://example.org/a|推荐： 好看",
                "https://doi.org/10.1000/x 换个链接|web:https://doi.org/10.1000/x|换个链接",
                "10.1000/x 换个链接|web:https://doi.org/10.1000/x|换个链接",
                "doi: 10.1000/x 值得读|web:https://doi.org/10.1000/x|值得读",
                "10.1000/x worth reading|web:https://doi.org/10.1000/x|worth reading",
                "https://aclanthology.org/2022.coling-1.284/ 老师推荐|acl:2022.coling-1.284|老师推荐",
                "10.1103/PhysRevX .6.011001|web:https://doi.org/10.1103/PhysRevX.6.011001|''",
                "arXiv:2210.11610v1 [cs.CL] 25 Oct 2022|2210.11610v1|''",
                "2210.11610, 2210.13463|2210.11610 2210.13463|''",
                "2210.11610、2210.13463 都看|2210.11610 2210.13463|都看",
                "1. 2210.11610 A title|2210.11610|A title",
                "https://arxiv.org/abs/2210.11610 https://example.org/b|2210.11610 web:https://example.org/b|''"
            })
    void other_words_are_kept_beside_the_paper(String line, String refs, String rest) {
        assertThat(refs(line)).isEqualTo(refs);
        assertThat(PastedRef.read(line)).extracting(PastedRef::rest).containsOnly(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what is this", "2210.11610 2213.00001", "这篇不错", "", "2210.1161 好"})
    void a_line_without_a_paper_or_with_a_broken_one_is_refused(String line) {
        assertThatThrownBy(() -> PastedRef.read(line)).hasMessageStartingWith("ref.");
    }

    private static String refs(String line) {
        List<PastedRef> read = PastedRef.read(line);
        return read.stream().map(one -> one.ref().toString()).collect(Collectors.joining(" "));
    }
}
