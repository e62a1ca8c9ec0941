package dev.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A copy of the launcher beside what the build has made, and shell scripts that call it. */
record InstalledLauncher(Path folder) {
    private static final Path MADE = Path.of("target").toAbsolutePath();

    /** What a script did. */
    record ScriptResult(int code, String out, String err) {}

    /** The layout in which digest is handed out. */
    static InstalledLauncher packagedIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("lib"), MADE.resolve("lib"));
        Files.createSymbolicLink(folder.resolve("native"), MADE.resolve("native"));
        return withLauncher(folder);
    }

    /** A source checkout that is not built, with a Maven that counts how often it is called. */
    static InstalledLauncher checkoutIn(Path folder, String maven) throws IOException {
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path mvn = folder.resolve("bin/mvn");
        Files.writeString(mvn, "#!/bin/sh\necho called >>calls\n" + maven);
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
        return withLauncher(folder);
    }

    /** What that Maven does when all goes well. */
    static String success() {
        return "ln -s " + MADE.resolve("lib") + " target/lib; ln -s " + MADE.resolve("native") + " target/native\n";
    }

    private static InstalledLauncher withLauncher(Path folder) throws IOException {
        Files.copy(
                Path.of("digest"),
                folder.resolve("digest"),
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
        return new InstalledLauncher(folder);
    }

    /** Runs a script in which {@code digest} is the launcher, in a folder, with these variables and hardly others. */
    ScriptResult run(Path where, String script, Map<String, String> variables)
            throws IOException, InterruptedException {
        return waitFor(start(where, script, variables));
    }

    /** The same without the archive of classes, which is no matter of most tests. */
    ScriptResult run(Path where, String script, String... variables) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(Map.of("DIGEST_CDS", "off"));
        for (String variable : variables) {
            all.put(variable.replaceFirst("=.*", ""), variable.replaceFirst("[^=]*=", ""));
        }
        return run(where, script, all);
    }

    private Process start(Path where, String script, Map<String, String> variables) throws IOException {
        String digest = "digest() { '" + folder.resolve("digest") + "' \"$@\"; }\n";
        ProcessBuilder builder =
                new ProcessBuilder(List.of("/bin/sh", "-c", digest + script)).directory(where.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HOME", where.toString());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static ScriptResult waitFor(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        // Both at once: a script that has filled one pipe waits for it to be read.
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
        String out = readAll(process.getInputStream());
        return new ScriptResult(process.waitFor(), out, err.join());
    }

    private static String readAll(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several at once. */
    List<ScriptResult> runTogether(int times, Path where, String script, Map<String, String> variables)
            throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            processes.add(start(where, script, variables));
        }
        List<ScriptResult> outcomes = new ArrayList<>();
        for (Process process : processes) {
            outcomes.add(waitFor(process));
        }
        return outcomes;
    }

    /** Text as a shell's {@code printf} makes it, so that no encoding on the way matters. */
    static String printf(String text) {
        StringBuilder escaped = new StringBuilder("\"$(printf '");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format("\\%03o", b & 0xFF));
        }
        return escaped.append("')\"").toString();
    }
}
