package dev.digest.library;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An issue sent to readers on a channel.
 *
 * @param channel such as {@code wechat} or {@code mail}; of one among several groups, {@code feishu:readers}
 * @param target where to, without its secret: an account, a host, a list
 * @param at when it was sent
 * @param fingerprint of the issue's text that was sent
 * @param answer what the channel answered, without secrets; empty until it has answered
 */
public record Sending(
        int issue, String channel, String target, Instant at, String fingerprint, SendState state, String answer) {
    /** How far a sending has come. */
    public enum SendState {
        /** The request was about to be sent. If it stays so, nobody knows whether it arrived. */
        STARTED,
        /** The channel has accepted it. */
        SENT,
        /** The channel has refused it, or was not reached. */
        FAILED;

        /** The name in the library and in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state with a name. */
        public static Optional<SendState> named(String label) {
            return Arrays.stream(values())
                    .filter(state -> state.label().equals(label))
                    .findFirst();
        }
    }

    /** The same in another state. */
    public Sending in(SendState other, String itsAnswer) {
        return new Sending(issue, channel, target, at, fingerprint, other, itsAnswer);
    }

    /**
     * Whether it was sent to this target.
     *
     * @param base a channel without the name of a group, which may change while the group is the same
     */
    public boolean isTo(String base, String otherTarget) {
        return target.equals(otherTarget) && (channel.equals(base) || channel.startsWith(base + ":"));
    }
}
