package dev.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there: a reader who follows them does not search in vain. */
class DocumentationTest {
    private static final Pattern TEST = Pattern.compile("-Dtest=([\\w,]+)");
    private static final Pattern CODE_PATH = Pattern.compile("`((?:src|config|samples|docs)/[\\w./-]+)`");
    private static final Pattern SOURCE = Pattern.compile("`((?!src/)(?:[a-z]+/)+[A-Z]\\w+)(?:\\.\\w+)?`");
    private static final Pattern MEMBER = Pattern.compile("`((?:[a-z]+/)*[A-Z]\\w+\\.(?!(?:java|md)\\b)\\w+)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|…)([^)#]+)(?:#[^)]*)?\\)");

    private static final Pattern COMMAND_LINE = Pattern.compile("(?m)^ {4}(\\S[^#\\n]*?) *(?:# .*)?$");
    private static final Pattern OPTION = Pattern.compile(" (--[a-z-]+)");
    /** The reviewed help of each command. */
    private static final Path HELP = Path.of("src/test/resources/dev/digest/cli/help/en");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> all =
                    docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(
                    Stream.of("README.md", "README.zh.md", "CONTRIBUTING.md", "SECURITY.md")
                            .map(Path::of),
                    all.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_tests_that_a_document_names_are_there(Path document) throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                    .toList();
        }
        assertThat(found(TEST, document).stream().flatMap(names -> Stream.of(names.split(",", -1))))
                .isSubsetOf(tests);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_files_that_a_document_names_are_there(Path document) throws IOException {
        assertThat(found(CODE_PATH, document).stream().filter(path -> !path.contains("NAME")))
                .filteredOn(path -> !path.contains("-N.") && !path.contains("…"))
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
        Path folder = document.toAbsolutePath().getParent();
        assertThat(found(LINK, document))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    /** The archive has the documents at the paths that they have here. */
    @ParameterizedTest
    @MethodSource("documents")
    void a_document_and_what_it_links_to_are_in_the_archive(Path document) throws IOException {
        Path folder = document.toAbsolutePath().getParent();
        Path top = Path.of("").toAbsolutePath();
        assertThat(isPackaged(document)).as("%s is packaged", document).isTrue();
        assertThat(found(LINK, document))
                .allSatisfy(link -> assertThat(
                                isPackaged(top.relativize(folder.resolve(link).normalize())))
                        .isTrue());
    }

    /** Whether a pattern for documents in the description of the archive includes a file. */
    private static boolean isPackaged(Path file) throws IOException {
        Matcher include = Pattern.compile("<include>([^<]+)</include>")
                .matcher(Files.readString(Path.of("src/assembly/package.xml")));
        return include.results()
                .anyMatch(one -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + one.group(1))
                        .matches(file));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_classes_that_a_document_names_are_there(Path document) throws IOException {
        List<Path> sources = sources();
        assertThat(found(SOURCE, document))
                .as("classes that %s names", document)
                .filteredOn(name -> sources.stream().noneMatch(file -> file.endsWith("dev/digest/" + name + ".java")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_members_that_a_document_names_are_there(Path document) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String name : found(MEMBER, document)) {
            if (!isMember(name)) {
                missing.add(name);
            }
        }
        assertThat(missing).as("members that %s names", document).isEmpty();
    }

    /** A command line of a document: indented, before its comment. */
    private static List<String> commandLines(Path document) throws IOException {
        return found(COMMAND_LINE, document);
    }

    /** What a command line does, whatever the texts in it: {@code digest init --language --name}. */
    private static String outline(String line) {
        String subcommand = line.replaceFirst("^(\\S+(?: [a-z-]+)?).*", "$1");
        return subcommand
                + OPTION.matcher(line)
                        .results()
                        .map(option -> " " + option.group(1))
                        .collect(Collectors.joining());
    }

    @Test
    void both_readmes_give_the_same_commands() throws IOException {
        List<String> english = commandLines(Path.of("README.md"));
        List<String> chinese = commandLines(Path.of("README.zh.md"));
        assertThat(english).hasSizeGreaterThan(20);
        assertThat(chinese.stream().map(DocumentationTest::outline))
                .containsExactlyElementsOf(
                        english.stream().map(DocumentationTest::outline).toList());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_commands_and_options_that_a_document_shows_are_there(Path document) throws IOException {
        for (String line : commandLines(document)) {
            Matcher command = Pattern.compile("digest (?!-)([a-z-]+).*").matcher(line);
            if (command.matches()) {
                String name = command.group(1).equals("build") ? "build-issue" : command.group(1);
                String help = Files.readString(HELP.resolve(name + ".txt"));
                assertThat(OPTION.matcher(line).results().map(option -> option.group(1)))
                        .as("%s in %s", line, document)
                        .allSatisfy(option -> assertThat(help).contains(option));
            }
        }
    }

    private static boolean isMember(String name) throws IOException {
        int dot = name.lastIndexOf('.');
        Pattern member = Pattern.compile("\\b" + name.substring(dot + 1) + "\\b");
        for (Path source : sources()) {
            if (source.endsWith(name.substring(0, dot) + ".java")
                    && member.matcher(Files.readString(source)).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }
}
