package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class DeafTest {
    @Test
    void two_editors_at_once_leave_the_key_to_themselves_and_give_it_back() {
        Deaf first = Deaf.begin();
        Deaf second = Deaf.begin();
        assertThatCode(() -> {
                    second.end();
                    first.end();
                })
                .doesNotThrowAnyException();
    }
}
