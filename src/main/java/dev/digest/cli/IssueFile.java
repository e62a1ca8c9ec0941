package dev.digest.cli;

import dev.digest.library.BuiltIssue;
import dev.digest.notation.Fingerprint;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of an issue, which an editor may have changed by hand since it was built. */
record IssueFile(Path path, Session session, boolean force) {
    /**
     * Refuses to lose edits; with force, keeps what is there beside it.
     *
     * @param text what is to be written
     * @param before the issue as it was built last, if it is this file
     * @throws Problem {@code issue.edited}
     */
    void refuseEdited(String text, Optional<BuiltIssue> before) {
        if (!Files.exists(path)) {
            return;
        }
        String there = SafeFile.read(path);
        if (there.equals(text) || isOurs(there, before)) {
            return;
        }
        if (!force) {
            throw Problem.of("issue.edited", path);
        }
        Path backup = backup();
        session.writeAside(backup, there);
        session.warn("build.backup", backup);
    }

    private static boolean isOurs(String there, Optional<BuiltIssue> before) {
        return before.filter(issue -> issue.fingerprint().equals(Fingerprint.of(there)))
                .isPresent();
    }

    private Path backup() {
        int number = 1;
        while (Files.exists(numbered(number))) {
            number++;
        }
        return numbered(number);
    }

    private Path numbered(int number) {
        return path.resolveSibling(path.getFileName() + ".~" + number + "~");
    }

    void write(String text) {
        session.writeFile(path, text);
    }
}
