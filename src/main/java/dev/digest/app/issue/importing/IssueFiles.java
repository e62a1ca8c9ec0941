package dev.digest.app.issue.importing;

import dev.digest.app.Newsroom;
import dev.digest.issue.parse.IssueDates;
import dev.digest.issue.parse.IssueNumber;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The issue files named on a command line, directly or by folder. */
public record IssueFiles(Newsroom newsroom) {
    private static final List<String> ENDINGS = List.of("md", "markdown", "txt", "text", "html", "htm");
    /** Other files that occur in an archive of issues. */
    private static final List<String> OTHERS =
            List.of("readme", "summary", "index", "license", "contributing", "changelog", "code_of_conduct");

    private static final int DEEPEST = 12;

    /**
     * The files; those of folders in order of their issues.
     *
     * @throws Problem {@code file.unreadable} when a folder cannot be read, {@code import.empty-folder} when it
     *     contains no possible issue
     */
    public List<String> find(List<String> named) {
        List<String> files = new ArrayList<>();
        for (String name : named) {
            Path path = newsroom.files().resolve(name);
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(name, path));
            } else {
                files.add(name);
            }
        }
        return files;
    }

    private List<String> inFolder(String name, Path folder) {
        List<Path> all = walk(folder);
        List<String> issues = new ArrayList<>();
        for (Path file : all) {
            if (isIssue(file)) {
                issues.add(newsroom.files().displayPath(file));
            }
        }
        if (issues.isEmpty()) {
            throw Problem.of("import.empty-folder", name, ENDINGS);
        }
        if (issues.size() < all.size()) {
            newsroom.info("import.others", name, all.size() - issues.size());
        }
        issues.sort(IssueFiles::inOrder);
        return issues;
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(file -> Files.isRegularFile(file) && !isHidden(folder.relativize(file)))
                    .toList();
        } catch (IOException e) {
            throw Problem.of("file.unreadable", folder, SystemError.of(e)).causedBy(e);
        } catch (UncheckedIOException e) {
            throw Problem.of("file.unreadable", folder, SystemError.of(Objects.requireNonNull(e.getCause())))
                    .causedBy(e);
        }
    }

    private static boolean isHidden(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIssue(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1)) && !OTHERS.contains(name.substring(0, dot));
    }

    /** By number, then by day, then by name. */
    private static int inOrder(String one, String other) {
        int numbers = Integer.compare(number(one), number(other));
        int days = numbers == 0 ? day(one).compareTo(day(other)) : numbers;
        return days == 0 ? one.compareTo(other) : days;
    }

    private static int number(String file) {
        return IssueNumber.inFileName(file).orElse(Integer.MAX_VALUE);
    }

    private static String day(String file) {
        return IssueDates.find(file).map(Object::toString).orElse("~");
    }
}
