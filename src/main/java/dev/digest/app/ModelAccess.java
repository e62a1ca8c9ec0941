package dev.digest.app;

import dev.digest.ai.LanguageModel;
import dev.digest.ai.TokenPrice;
import dev.digest.ai.TokenPrice.MoneyAmount;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.problem.Problem;
import java.util.Optional;

/** The configured language model, used only as the user allows. */
public record ModelAccess(Newsroom newsroom) {
    /**
     * The model, to which texts may be sent.
     *
     * @throws Problem {@code ai.offline} for a server when offline; {@code ai.*} when none is configured
     */
    public LanguageModel open() {
        LanguageModel model = model();
        permit(model);
        return model;
    }

    /**
     * The model, not asked yet.
     *
     * @throws Problem {@code ai.*} when none is configured
     */
    public LanguageModel model() {
        return newsroom.adapters().drafts().model(newsroom.settings());
    }

    /**
     * Makes sure that texts may be sent to the model. The first time, a notice says to which host.
     *
     * @throws Problem {@code ai.offline} for a server when offline
     */
    public void permit(LanguageModel model) {
        boolean isRemote = !model.host().isEmpty();
        if (isRemote && newsroom.request().offline()) {
            throw Problem.of("ai.offline", model.host());
        }
        if (isRemote && model.isFirstUse()) {
            newsroom.warn("draft.first-use", model.host());
        }
    }

    /** How many requests may run at once. */
    public int parallel() {
        return Math.max(1, newsroom.settings().number("ai.parallel"));
    }

    /**
     * The cost of tokens; empty without a price in the settings, or when the usage is unknown.
     *
     * @throws Problem {@code settings.amount}, {@code settings.currency}
     */
    public Optional<MoneyAmount> cost(Tokens tokens) {
        return TokenPrice.of(newsroom.settings())
                .filter(price -> !tokens.equals(Tokens.NONE))
                .map(price -> price.of(tokens.in(), tokens.out()));
    }
}
