package dev.digest.app.issue.importing;

import dev.digest.app.Newsroom;
import dev.digest.fetch.SavedResponse;
import dev.digest.issue.form.EntryFile;
import dev.digest.issue.parse.DecodedText;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The issue files named on a command line, directly or by folder. */
public record IssueFiles(Newsroom newsroom) {
    private static final List<String> ENDINGS = List.of("md", "markdown", "txt", "text", "html", "htm");
    private static final List<String> PAGES = List.of("html", "htm");
    /** Other files that occur in an archive of issues. */
    private static final List<String> OTHERS =
            List.of("readme", "summary", "index", "license", "contributing", "changelog", "code_of_conduct");

    /** The page of a folder, which opens its issue. */
    private static final List<String> OPENINGS = List.of("index", "_index", "readme");

    private static final Pattern LEADING_NUMBER = Pattern.compile("(\\d{1,6})(?!\\d).*");
    private static final int DEEPEST = 12;

    /**
     * The files; those of folders in order of their issues. A folder that is named by a number or a day, and whose
     * files are an entry each, is one issue.
     *
     * @throws Problem {@code file.unreadable} when a folder cannot be read, {@code import.empty-folder} when it
     *     contains no possible issue
     */
    public List<ImportSource> find(List<String> named) {
        List<ImportSource> files = new ArrayList<>();
        for (String name : named) {
            Path path = newsroom.files().resolve(name);
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(name, path));
            } else {
                files.add(ImportSource.ofFile(name));
            }
        }
        return files;
    }

    private List<ImportSource> inFolder(String name, Path folder) {
        List<Path> all = walk(folder);
        Map<Path, List<Path>> folders = new TreeMap<>();
        for (Path file : all) {
            if (isText(file)) {
                folders.computeIfAbsent(file.getParent(), its -> new ArrayList<>())
                        .add(file);
            }
        }
        List<ImportSource> issues = new ArrayList<>();
        int read = 0;
        for (Map.Entry<Path, List<Path>> one : folders.entrySet()) {
            Optional<ImportSource> issue = issueOfEntries(one.getKey(), one.getValue());
            if (issue.isPresent()) {
                issues.add(issue.get());
                read += issue.get().files().size();
                continue;
            }
            for (Path file : one.getValue()) {
                if (!OTHERS.contains(baseName(file))) {
                    issues.add(ImportSource.ofFile(newsroom.files().displayPath(file)));
                    read++;
                }
            }
        }
        if (issues.isEmpty()) {
            throw Problem.of("import.empty-folder", name, ENDINGS);
        }
        if (read < all.size()) {
            newsroom.info("import.others", name, all.size() - read);
        }
        issues.sort((one, other) -> inOrder(one.name(), other.name()));
        return issues;
    }

    /** The issue whose entries are the files of a folder, if they all are entries. */
    private Optional<ImportSource> issueOfEntries(Path folder, List<Path> texts) {
        List<Path> entries = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (Path file : texts) {
            if (isOpening(file.toString())) {
                files.add(newsroom.files().displayPath(file));
            } else if (!OTHERS.contains(baseName(file))) {
                entries.add(file);
            }
        }
        if (entries.isEmpty() || files.size() > 1 || !isNameOfIssue(folder)) {
            return Optional.empty();
        }
        entries.sort(IssueFiles::inOrderOfEntries);
        for (Path file : entries) {
            if (!isEntry(file)) {
                return Optional.empty();
            }
            files.add(newsroom.files().displayPath(file));
        }
        return Optional.of(new ImportSource(newsroom.files().displayPath(folder), files));
    }

    /** Whether a folder is named by a number or a day; that of a month, in that of a year, is not. */
    private static boolean isNameOfIssue(Path folder) {
        String name = String.valueOf(folder.getFileName());
        String parent = String.valueOf(folder.toAbsolutePath().getParent());
        boolean month = name.matches("0?[1-9]|1[0-2]") && parent.matches(".*\\b(?:19|20)\\d{2}");
        return !month
                && (IssueNumber.inFileName(name).isPresent()
                        || IssueDates.find(name).isPresent());
    }

    /** What cannot be read is told when its turn comes. */
    private boolean isEntry(Path file) {
        try {
            String text = DecodedText.of(file.toString(), SavedResponse.of(file).bytes())
                    .text();
            return !isPage(file)
                    && EntryFile.read(text, newsroom.adapters().markups().markdown())
                            .isPresent();
        } catch (Problem problem) {
            return false;
        }
    }

    private static boolean isPage(Path file) {
        return PAGES.contains(ending(file));
    }

    /** Whether a file opens the issue of its folder. */
    static boolean isOpening(String file) {
        return OPENINGS.contains(baseName(Path.of(file)));
    }

    /** By name, 2 before 10. */
    private static int inOrderOfEntries(Path one, Path other) {
        String name = String.valueOf(one.getFileName());
        String next = String.valueOf(other.getFileName());
        int numbers = Integer.compare(leadingNumber(name), leadingNumber(next));
        return numbers == 0 ? name.compareTo(next) : numbers;
    }

    private static int leadingNumber(String name) {
        Matcher number = LEADING_NUMBER.matcher(name);
        return number.matches() ? Integer.parseInt(number.group(1)) : Integer.MAX_VALUE;
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

    private static boolean isText(Path file) {
        return ENDINGS.contains(ending(file)) && !baseName(file).isEmpty();
    }

    private static String ending(Path file) {
        String name = lowerCaseName(file);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String baseName(Path file) {
        String name = lowerCaseName(file);
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String lowerCaseName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
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
