package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.format.ContentFingerprint;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of an issue, which may have been edited by hand since it was built. */
record IssueFile(Path path, Newsroom newsroom, boolean force) {
    /**
     * Rejects losing manual edits; with {@code force}, keeps a copy instead.
     *
     * @param text the text to write
     * @param before the issue as last built to this file
     * @throws Problem {@code issue.edited}
     */
    void requireUnedited(String text, Optional<IssueRecord> before) {
        if (!Files.exists(path)) {
            return;
        }
        String there = AtomicFile.read(path);
        if (there.equals(text) || isUnedited(there, before)) {
            return;
        }
        if (!force) {
            throw Problem.of("issue.edited", path);
        }
        keep(there);
    }

    /** Copies a manually edited file before it is deleted. */
    Optional<Path> keepEdited(IssueRecord issue) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String there = AtomicFile.read(path);
        return isUnedited(there, Optional.of(issue)) ? Optional.empty() : Optional.of(keep(there));
    }

    /** Whether the file was built and not edited since. */
    boolean isAsBuilt(IssueRecord issue) {
        if (!Files.exists(path)) {
            return false;
        }
        String there = AtomicFile.read(path);
        // Java searches long for who computes fingerprints; mostly comparing texts is enough.
        Optional<String> built = newsroom.library().history().text(issue.fingerprint());
        return (built.isPresent() && built.get().equals(there)) || isUnedited(there, Optional.of(issue));
    }

    private Path keep(String there) {
        Path backup = backup();
        newsroom.files().writeUntracked(backup, there);
        newsroom.warn("build.backup", backup);
        return backup;
    }

    /** Also a file that others have built anew since is not edited, and the history has its text. */
    private boolean isUnedited(String there, Optional<IssueRecord> before) {
        return before.filter(issue -> issue.fingerprint().equals(ContentFingerprint.of(there))
                        || new RecordedIssueFile(newsroom, issue).isFormer(there))
                .isPresent();
    }

    private Path backup() {
        int number = 1;
        while (Files.exists(backupPath(number))) {
            number++;
        }
        return backupPath(number);
    }

    private Path backupPath(int number) {
        return path.resolveSibling(path.getFileName() + ".~" + number + "~");
    }

    void write(String text) {
        newsroom.files().write(path, text);
    }
}
