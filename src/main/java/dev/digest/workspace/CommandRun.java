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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a user's command without a shell, and captures its output.
 *
 * @param folder the working directory
 */
public record CommandRun(List<String> command, Path folder, Duration limit) {
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_LINE = 200;
    private static final int LAST_LINES = 10;
    private static final int LAST_BYTES = 16_000;
    private static final int CHUNK = 8_192;

    /**
     * How a command ended.
     *
     * @param lastLines of its output and error output, none of them blank
     */
    public record CommandEnd(int exitCode, List<String> lastLines) {}

    /**
     * Runs it with a text as standard input; returns its standard output.
     *
     * @throws Problem {@code command.failed}, {@code command.not-started}, {@code command.slow},
     *     {@code command.too-much}
     */
    public String run(String input) {
        Process process = start(false);
        try {
            CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            CompletableFuture<byte[]> complaint = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            write(input, process.getOutputStream());
            await(process);
            if (process.exitValue() != 0) {
                throw Problem.of("command.failed", command.get(0), process.exitValue(), firstLine(printed(complaint)));
            }
            byte[] printed = printed(output);
            if (printed.length > LARGEST) {
                throw Problem.of("command.too-much", LARGEST);
            }
            return new String(printed, StandardCharsets.UTF_8);
        } finally {
            end(process);
        }
    }

    /**
     * Runs it without input, however much it prints.
     *
     * @throws Problem {@code command.not-started}, {@code command.slow}
     */
    public CommandEnd runToEnd() {
        Process process = start(true);
        try {
            CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> readLast(process.getInputStream()));
            write("", process.getOutputStream());
            await(process);
            return new CommandEnd(process.exitValue(), lastLines(printed(output)));
        } finally {
            end(process);
        }
    }

    private void await(Process process) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw slow();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What it printed. A process that it left behind may hold its output open. */
    private byte[] printed(CompletableFuture<byte[]> output) {
        try {
            return output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw slow().causedBy(e);
        } catch (ExecutionException e) {
            throw Problem.of("command.failed", command.get(0), "-", SystemError.of(e))
                    .causedBy(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Problem slow() {
        return Problem.of("command.slow", command.get(0), limit.toSeconds());
    }

    private static Problem interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return Problem.of("fetch.interrupted").causedBy(e);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Runs it without input; returns the first line that it prints, stripped, empty when it prints none. */
    public String firstLine() {
        return run("").lines().findFirst().orElse("").strip();
    }

    private Process start(boolean merged) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(merged)
                    .start();
        } catch (IOException e) {
            throw Problem.of("command.not-started", command.get(0), SystemError.of(e))
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

    private static byte[] readLast(InputStream in) {
        byte[] last = new byte[0];
        try (in) {
            for (byte[] more = in.readNBytes(CHUNK); more.length > 0; more = in.readNBytes(CHUNK)) {
                byte[] both = Arrays.copyOf(last, last.length + more.length);
                System.arraycopy(more, 0, both, last.length, more.length);
                last = Arrays.copyOfRange(both, Math.max(0, both.length - LAST_BYTES), both.length);
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lastLines(byte[] output) {
        List<String> lines = new String(output, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(CommandRun::shortened)
                .toList();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    private static String firstLine(byte[] complaint) {
        String text = new String(complaint, StandardCharsets.UTF_8).strip();
        return shortened(text.lines().findFirst().orElse("-"));
    }

    private static String shortened(String printed) {
        String line = CleanText.line(printed);
        int end = Math.min(LONGEST_LINE, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, end));
    }
}
