package dev.digest.app;

import dev.digest.ai.LanguageModel;
import dev.digest.paper.PaperId;
import dev.digest.workspace.Settings;
import java.util.Optional;

/** Sources of drafts: a language model and the papers' pages, as configured by a newsletter's settings. */
public interface DraftSources {
    /**
     * The configured model.
     *
     * @throws dev.digest.problem.Problem {@code ai.*} when none is configured, or a setting is missing
     */
    LanguageModel model(Settings settings);

    /** The HTML page of a paper's full text; empty when there is none. */
    Optional<String> page(PaperId paper, Settings settings);
}
