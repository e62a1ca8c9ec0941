package dev.digest.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digest.workspace.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenPriceTest {
    private final Settings settings = Settings.of(Optional.empty(), Optional.empty(), Map.of());

    private void price(String input, String output, String currency) {
        settings.overrideOnce("ai.price.input=" + input);
        settings.overrideOnce("ai.price.output=" + output);
        settings.overrideOnce("ai.price.currency=" + currency);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 8, 1500, 600, 0.0078 CNY",
        "0.28, 0.42, 1, 0, 0.00000028 CNY",
        "2, 8, 500000, 0, 1.00 CNY",
        "2, 8, 1234567, 0, 2.47 CNY",
        "0, 0, 1500, 600, 0 CNY"
    })
    void small_amounts_keep_three_digits_and_others_cents(
            String input, String output, long in, long out, String shown) {
        price(input, output, "CNY");

        assertThat(TokenPrice.of(settings).orElseThrow().of(in, out)).hasToString(shown);
    }

    @Test
    void nothing_is_known_of_the_price_at_first() {
        assertThat(TokenPrice.of(settings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2, '', CNY, settings.amount",
        "-2, 8, CNY, settings.amount",
        "2e9, 8, CNY, settings.amount",
        "2, 8, '', settings.currency",
        "2, 8, yuan, settings.currency"
    })
    void half_a_price_is_none(String input, String output, String currency, String key) {
        price(input, output, currency);

        assertThatThrownBy(() -> TokenPrice.of(settings)).hasMessageStartingWith(key);
    }
}
