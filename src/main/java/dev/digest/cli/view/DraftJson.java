package dev.digest.cli.view;

import dev.digest.app.paper.draft.DraftEstimate;
import dev.digest.app.paper.draft.DraftResult;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.curation.CurationField;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.DraftReview;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft as JSON. Keys are only added, never changed; unknown values are null or empty. */
public final class DraftJson {
    private DraftJson() {}

    public static Map<String, @Nullable Object> of(PaperDraft draft) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", draft.paper().canonical());
        json.put("model", draft.origin().model());
        json.put("host", draft.origin().host().isEmpty() ? null : draft.origin().host());
        json.put("madeAt", draft.origin().madeAt());
        json.put("titleZh", draft.words().get(CurationField.TITLE_ZH));
        json.put("gist", draft.words().getOrDefault(CurationField.GIST, ""));
        json.put("summary", draft.words().get(CurationField.SUMMARY));
        json.put("category", draft.words().get(CurationField.CATEGORY));
        json.put("institutions", draft.words().get(CurationField.INSTITUTIONS));
        json.put(
                "findings",
                draft.findings().stream()
                        .map(one -> Map.of("field", one.field(), "rule", one.key(), "details", one.details()))
                        .toList());
        json.put("tokensIn", draft.origin().tokens().in());
        json.put("tokensOut", draft.origin().tokens().out());
        putReview(draft.review(), json);
        return json;
    }

    /** The result of drafting. */
    public static Map<String, @Nullable Object> of(DraftResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("drafts", result.drafts().stream().map(DraftJson::of).toList());
        json.put("failed", failed(result.failures()));
        ModelUsage.of(result.tokens(), result.cost()).put(json);
        return json;
    }

    /** What drafting would send and cost. */
    public static Map<String, @Nullable Object> of(DraftEstimate estimate) {
        List<Map<String, @Nullable Object>> requests = new ArrayList<>();
        estimate.requests().forEach((id, request) -> {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("id", id.canonical());
            json.put("instructions", request.instructions());
            json.put("question", request.question());
            json.put("tokensIn", request.estimatedTokens());
            requests.add(json);
        });
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("requests", requests);
        json.put("failed", failed(estimate.failures()));
        ModelUsage.of(estimate.tokens(), estimate.cost()).put(json);
        return json;
    }

    private static List<Map<String, String>> failed(Map<String, Problem> failures) {
        return failures.entrySet().stream()
                .map(failure ->
                        Map.of("ref", failure.getKey(), "reason", MessageCatalog.englishMessage(failure.getValue())))
                .toList();
    }

    private static void putReview(Optional<DraftReview> review, Map<String, @Nullable Object> json) {
        json.put("reviewedAt", review.map(DraftReview::at).orElse(null));
        json.put("reviewer", review.map(DraftReview::who).orElse(null));
        json.put(
                "verdict",
                review.map(one -> one.verdict().name().toLowerCase(Locale.ROOT)).orElse(null));
        json.put("changedPercent", review.map(DraftReview::changed).orElse(null));
    }
}
