package dev.digest.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The program and its tests as jars with an archive of loaded classes, so that a test can start many processes. */
public final class InstalledProgram {
    private final Path folder;
    private final String classPath;

    /** Installs them in a folder. */
    public InstalledProgram(Path folder) throws IOException {
        this.folder = folder;
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                jars.add(jar(path, jars.size()).toString());
            } else if (Files.exists(path)) {
                // Copied, since somebody else may not read where it is.
                jars.add(Files.copy(path, folder.resolve(jars.size() + ".jar")).toString());
            }
        }
        this.classPath = String.join(File.pathSeparator, jars);
    }

    private Path jar(Path classes, int number) throws IOException {
        Path jar = folder.resolve("classes-" + number + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString().replace(File.separatorChar, '/')));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    /** Writes the archive of the classes that a process needs; later ones start faster. */
    public void remember(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Process process = start("-XX:ArchiveClassesAtExit=" + archive(), main, arguments);
        process.getInputStream().readAllBytes();
        process.waitFor();
    }

    /** Starts a process. What it says on standard error, the test says. */
    public Process start(Class<?> main, String... arguments) throws IOException {
        return start(Files.exists(archive()) ? "-XX:SharedArchiveFile=" + archive() : "-Xshare:auto", main, arguments);
    }

    private Process start(String sharing, Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(sharing, main, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The words of a command line. */
    public List<String> command(String sharing, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                sharing,
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx128m",
                "-Xlog:disable",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }
}
