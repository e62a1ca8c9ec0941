package dev.digest.cli.view;

import dev.digest.ai.TokenPrice.MoneyAmount;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.problem.LocalizedDetail;
import dev.digest.problem.MessageSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens that a model used, with their cost where the price is known. */
public record ModelUsage(Tokens tokens, Optional<MoneyAmount> cost) implements LocalizedDetail {
    public static ModelUsage of(Tokens tokens, Optional<MoneyAmount> cost) {
        return new ModelUsage(tokens, cost);
    }

    @Override
    public String text(MessageSource messages) {
        return cost.map(sum -> messages.text("usage.tokens-cost", tokens.in(), tokens.out(), sum))
                .orElseGet(() -> messages.text("usage.tokens", tokens.in(), tokens.out()));
    }

    /** Adds it to JSON: {@code tokensIn}, {@code tokensOut}, and {@code cost}, null without a price. */
    void put(Map<String, @Nullable Object> json) {
        json.put("tokensIn", tokens.in());
        json.put("tokensOut", tokens.out());
        json.put("cost", cost.map(ModelUsage::json).orElse(null));
    }

    private static Map<String, Object> json(MoneyAmount sum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("amount", sum.amount().doubleValue());
        json.put("currency", sum.currency());
        return json;
    }
}
