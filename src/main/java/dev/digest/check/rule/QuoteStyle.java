package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Quotation marks other than the house's ({@code check.house.quotes}).
 *
 * <p>Wrong: {@code 「思维链」} where the house has {@code “”}
 *
 * <p>Right: {@code “思维链”}
 */
final class QuoteStyle implements Rule {
    private static final Pattern CURLY = Pattern.compile("[“”‘’](?![A-Za-z])");
    private static final Pattern CORNER = Pattern.compile("[「」『』]");

    @Override
    public String name() {
        return "quote.style";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        String quotes = proof.house().quotes();
        if (quotes.equals("any")) {
            return;
        }
        Pattern wrong = quotes.equals("「」") ? CURLY : CORNER;
        proof.prose()
                .forEach(passage -> wrong.matcher(passage.text())
                        .results()
                        .map(mark -> Finding.of(this, passage, mark.start(), mark.end())
                                .with(quotes))
                        .forEach(found));
    }
}
