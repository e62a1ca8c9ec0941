package dev.digest.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program remembers for one user between the commands on one newsletter, such as the rows of the last list. It
 * lies in the user's own folder, so that editors who share a newsletter do not disturb each other, and losing it does
 * no harm: what cannot be written is forgotten.
 *
 * @param workspace the newsletter
 * @param folder where it is stored; empty when the user has no folder
 */
public record UserState(Path workspace, Optional<Path> folder) {
    /** The state for a newsletter, in the user's folder of state. */
    public static UserState of(Workspace workspace, Map<String, String> environment) {
        Path root = workspace.root();
        String name = (root.getFileName() == null ? "" : root.getFileName().toString()) + "-"
                + Integer.toHexString(root.toString().hashCode());
        return new UserState(
                root,
                new UserFolders(environment)
                        .state()
                        .map(state -> state.resolve("newsletters").resolve(name)));
    }

    /** The lines stored under a name; none when nothing is, or when it belongs to another newsletter. */
    public List<String> read(String name) {
        Optional<Path> file = folder.map(path -> path.resolve(name));
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(file.get(), StandardCharsets.UTF_8);
            return lines.isEmpty() || !lines.get(0).equals(workspace.toString())
                    ? List.of()
                    : lines.subList(1, lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Stores lines without line breaks under a name, in place of earlier ones. */
    public void write(String name, List<String> lines) {
        if (folder.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>();
        all.add(workspace.toString());
        all.addAll(lines);
        try {
            AtomicFile.makeFolder(folder.get());
            Path temporary = Files.createTempFile(folder.get(), name, ".tmp");
            Files.write(temporary, all, StandardCharsets.UTF_8);
            Files.move(
                    temporary,
                    folder.get().resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // It is only a convenience, and the command has done its work.
        }
    }
}
