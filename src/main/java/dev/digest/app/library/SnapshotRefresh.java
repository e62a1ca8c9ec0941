package dev.digest.app.library;

import dev.digest.app.Newsroom;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibrarySetting;
import dev.digest.problem.Problem;
import dev.digest.workspace.ProcessLock;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import dev.digest.workspace.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Copies the library of a server again once the last copy has become too old, as {@code library.snapshot} says. A
 * command that used the library has another process do it, since it takes longer than anybody waits. A lock file lets
 * one process at a time copy; its time is that of the last attempt, so that one that fails is not made again after
 * every command.
 */
public record SnapshotRefresh(Newsroom newsroom) {
    /** The setting: how old the copy may become, or {@code off}. */
    public static final String AGE = "library.snapshot";

    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    /**
     * Whether a process should be started to copy the library: this command has used the library on its server and may
     * write files, the copy is too old, and none was tried lately. If so, it counts as tried.
     */
    public boolean claim() {
        if (!newsroom.isConnectedToServer() || isForThisCommandOnly() || !isTooOld() || isTriedLately()) {
            return false;
        }
        try {
            Path attempt = attempt();
            if (!Files.exists(attempt)) {
                Files.createFile(attempt);
            }
            Files.setLastModifiedTime(attempt, FileTime.from(newsroom.now()));
            return true;
        } catch (IOException e) {
            // Without a trace of the attempt there would be one after each command; and nothing can be written there.
            return false;
        }
    }

    /** A process of its own would not know the settings of this command line. */
    private boolean isForThisCommandOnly() {
        Settings settings = newsroom.settings();
        return newsroom.request().readOnly()
                || newsroom.request().dryRun()
                || settings.originOf(LibrarySetting.URL).layer() == SettingsLevel.OPTION
                || settings.originOf(LibrarySetting.PASSWORD_COMMAND).layer() == SettingsLevel.OPTION;
    }

    /**
     * Does work that copies the library, unless the copy is recent enough or another process copies it now.
     *
     * @throws Problem {@code library.snapshot-local} when the library is a file itself; whatever {@code work} throws
     */
    public <T> Optional<T> ifDue(Supplier<T> work) {
        SnapshotLibrary.file(newsroom);
        Supplier<Optional<T>> check = () -> isTooOld() ? Optional.of(work.get()) : Optional.empty();
        return newsroom.request().dryRun()
                ? check.get()
                : new ProcessLock(attempt()).ifFree(check).flatMap(done -> done);
    }

    private boolean isTooOld() {
        Optional<Duration> most = newsroom.settings().durationOrOff(AGE);
        return most.isPresent() && isOlder(SnapshotLibrary.file(newsroom), most.get());
    }

    /** An attempt after which there was a copy has not failed. */
    private boolean isTriedLately() {
        Optional<Instant> copied = time(SnapshotLibrary.file(newsroom));
        Optional<Instant> tried = time(attempt());
        boolean hasFailed = tried.isPresent()
                && copied.filter(at -> !at.isBefore(tried.get())).isEmpty();
        return hasFailed && !isOlder(attempt(), AFTER_FAILURE);
    }

    /** A time in the future tells nothing: the clock was put back. */
    private boolean isOlder(Path file, Duration most) {
        Optional<Instant> at = time(file);
        return at.isEmpty() || Duration.between(at.get(), newsroom.now()).abs().compareTo(most) > 0;
    }

    private static Optional<Instant> time(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path attempt() {
        LibraryServer server = (LibraryServer) newsroom.storage().location();
        return newsroom.workspace().snapshotAttempt(server.place());
    }
}
