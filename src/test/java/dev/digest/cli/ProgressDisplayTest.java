package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextOutput.TerminalInfo;
import dev.digest.cli.terminal.Progress;
import dev.digest.fetch.WaitListener.WaitReason;
import dev.digest.testing.FakeSleeper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
    private final FakeSleeper time = new FakeSleeper();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_terminal_shows_how_much_is_done_what_is_waited_for_and_how_long_it_will_take() {
        Progress progress = progress(new TerminalInfo(true, false, 80), "en", false);
        progress.start(4);
        progress.onWait(WaitReason.INTERVAL, "arxiv.example.org", Duration.ofMillis(2500));
        time.advance(Duration.ofSeconds(6));
        progress.advance(1);
        time.advance(Duration.ofSeconds(500));
        progress.advance(1);
        progress.clear();
        assertThat(shown().split("\r\u001B\\[K", -1))
                .containsExactly(
                        "",
                        "0 of 4",
                        "0 of 4  waiting 3 s between requests, as arxiv.example.org requires",
                        "1 of 4, about 19 s left",
                        "2 of 4, about 9 min left",
                        "");
    }

    @Test
    void the_line_is_cut_to_the_terminal() {
        Progress progress = progress(new TerminalInfo(true, false, 20), "zh", false);
        progress.start(4);
        progress.onWait(WaitReason.INTERVAL, "arxiv.example.org", Duration.ofSeconds(3));
        assertThat(shown()).endsWith("…");
    }

    @Test
    void elsewhere_a_line_comes_every_ten_seconds() {
        Progress progress = progress(TerminalInfo.NONE, "en", false);
        progress.start(10);
        for (int i = 0; i < 8; i++) {
            time.advance(Duration.ofSeconds(4));
            progress.onWait(WaitReason.INTERVAL, "x", Duration.ofSeconds(3));
            progress.advance(1);
        }
        assertThat(shown())
                .hasLineCount(2)
                .contains("2 of 10, about 49 s left  waiting 3 s")
                .doesNotContain("\r");
    }

    @Test
    void what_makes_one_wait_beyond_the_usual_is_told_at_once() {
        Progress progress = progress(TerminalInfo.NONE, "zh", false);
        progress.start(1);
        progress.onWait(WaitReason.RETRY, "x", Duration.ofSeconds(60));
        assertThat(shown()).contains("60").hasLineCount(1);
    }

    @Test
    void quiet_is_quiet() {
        Progress progress = progress(new TerminalInfo(true, false, 80), "en", true);
        progress.start(4);
        progress.onWait(WaitReason.RETRY, "x", Duration.ofSeconds(60));
        progress.clear();
        assertThat(shown()).isEmpty();
    }

    private Progress progress(TerminalInfo screen, String language, boolean quiet) {
        return new Progress(new TextOutput(err, screen), MessageCatalog.forLanguage(language), time::now, quiet);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
