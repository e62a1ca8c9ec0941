package dev.digest.library.storage;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file in which the server's clients look for passwords: {@code PGPASSFILE}, otherwise {@code ~/.pgpass}. Unlike
 * others, the driver also reads one that everybody on the machine can read.
 */
public record PasswordFile(Map<String, String> environment) {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /** The problem {@code doctor.password-file} if others can read or write the file. */
    public Optional<Problem> risk() {
        Optional<Path> file = file();
        if (file.isPresent() && isOpenToOthers(file.get())) {
            return Optional.of(Problem.of("doctor.password-file", file.get()));
        }
        return Optional.empty();
    }

    private Optional<Path> file() {
        String named = environment.getOrDefault("PGPASSFILE", "");
        String home = environment.getOrDefault("HOME", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".pgpass"));
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return Files.exists(file)
                    && Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException e) {
            // Whether it can be read is told when it is needed.
            return false;
        }
    }
}
