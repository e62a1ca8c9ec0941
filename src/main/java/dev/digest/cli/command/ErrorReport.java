package dev.digest.cli.command;

import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.SecretRedaction;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.problem.Problem;
import dev.digest.workspace.UserFolders;
import dev.digest.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report of an internal error for developers: a file readable by its owner only, in the newsletter's folder,
 * otherwise in the user's state folder. It contains no passwords and no environment variables.
 */
public record ErrorReport(HostEnvironment host, String version, List<String> arguments) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /** The problem to show, with the file if it could be written. */
    public Problem toProblem(Throwable error) {
        String what = error.toString();
        return write(error)
                .map(file -> Problem.of("internal", what, file))
                .orElseGet(() -> Problem.of("internal.unwritten", what))
                .causedBy(error);
    }

    private Optional<Path> write(Throwable error) {
        for (Optional<Path> folder : List.of(ofNewsletter(), new UserFolders(host.environment()).state())) {
            if (folder.isPresent()) {
                try {
                    return Optional.of(write(folder.get().resolve("reports"), text(error)));
                } catch (IOException e) {
                    // Try the next folder; without any, the error is reported alone.
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Path> ofNewsletter() {
        try {
            return Optional.of(Workspace.findFrom(host.folder()).internalFolder())
                    .filter(Files::isDirectory);
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    private Path write(Path folder, String text) throws IOException {
        Files.createDirectories(folder);
        String name = NAME.format(host.clock().instant()) + "-"
                + ProcessHandle.current().pid() + ".txt";
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (ByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        return file;
    }

    private String text(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String text = version + "\n" + system + "\ndigest " + String.join(" ", arguments) + "\n\n" + trace;
        return SafeText.of(SecretRedaction.redact(text));
    }
}
