package dev.digest.testing;

import dev.digest.format.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@code digest preview} that goes on until it is told to end. */
public final class RunningPreview implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CompletableFuture<CommandResult> run;
    private final URI address;

    /**
     * One that has begun.
     *
     * @param run ends when the command does
     * @param printed the address, when it is printed
     */
    RunningPreview(CompletableFuture<CommandResult> run, CompletableFuture<String> printed) {
        this.run = run;
        CompletableFuture.anyOf(run, printed)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (!printed.isDone()) {
            throw new AssertionError("ended without an address: " + run.join());
        }
        this.address = URI.create(printed.join());
    }

    /** Where it serves, with a slash at the end. */
    public URI address() {
        return address;
    }

    /** What is there under a name. */
    public String get(String name) {
        return send(HttpRequest.newBuilder(address.resolve(name)).build());
    }

    /** What the page is told now. */
    public Map<?, ?> state() {
        return (Map<?, ?>) Json.read(get("state"));
    }

    /** A list of objects that the page is told. */
    @SuppressWarnings("unchecked") // a list in JSON of ours
    public List<Map<String, Object>> list(String key) {
        return (List<Map<String, Object>>) state().get(key);
    }

    /** Ends it; returns what came of it. */
    public CommandResult stop() {
        send(HttpRequest.newBuilder(address.resolve("stop"))
                .POST(BodyPublishers.noBody())
                .build());
        return waitForEnd();
    }

    /** Waits until it ends; returns what came of it. */
    public CommandResult waitForEnd() {
        try {
            return run.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("does not end", e);
        }
    }

    private static String send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.toString(), e);
        }
    }

    @Override
    public void close() {
        if (!run.isDone()) {
            stop();
        }
    }
}
