package dev.digest.app.issue.check;

import dev.digest.ai.LanguageModel;
import dev.digest.ai.ModelAnswer;
import dev.digest.ai.ModelQueue;
import dev.digest.ai.ModelQueue.ModelReply;
import dev.digest.ai.ModelRemark;
import dev.digest.ai.ModelRequest;
import dev.digest.ai.ReviewPrompt;
import dev.digest.app.ModelAccess;
import dev.digest.app.Newsroom;
import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has a language model read issues for what rules cannot see: wrong words that sound alike, missing and extra words,
 * contradictions with the abstract. Only lines that have changed since the last review are sent. One object reviews any
 * number of issues.
 */
public final class ReviewIssue {
    private static final String FILE = "review.json";
    /** The output tokens of a usual answer, for estimates. */
    private static final int USUAL_ANSWER = 100;

    private final Newsroom newsroom;
    private final ModelAccess access;
    private final ReviewCache cache;
    private @Nullable LanguageModel model;

    public ReviewIssue(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.access = new ModelAccess(newsroom);
        this.cache = new ReviewCache(newsroom.workspace().internalFolder().resolve(FILE));
    }

    /** Reviews an issue. In a dry run nobody is asked, and the usage is an estimate. */
    public ReviewResult review(CheckContext context) {
        try {
            // A price that cannot be read is told before anything is paid.
            access.cost(Tokens.NONE);
            return new Review(context, model()).run(!newsroom.request().dryRun());
        } catch (Problem problem) {
            return ReviewResult.failed(problem);
        } finally {
            cache.save();
        }
    }

    /** What was found in lines that were reviewed before; nobody is asked. */
    public ReviewResult recall(CheckContext context) {
        try {
            return new Review(context, model()).result();
        } catch (Problem problem) {
            return ReviewResult.failed(problem);
        }
    }

    private LanguageModel model() {
        if (model == null) {
            model = access.model();
        }
        return model;
    }

    /** The review of one issue. */
    private final class Review {
        private final LanguageModel reader;
        private final List<ReviewText> texts;
        private final List<ReviewText> unknown = new ArrayList<>();
        private final Map<String, Problem> failures = new LinkedHashMap<>();
        private Tokens tokens = Tokens.NONE;

        Review(CheckContext context, LanguageModel reader) {
            this.reader = reader;
            this.texts = ReviewText.of(context, newsroom.newsletter().textLanguage());
            for (ReviewText text : texts) {
                if (cache.find(key(text)).isEmpty()) {
                    unknown.add(text);
                }
            }
        }

        private String key(ReviewText text) {
            return text.key(reader.name());
        }

        ReviewResult run(boolean isReal) {
            List<List<ReviewText>> batches = ReviewText.batches(unknown);
            if (!isReal) {
                batches.forEach(
                        batch -> tokens = tokens.plus(new Tokens(request(batch).estimatedTokens(), USUAL_ANSWER)));
            } else if (!batches.isEmpty()) {
                ask(batches);
            }
            return result();
        }

        private ModelRequest request(List<ReviewText> batch) {
            return ReviewPrompt.of(
                    batch.stream().map(ReviewText::text).toList(),
                    batch.get(0).source(),
                    newsroom.newsletter().textLanguage());
        }

        private void ask(List<List<ReviewText>> batches) {
            try {
                access.permit(reader);
            } catch (Problem problem) {
                failures.put(problem.key(), problem);
                return;
            }
            newsroom.listener().onStart(batches.size());
            try (ModelQueue<List<ReviewText>> queue = new ModelQueue<>(reader, access.parallel())) {
                batches.forEach(batch -> queue.submit(batch, request(batch)));
                while (queue.hasNext()) {
                    take(queue.next());
                    newsroom.listener().onProgress(1);
                }
            }
        }

        private void take(ModelReply<List<ReviewText>> reply) {
            List<ReviewText> batch = reply.subject();
            try {
                ModelAnswer answer = reply.require();
                tokens = tokens.plus(new Tokens(answer.tokensIn(), answer.tokensOut()));
                List<List<ModelRemark>> remarks = ModelRemark.read(
                        answer.text(), batch.stream().map(ReviewText::text).toList());
                // A model may remark on only one of several lines with the same text.
                Map<String, Set<ModelRemark>> byText = new LinkedHashMap<>();
                for (int i = 0; i < batch.size(); i++) {
                    byText.computeIfAbsent(key(batch.get(i)), text -> new LinkedHashSet<>())
                            .addAll(remarks.get(i));
                }
                byText.forEach((text, found) -> cache.keep(text, List.copyOf(found)));
            } catch (Problem problem) {
                failures.putIfAbsent(problem.key(), problem);
            }
        }

        ReviewResult result() {
            List<Finding> findings = new ArrayList<>();
            for (ReviewText text : texts) {
                for (ModelRemark remark : cache.find(key(text)).orElse(List.of())) {
                    findings.add(text.finding(remark, reader.name()));
                }
            }
            return new ReviewResult(
                    reader.name(),
                    findings,
                    texts.size(),
                    texts.size() - unknown.size(),
                    tokens,
                    access.cost(tokens),
                    List.copyOf(failures.values()));
        }
    }
}
