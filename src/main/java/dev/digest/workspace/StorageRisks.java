package dev.digest.workspace;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Risks of the storage location of a newsletter, as problems {@code doctor.*}.
 *
 * @param library the library's file; empty when it is elsewhere, where a folder that is shared is no risk for it
 */
public record StorageRisks(Workspace workspace, Optional<Path> library) {
    /** File system types on which locks or flushes are not reliable between machines. */
    private static final List<String> SHARED = List.of(
            "nfs", "cifs", "smb", "afp", "webdav", "davfs", "ncpfs", "9p", "fuse.", "vboxsf", "prl_fs", "drvfs",
            "beegfs");

    /** Folder names of file synchronisation services. */
    private static final List<String> SYNCHRONISED = List.of(
            "dropbox",
            "onedrive",
            "icloud",
            "mobile documents",
            "google drive",
            "googledrive",
            "nutstore",
            "坚果云",
            "nextcloud",
            "owncloud",
            "syncthing",
            "baidusyncdisk",
            "baidunetdisk",
            "百度网盘",
            "pcloud",
            "box sync");

    /** Marker files of such services. */
    private static final List<String> MARKS =
            List.of(".stfolder", ".dropbox", ".nextcloudsync.log", ".owncloudsync.log");

    private static final long LEAST_ROOM = 100L << 20;

    /** The risks; none of them is damage yet. */
    public List<Problem> risks() {
        List<Problem> risks = new ArrayList<>();
        try {
            Path folder = workspace.internalFolder().toRealPath();
            FileStore store = Files.getFileStore(folder);
            if (library.isPresent()) {
                network(folder, store.type()).ifPresent(risks::add);
                synchronised(workspace.root()).or(() -> synchronised(folder)).ifPresent(risks::add);
                if (isOpenToAll(library.get(), store)) {
                    risks.add(Problem.of("doctor.open-to-all", library.get()));
                }
            }
            long size = library.isPresent() ? size(library.get()) : 0;
            if (store.getUsableSpace() < Math.max(LEAST_ROOM, 2 * size)) {
                risks.add(Problem.of("doctor.room", folder, store.getUsableSpace() >> 20));
            }
        } catch (IOException e) {
            risks.add(Problem.of("file.unreadable", workspace.internalFolder(), AtomicFile.reason(e))
                    .causedBy(e));
        }
        return risks;
    }

    /** Files and folders without write permission. */
    public List<Problem> unwritable() {
        List<Problem> closed = new ArrayList<>();
        List<Path> paths = new ArrayList<>(List.of(workspace.root(), workspace.internalFolder()));
        library.ifPresent(paths::add);
        paths.add(workspace.issues());
        for (Path path : paths) {
            if (Files.exists(path) && !Files.isWritable(path)) {
                closed.add(Problem.of("doctor.unwritable", path));
            }
        }
        return closed;
    }

    static Optional<Problem> network(Path folder, String type) {
        String kind = type.toLowerCase(Locale.ROOT);
        return SHARED.stream().anyMatch(kind::startsWith)
                ? Optional.of(Problem.of("doctor.network", folder, type))
                : Optional.empty();
    }

    static Optional<Problem> synchronised(Path folder) {
        for (Path at = folder.toAbsolutePath(); at != null && at.getFileName() != null; at = at.getParent()) {
            String name = at.getFileName().toString().toLowerCase(Locale.ROOT);
            Path here = at;
            if (SYNCHRONISED.stream().anyMatch(name::startsWith)
                    || MARKS.stream().anyMatch(mark -> Files.exists(here.resolve(mark)))) {
                return Optional.of(Problem.of("doctor.synchronised", folder, at));
            }
        }
        return Optional.empty();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static boolean isOpenToAll(Path file, FileStore store) throws IOException {
        return Files.exists(file)
                && store.supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE);
    }
}
