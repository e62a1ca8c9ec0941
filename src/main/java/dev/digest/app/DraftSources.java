package dev.digest.app;

import dev.digest.ai.LanguageModel;
import dev.digest.paper.PaperId;
import dev.digest.workspace.Settings;
import java.util.Optional;

/** Where drafts come from: a language model, and the papers' pages, both as a newsletter's settings describe them. */
public interface DraftSources {
    /**
     * The model that is configured.
     *
     * @throws dev.digest.problem.Problem {@code ai.*} when none is, or when it lacks something
     */
    LanguageModel model(Settings settings);

    /** The HTML page with the text of a paper; empty when there is none. */
    Optional<String> page(PaperId paper, Settings settings);
}
