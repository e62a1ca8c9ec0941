package dev.digest.app.issue;

import dev.digest.app.Newsroom;
import dev.digest.format.ContentFingerprint;
import dev.digest.library.History;
import dev.digest.library.IssueRecord;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file of an issue as the library recorded it. The one in this folder may be missing, or older: others who use the
 * same library may have built or published the issue in theirs.
 */
public record RecordedIssueFile(Newsroom newsroom, IssueRecord issue) {
    /** So many builds an edited file may be behind to be recognised. */
    private static final int BUILDS = 20;

    /** The text as it was built or published last; empty when it never was, or when its file was deleted. */
    public Optional<String> text() {
        if (issue.fingerprint().isEmpty() || history().isLastRecorded(name(), "")) {
            return Optional.empty();
        }
        return history().text(issue.fingerprint());
    }

    /** The text of the file, or, where it is missing, what was recorded; empty when there is neither. */
    public Optional<String> current() {
        return Files.exists(path()) ? Optional.of(AtomicFile.read(path())) : text();
    }

    /** Writes the file if it is missing here. It is not recorded: for the library it was there all the time. */
    public void restoreMissing() {
        if (!Files.exists(path())) {
            text().ifPresent(text -> newsroom.files().writeUntracked(path(), text));
        }
    }

    /** Whether a text is what was built or published once, but not last. */
    public boolean isFormer(String text) {
        return isFormerFingerprint(ContentFingerprint.of(text));
    }

    /**
     * Warns of a file that is older than what others have built or published since. Only they can have: in a library of
     * one folder nobody else builds.
     *
     * @param fingerprint the fingerprint of the file
     */
    public void warnOfFormer(String fingerprint) {
        if (newsroom.isLibraryShared() && isFormerFingerprint(fingerprint)) {
            newsroom.warn("issue.former", newsroom.files().displayPath(path()), issue.number());
        }
    }

    private boolean isFormerFingerprint(String fingerprint) {
        return !issue.fingerprint().isEmpty()
                && !fingerprint.equals(issue.fingerprint())
                && history().text(fingerprint).isPresent();
    }

    /**
     * Lines of the last build that an edited text lacks because it was made from an earlier build. Lines that differ
     * between the two builds tell which one it was made from.
     */
    public List<String> unseenLines(String edited) {
        Optional<String> last = history().text(issue.fingerprint());
        if (last.isEmpty()) {
            return List.of();
        }
        Set<String> there = lines(edited);
        for (String fingerprint : history().fingerprints(name(), BUILDS)) {
            Set<String> before =
                    history().text(fingerprint).map(RecordedIssueFile::lines).orElse(Set.of());
            List<String> added = without(lines(last.get()), before);
            List<String> lost = without(before, lines(last.get()));
            List<String> unseen = without(added, there);
            if (lost.size() - without(lost, there).size() > added.size() - unseen.size()) {
                return unseen;
            }
        }
        return List.of();
    }

    private static Set<String> lines(String text) {
        Set<String> lines = new LinkedHashSet<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    private static List<String> without(Collection<String> lines, Set<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    private Path path() {
        return newsroom.workspace().issue(issue.number());
    }

    private String name() {
        return newsroom.files().tracked().name(path());
    }

    private History history() {
        return newsroom.library().history();
    }
}
