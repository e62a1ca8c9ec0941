package dev.digest.library;

import static dev.digest.library.LibraryFixture.MONDAY;
import static dev.digest.library.LibraryFixture.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.library.Sending.SendState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every library does with what was sent, whatever stores it. */
abstract class SendingStoreContract {
    private final LibraryFixture library;

    SendingStoreContract(LibraryFixture empty) {
        library = empty;
    }

    private static Sending sending(int issue, String channel, Instant at, SendState state) {
        return new Sending(issue, channel, "readers", at, "f" + issue, state, "收到 'ok'");
    }

    private void record(Sending... sendings) {
        library.run(opened -> {
            for (Sending sending : sendings) {
                opened.sendings().record(sending);
            }
        });
    }

    @Test
    void sendings_come_by_issue_in_the_order_of_time() {
        Sending later = sending(64, "mail", TUESDAY, SendState.SENT);
        Sending earlier = sending(64, "wechat", MONDAY, SendState.FAILED);
        Sending next = sending(65, "mail", MONDAY, SendState.SENT);
        record(next, later, earlier);
        assertThat(library.now().sendings().of(64)).containsExactly(earlier, later);
        assertThat(library.now().sendings().of(66)).isEmpty();
        assertThat(library.now().sendings().all()).containsExactly(earlier, later, next);
    }

    @Test
    void a_sending_that_was_started_is_replaced_by_how_it_ended() {
        record(sending(64, "mail", MONDAY, SendState.STARTED));
        record(sending(64, "mail", MONDAY, SendState.SENT));
        assertThat(library.now().sendings().of(64)).containsExactly(sending(64, "mail", MONDAY, SendState.SENT));
    }
}
