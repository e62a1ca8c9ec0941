package dev.digest.cli.terminal;

import dev.digest.app.LocalClock;
import dev.digest.app.NewsroomHost;
import dev.digest.app.StageAdapters;
import dev.digest.cli.output.TextOutput;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Everything outside the program that a command may access; tests provide their own.
 *
 * @param folder the user's folder
 * @param launcher what starts the program; empty when it cannot start itself again
 */
public record HostEnvironment(
        Map<String, String> environment,
        Path folder,
        Clock clock,
        StandardStreams streams,
        StageAdapters adapters,
        Optional<Path> launcher) {

    /** The standard streams. */
    public record StandardStreams(InputStream in, boolean inIsTerminal, TextOutput out, TextOutput err) {}

    /** The part that use cases may access. */
    public NewsroomHost newsroom() {
        return new NewsroomHost(environment, folder, clock, adapters);
    }

    /** Whether somebody sits in front of it: one of the streams is a terminal, and no service runs it for tests. */
    public boolean isAttended() {
        boolean isTerminal = streams.inIsTerminal()
                || streams.out().isTerminal()
                || streams.err().isTerminal();
        return isTerminal && variable("CI").isEmpty();
    }

    /** The time. */
    public Instant now() {
        return clock.instant();
    }

    /** A time as the user's clock shows it. */
    public LocalDateTime localTime(Instant at) {
        return LocalClock.localTime(clock, at);
    }

    /** An environment variable, empty when it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
