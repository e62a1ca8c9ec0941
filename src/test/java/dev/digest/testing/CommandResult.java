package dev.digest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.format.Json;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;

/** What came of one command. A failing assertion tells all of it. */
public record CommandResult(String command, int code, String out, String err) {
    /** Asserts that the command did what it should. */
    public CommandResult succeeds() {
        return exits(0);
    }

    /** Asserts the exit code. */
    public CommandResult exits(int expected) {
        assertThat(code).as(toString()).isEqualTo(expected);
        return this;
    }

    /** Asserts something of standard output. */
    public AbstractStringAssert<?> output() {
        return assertThat(out).as(toString());
    }

    /** Asserts something of the messages. */
    public AbstractStringAssert<?> messages() {
        return assertThat(err).as(toString());
    }

    /** Asserts that nothing on either stream acts on a terminal, and that the program did not break. */
    public CommandResult isHarmless() {
        String all = out + err;
        assertThat(all).as(toString()).doesNotContainPattern("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\n]]");
        assertThat(all).as(toString()).doesNotContain("Internal error", "\tat ", "Exception");
        return this;
    }

    /** Standard output, one JSON document that is an object. */
    public Map<?, ?> json() {
        Object document = Json.read(out);
        assertThat(document).as(toString()).isInstanceOf(Map.class);
        return (Map<?, ?>) document;
    }

    /** A list in the JSON document. */
    public List<?> jsonList(String key) {
        Object list = json().get(key);
        assertThat(list).as(toString()).isInstanceOf(List.class);
        return (List<?>) list;
    }

    @Override
    public String toString() {
        return "$ digest " + command + "\nexit code " + code + "\n--- out\n" + out + "--- err\n" + err + "---\n";
    }
}
