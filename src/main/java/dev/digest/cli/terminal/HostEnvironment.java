package dev.digest.cli.terminal;

import dev.digest.app.NewsroomHost;
import dev.digest.app.StageAdapters;
import dev.digest.cli.output.TextOutput;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * All that a command may touch outside the program, so that a test can hand in its own.
 *
 * @param folder the folder in which the user is
 */
public record HostEnvironment(
        Map<String, String> environment, Path folder, Clock clock, StandardStreams streams, StageAdapters adapters) {

    /** Where text comes from and goes to. */
    public record StandardStreams(InputStream in, boolean inIsTerminal, TextOutput out, TextOutput err) {}

    /** What of it a newsletter's use cases may touch. */
    public NewsroomHost newsroom() {
        return new NewsroomHost(environment, folder, clock, adapters);
    }

    /** A variable of the environment, empty when it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
