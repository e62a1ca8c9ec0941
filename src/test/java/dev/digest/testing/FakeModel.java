package dev.digest.testing;

import dev.digest.ai.LanguageModel;
import dev.digest.ai.ModelAnswer;
import dev.digest.ai.ModelRequest;
import dev.digest.app.DraftSources;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A stand-in for a language model, and for the papers' pages. It answers by what a question contains. */
public final class FakeModel implements DraftSources, LanguageModel {
    /** The tokens of every answer. */
    public static final int TOKENS_IN = 1000;

    public static final int TOKENS_OUT = 200;

    private final String host;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<ModelRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean isNew = new AtomicBoolean(true);
    private Function<PaperId, String> pages = id -> "";

    private FakeModel(String host) {
        this.host = host;
    }

    /** A model on a server. */
    public static FakeModel remote() {
        return new FakeModel("model.example.org");
    }

    /** A model on this machine. */
    public static FakeModel local() {
        return new FakeModel("");
    }

    /** Answers questions that contain a text; the first that fits counts, any other question fails as filtered. */
    public FakeModel answer(String part, String answer) {
        answers.put(part, answer);
        return this;
    }

    /** Has the page of a paper made by a function; an empty page is none. */
    public FakeModel pages(Function<PaperId, String> made) {
        this.pages = made;
        return this;
    }

    /** What it was asked so far, in the order of arrival. */
    public List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public LanguageModel model(Settings settings) {
        return this;
    }

    @Override
    public Optional<String> page(PaperId paper, Settings settings) {
        return Optional.of(pages.apply(paper)).filter(page -> !page.isEmpty());
    }

    @Override
    public String name() {
        return "fake-model";
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public boolean isFirstUse() {
        return isNew.getAndSet(false);
    }

    @Override
    public ModelAnswer ask(ModelRequest request) {
        requests.add(request);
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            if (request.question().contains(answer.getKey())) {
                return new ModelAnswer(answer.getValue(), TOKENS_IN, TOKENS_OUT);
            }
        }
        throw Problem.of("ai.filtered");
    }
}
