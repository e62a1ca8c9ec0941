package dev.digest.cli.terminal;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class InterruptGuardTest {
    @Test
    void two_editors_at_once_leave_the_key_to_themselves_and_give_it_back() {
        InterruptGuard first = InterruptGuard.ignoreInterrupts();
        InterruptGuard second = InterruptGuard.ignoreInterrupts();
        assertThatCode(() -> {
                    second.restore();
                    first.restore();
                })
                .doesNotThrowAnyException();
    }
}
