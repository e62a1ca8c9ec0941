package dev.digest.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program run by a system that fails it: {@code strace} lets calls fail that would have gone well.
 *
 * @param calls what was asked of the system, in order
 */
public record FaultyProcess(int code, String out, String err, List<TracedCall> calls) {
    /** The calls that change files, or begin to. */
    private static final String CHANGES =
            "openat,write,pwrite64,fsync,fdatasync,ftruncate,rename,link,unlink,mkdir,fallocate";

    private static final Pattern LINE = Pattern.compile("(\\d+) +(\\w+)\\((.*)");

    /**
     * One call.
     *
     * @param number the how many-th of its name it was in its thread, from 1
     */
    public record TracedCall(String thread, String name, int number, String rest) {
        /** Whether it failed because strace made it. */
        public boolean isInjected() {
            return rest.contains("(INJECTED)");
        }

        /** Whether it was about something in a folder. */
        public boolean isInFolder(Path folder) {
            return rest.contains(folder.toString());
        }
    }

    /** Whether strace is here and may do its work. */
    public static boolean isPossible() {
        try {
            Process process = new ProcessBuilder("strace", "-f", "-qq", "-e", "inject=getpid:error=EIO", "true")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs a command line of the program in a folder.
     *
     * @param fault what strace injects, such as {@code pwrite64:error=ENOSPC:when=3}; nothing when empty
     */
    public static FaultyProcess run(Path folder, List<String> command, String fault)
            throws IOException, InterruptedException {
        Path trace = Files.createTempFile("digest", ".trace");
        List<String> words = new ArrayList<>(
                List.of("strace", "-f", "-y", "-qq", "-s", "0", "-o", trace.toString(), "-e", "trace=" + CHANGES));
        if (!fault.isEmpty()) {
            words.addAll(List.of("-e", "inject=" + fault));
        }
        words.addAll(command);
        Path err = Files.createTempFile("digest", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectError(err.toFile());
        // Nobody in particular, as in the tests' own process.
        builder.environment().keySet().removeAll(List.of("LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME"));
        builder.environment().put("USER", "");
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("DIGEST_PATIENCE", "200");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        int code = process.waitFor();
        List<TracedCall> calls = calls(Files.readAllLines(trace));
        String said = Files.readString(err);
        Files.delete(trace);
        Files.delete(err);
        return new FaultyProcess(code, out, said, calls);
    }

    private static List<TracedCall> calls(List<String> lines) {
        List<TracedCall> calls = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                int number = numbers.merge(parts.group(1) + parts.group(2), 1, Integer::sum);
                calls.add(new TracedCall(parts.group(1), parts.group(2), number, parts.group(3)));
            }
        }
        return calls;
    }
}
