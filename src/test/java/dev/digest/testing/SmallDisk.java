package dev.digest.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A disk of a given size, which can be filled. It is in memory, and only the superuser of Linux can make one. */
public final class SmallDisk implements AutoCloseable {
    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** Mounts a disk on a new folder in this one; the test is skipped where that is not possible. */
    public static SmallDisk mount(Path folder, int kilobytes) throws IOException {
        Path path = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                isDone("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", path.toString()),
                "skipped: only the superuser of Linux can mount a small disk");
        return new SmallDisk(path);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    private Path filling() {
        return path.resolve("filling");
    }

    /** Fills it. */
    public void fill() throws IOException {
        leave(0);
    }

    /** Fills it but for so much. */
    public void leave(int kilobytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(filling())) {
            while (true) {
                out.write(new byte[1024]);
            }
        } catch (IOException e) {
            try (FileChannel channel = FileChannel.open(filling(), StandardOpenOption.WRITE)) {
                channel.truncate(Math.max(0, channel.size() - kilobytes * 1024L));
            }
        }
    }

    /** Makes room again. */
    public void free() throws IOException {
        Files.delete(filling());
    }

    /** Forbids all writing; whether the system let it. */
    public boolean becomesReadOnly() {
        return isDone("mount", "-o", "remount,ro", path.toString());
    }

    @Override
    public void close() {
        isDone("umount", path.toString());
    }

    private static boolean isDone(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
