package dev.digest.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.Curation;
import dev.digest.paper.PaperId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssueUpdateTest {
    /** The library numbers them as they come: another order would be another library each time. */
    @Test
    void words_stay_in_the_order_of_the_issue() {
        List<PaperId> ids = IntStream.range(0, 30)
                .mapToObj(i -> PaperId.ofCanonical("arXiv:2210.000" + (99 - i)))
                .toList();
        Map<PaperId, Curation> words = new LinkedHashMap<>();
        ids.forEach(id -> words.put(id, Curation.NONE));
        IssueRecord issue = IssueRecord.planned(7, Optional.empty(), Optional.empty());
        assertThat(new IssueUpdate(issue, List.of(), words, List.of())
                        .curations()
                        .keySet())
                .containsExactlyElementsOf(ids);
        assertThat(new AddResult(List.of(), List.of(), same(ids)).duplicates().keySet())
                .containsExactlyElementsOf(ids);
    }

    private static Map<PaperId, PaperId> same(List<PaperId> ids) {
        Map<PaperId, PaperId> same = new LinkedHashMap<>();
        ids.forEach(id -> same.put(id, id));
        return same;
    }
}
