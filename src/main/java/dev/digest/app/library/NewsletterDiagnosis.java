package dev.digest.app.library;

import dev.digest.app.FileJournal;
import dev.digest.app.Newsroom;
import dev.digest.format.ContentFingerprint;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.library.storage.PasswordFile;
import dev.digest.problem.Problem;
import dev.digest.render.image.ImageReferences;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.StorageRisks;
import dev.digest.workspace.TempFiles;
import dev.digest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The problems of a newsletter: its library, its files, its storage location.
 *
 * @param location where the library is: a path, or an address; empty when the settings do not say it
 * @param library problems of the library
 * @param files problems of other files
 * @param risks not problems yet, but likely to become some
 */
public record NewsletterDiagnosis(
        Optional<String> location, List<Problem> library, List<Problem> files, List<Problem> risks) {
    private static final Pattern ARRANGEMENT = Pattern.compile("arrange-(\\d+)\\.txt");

    /** Runs all checks without changing anything. */
    public static NewsletterDiagnosis of(Newsroom newsroom) {
        Workspace workspace = newsroom.workspace();
        List<Problem> library = new ArrayList<>();
        List<Problem> files = new ArrayList<>();
        Optional<LibraryStorage> storage = storage(newsroom, library);
        storage.ifPresent(present -> library.addAll(present.diagnose()));
        attempt(files, () -> newsroom.newsletter());
        library.removeIf(problem -> contains(files, problem));
        storage.ifPresent(present -> attempt(files, () -> issues(newsroom, present, files)));
        StorageRisks storageRisks = new StorageRisks(
                workspace, storage.flatMap(present -> present.location().file()));
        files.addAll(storageRisks.unwritable());
        storage.ifPresent(present -> files.addAll(present.otherCopies()));
        TempFiles.findLeftovers(workspace).forEach(file -> files.add(Problem.of("doctor.left-over", file)));
        List<Problem> risks = new ArrayList<>(storageRisks.risks());
        if (storage.isPresent() && storage.get().location() instanceof LibraryServer) {
            new PasswordFile(newsroom.host().environment()).risk().ifPresent(risks::add);
        }
        list(workspace.sheets()).forEach(sheet -> risks.add(leftSheet(sheet)));
        attempt(risks, () -> unusedImages(workspace, risks));
        Optional<String> location = storage.map(present -> present.location().toString());
        return new NewsletterDiagnosis(location, library, files, risks);
    }

    /** The library as a whole; empty when the settings do not say where it is. */
    private static Optional<LibraryStorage> storage(Newsroom newsroom, List<Problem> findings) {
        try {
            return Optional.of(newsroom.storage());
        } catch (Problem problem) {
            findings.add(problem);
            return Optional.empty();
        }
    }

    private static boolean contains(List<Problem> findings, Problem problem) {
        return findings.stream()
                .anyMatch(other ->
                        other.key().equals(problem.key()) && other.details().equals(problem.details()));
    }

    private static Problem leftSheet(Path sheet) {
        Matcher arrangement = ARRANGEMENT.matcher(sheet.getFileName().toString());
        return arrangement.matches()
                ? Problem.of("doctor.arrangement", sheet, arrangement.group(1))
                : Problem.of("doctor.sheet", sheet);
    }

    public boolean isHealthy() {
        return library.isEmpty() && files.isEmpty();
    }

    /** A check that fails is a finding as well, and the others continue. */
    private static void attempt(List<Problem> findings, Runnable search) {
        try {
            search.run();
        } catch (Problem problem) {
            findings.add(problem);
        }
    }

    /**
     * Issue files that are missing or were edited since they were built. A file that others have built need not be here
     * too, until a command needs it.
     */
    private static void issues(Newsroom newsroom, LibraryStorage storage, List<Problem> findings) {
        Workspace workspace = newsroom.workspace();
        storage.fingerprints().forEach((number, fingerprint) -> {
            Path file = workspace.issue(number);
            boolean isWanted = Files.exists(file) || !newsroom.isLibraryShared();
            if (isWanted && !isAsBuilt(file, fingerprint) && !isBeingBuilt(number, fingerprint, newsroom)) {
                String key = Files.exists(file) ? "doctor.issue-differs" : "doctor.issue-missing";
                findings.add(Problem.of(key, number, newsroom.files().displayPath(file)));
            }
        });
    }

    private static boolean isAsBuilt(Path file, String fingerprint) {
        return Files.exists(file)
                && ContentFingerprint.of(AtomicFile.read(file)).equals(fingerprint);
    }

    /** Whether another process is building it, or has built it since its fingerprint was read. */
    private static boolean isBeingBuilt(int number, String fingerprint, Newsroom newsroom) {
        Workspace workspace = newsroom.workspace();
        String name = newsroom.files().tracked().name(workspace.issue(number));
        return new FileJournal(workspace).isInProgress(name)
                || !fingerprint.equals(newsroom.storage().fingerprints().get(number));
    }

    private static void unusedImages(Workspace workspace, List<Problem> findings) {
        Set<String> used = Set.copyOf(ImageReferences.paths(workspace.footer().text()));
        String template = workspace.issueTemplate(ReaderTexts.LANGUAGES.get(0)).text();
        for (Path file : list(workspace.templates())) {
            String name = file.getFileName().toString();
            boolean image = name.matches("(?i).*\\.(png|jpe?g|gif|svg|webp)");
            if (image && !used.contains(name) && !template.contains(name)) {
                findings.add(Problem.of("doctor.image", file));
            }
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Problem.of("file.unreadable", folder, AtomicFile.reason(e)).causedBy(e);
        }
    }
}
