package dev.digest.workspace;

import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a user's command without a shell, and captures its output.
 *
 * @param folder the working directory
 */
public record CommandRun(List<String> command, Path folder, Duration limit) {
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_COMPLAINT = 200;

    /**
     * Runs it with a text as standard input; returns its standard output.
     *
     * @throws Problem {@code ai.command-failed}, {@code ai.command-slow}, {@code ai.too-much}
     */
    public String run(String input) {
        Process process = start();
        try {
            CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            CompletableFuture<byte[]> complaint = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            write(input, process.getOutputStream());
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.of("ai.command-slow", command.get(0), limit.toSeconds());
            }
            if (process.exitValue() != 0) {
                throw Problem.of("ai.command-failed", command.get(0), process.exitValue(), firstLine(complaint.join()));
            }
            if (output.join().length > LARGEST) {
                throw Problem.of("ai.too-much", LARGEST);
            }
            return new String(output.join(), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("fetch.interrupted").causedBy(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Runs it without input; returns the first line that it prints, stripped, empty when it prints none. */
    public String firstLine() {
        return run("").lines().findFirst().orElse("").strip();
    }

    private Process start() {
        try {
            return new ProcessBuilder(command).directory(folder.toFile()).start();
        } catch (IOException e) {
            throw Problem.of("ai.command-failed", command.get(0), "-", SystemError.of(e))
                    .causedBy(e);
        }
    }

    /** A command need not read its input. */
    private static void write(String input, OutputStream out) {
        try (out) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It closed its input; its output and exit code decide.
        }
    }

    private static byte[] read(InputStream in) {
        try (in) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            in.skip(Long.MAX_VALUE);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(byte[] complaint) {
        String text = new String(complaint, StandardCharsets.UTF_8).strip();
        String line = CleanText.line(text.lines().findFirst().orElse("-"));
        int end = Math.min(LONGEST_COMPLAINT, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, end));
    }
}
