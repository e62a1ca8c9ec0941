package dev.digest.ai;

import dev.digest.problem.Problem;
import dev.digest.workspace.Settings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The price of a model's tokens. Providers change prices too often to ship them, so it comes from the settings.
 *
 * @param input for a million input tokens
 * @param output for a million output tokens
 * @param currency such as {@code CNY}
 */
public record TokenPrice(BigDecimal input, BigDecimal output, String currency) {
    private static final String INPUT = "ai.price.input";
    private static final String OUTPUT = "ai.price.output";
    private static final String CURRENCY = "ai.price.currency";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final int DIGITS = 3;

    /** An amount of money, exact. */
    public record MoneyAmount(BigDecimal amount, String currency) {
        /** {@code 0.0123 USD}: rounded to cents, or to three digits when it is less. */
        @Override
        public String toString() {
            BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
            BigDecimal shown = cents.compareTo(BigDecimal.ONE) >= 0
                    ? cents
                    : amount.round(new MathContext(DIGITS, RoundingMode.HALF_UP))
                            .stripTrailingZeros();
            return shown.toPlainString() + " " + currency;
        }
    }

    /**
     * The price in the settings; empty when none is set.
     *
     * @throws Problem {@code settings.amount}, {@code settings.currency}
     */
    public static Optional<TokenPrice> of(Settings settings) {
        if (settings.text(INPUT).isEmpty() && settings.text(OUTPUT).isEmpty()) {
            return Optional.empty();
        }
        String currency = settings.text(CURRENCY);
        if (!CODE.matcher(currency).matches()) {
            throw Problem.of("settings.currency", settings.origin(CURRENCY), CURRENCY, currency);
        }
        return Optional.of(new TokenPrice(amount(settings, INPUT), amount(settings, OUTPUT), currency));
    }

    private static BigDecimal amount(Settings settings, String key) {
        String text = settings.text(key);
        if (!AMOUNT.matcher(text).matches()) {
            throw Problem.of("settings.amount", settings.origin(key), key, text);
        }
        return new BigDecimal(text);
    }

    /** The cost of so many tokens. */
    public MoneyAmount of(long tokensIn, long tokensOut) {
        BigDecimal sum =
                input.multiply(BigDecimal.valueOf(tokensIn)).add(output.multiply(BigDecimal.valueOf(tokensOut)));
        return new MoneyAmount(sum.movePointLeft(6), currency);
    }
}
