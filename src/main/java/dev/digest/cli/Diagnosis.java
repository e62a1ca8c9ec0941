package dev.digest.cli;

import dev.digest.notation.Fingerprint;
import dev.digest.problem.Problem;
import dev.digest.render.Images;
import dev.digest.workspace.SafeFile;
import dev.digest.workspace.Surroundings;
import dev.digest.workspace.Unfinished;
import dev.digest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is wrong with a newsletter: its library, its files, the place where it lies.
 *
 * @param library what is wrong with the library's file
 * @param files what is wrong with files beside it
 * @param risks what is not wrong, and may become so
 */
record Diagnosis(List<Problem> library, List<Problem> files, List<Problem> risks) {
    /** Looks everywhere and changes nothing. */
    static Diagnosis of(Session session) {
        Workspace workspace = session.workspace();
        List<Problem> library = session.safekeeping().examine(workspace.library());
        List<Problem> files = new ArrayList<>();
        attempt(files, () -> session.newsletter());
        attempt(files, () -> issues(session, files));
        files.addAll(new Surroundings(workspace).closed());
        Unfinished.leftOver(workspace).forEach(file -> files.add(Problem.of("doctor.left-over", file)));
        List<Problem> risks = new ArrayList<>(new Surroundings(workspace).risks());
        list(workspace.sheets()).forEach(sheet -> risks.add(Problem.of("doctor.sheet", sheet)));
        attempt(risks, () -> unusedImages(workspace, risks));
        return new Diagnosis(library, files, risks);
    }

    boolean isHealthy() {
        return library.isEmpty() && files.isEmpty();
    }

    /** What is broken is one more finding, and the search goes on. */
    private static void attempt(List<Problem> findings, Runnable search) {
        try {
            search.run();
        } catch (Problem problem) {
            findings.add(problem);
        }
    }

    /** Files of issues that are not as they were built, or not there. */
    private static void issues(Session session, List<Problem> findings) {
        Workspace workspace = session.workspace();
        session.safekeeping().fingerprints(workspace.library()).forEach((number, fingerprint) -> {
            Path file = workspace.issue(number);
            if (!isAsBuilt(file, fingerprint) && !isBeingBuilt(number, fingerprint, session)) {
                String key = Files.exists(file) ? "doctor.issue-differs" : "doctor.issue-missing";
                findings.add(Problem.of(key, number, session.shortest(file)));
            }
        });
    }

    private static boolean isAsBuilt(Path file, String fingerprint) {
        return Files.exists(file) && Fingerprint.of(SafeFile.read(file)).equals(fingerprint);
    }

    /** Whether another process builds it just now, or has built it since its fingerprint was read. */
    private static boolean isBeingBuilt(int number, String fingerprint, Session session) {
        Workspace workspace = session.workspace();
        String name = session.files().name(workspace.issue(number));
        return new Unsettled(workspace).isUnderWay(name)
                || !fingerprint.equals(
                        session.safekeeping().fingerprints(workspace.library()).get(number));
    }

    private static void unusedImages(Workspace workspace, List<Problem> findings) {
        Set<String> used = Set.copyOf(Images.paths(workspace.footer().text()));
        String template = workspace.issueTemplate().text();
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
            throw Problem.of("file.unreadable", folder, SafeFile.reason(e)).because(e);
        }
    }
}
