package dev.digest.site;

import dev.digest.format.Json;
import dev.digest.issue.document.Inline;
import dev.digest.problem.Problem;
import dev.digest.render.image.ImageLoader;
import dev.digest.workspace.AtomicFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a site was made from when it was last written, so that only what changed since is read and rendered. It is kept
 * in two files, of which the second has what lists show of each issue and is read only if a list changes. Both may be
 * deleted, and are ignored when they cannot be read.
 */
public final class SiteState {
    /** What is known when a site is written for the first time. */
    static final SiteState NONE = new SiteState(Optional.empty(), "", "", "");

    private final Optional<Path> file;
    private final String made;
    private String site;
    private String library;
    private final Map<Integer, IssueState> issues = new HashMap<>();
    private final Map<String, FileState> files = new HashMap<>();
    private @Nullable Map<Integer, SummaryState> summaries;

    /**
     * An image of an issue.
     *
     * @param path in the issue
     * @param picture its path in the site, which its content determines
     */
    record IssueImage(String path, String picture) {
        /** Whether it is still shown, with the same content. */
        boolean isShownBy(ImageLoader loader) {
            String[] now = {""};
            loader.load(new Inline.InlineImage("", "", path, 1)).ifPresent(image -> now[0] = loader.address(image));
            return now[0].equals(picture);
        }
    }

    /**
     * An issue.
     *
     * @param text a fingerprint of the text that was built from the library; empty when it was read from a file
     */
    private record IssueState(String key, String text, List<IssueImage> images) {}

    /** What to know about an issue when the site is written again. */
    public record KnownIssue(int number, String key, IssueSummary summary, List<IssueImage> images) {}

    private record SummaryState(String key, IssueSummary summary) {}

    /**
     * A file of the site.
     *
     * @param key a fingerprint of everything that it was made from; empty when it is always made anew
     */
    record FileState(String key, long size, long checksum) {}

    private SiteState(Optional<Path> file, String made, String site, String library) {
        this.file = file;
        this.made = made;
        this.site = site;
        this.library = library;
    }

    /**
     * Reads the state of a site.
     *
     * @param file the first of its files; the other has the same name and {@code .lists}
     * @param made a fingerprint of the program and of the settings: with others, nothing is known
     */
    public static SiteState read(Path file, String made) {
        SiteState state = new SiteState(Optional.of(file), made, "", "");
        try {
            if (Files.exists(file)) {
                state.readLines(AtomicFile.read(file));
            }
            return state;
        } catch (Problem | ClassCastException | NullPointerException e) {
            return new SiteState(Optional.of(file), made, "", "");
        }
    }

    private void readLines(String text) {
        List<String> lines = text.lines().toList();
        Map<?, ?> head = (Map<?, ?>) Objects.requireNonNull(Json.read(lines.get(0)));
        if (!made.equals(head.get("made")) || (Long) required(head, "lines") != lines.size()) {
            return;
        }
        for (String line : lines.subList(1, lines.size())) {
            Map<?, ?> one = (Map<?, ?>) Objects.requireNonNull(Json.read(line));
            if (one.containsKey("file")) {
                files.put(
                        (String) required(one, "file"),
                        new FileState((String) required(one, "key"), (Long) required(one, "size"), (Long)
                                required(one, "checksum")));
            } else {
                issues.put(
                        (int) (long) (Long) required(one, "issue"),
                        new IssueState((String) required(one, "key"), (String) required(one, "text"), images(one)));
            }
        }
        site = (String) required(head, "site");
        library = (String) required(head, "library");
    }

    private static Object required(Map<?, ?> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static List<IssueImage> images(Map<?, ?> issue) {
        List<IssueImage> images = new ArrayList<>();
        for (Object image : (List<?>) required(issue, "images")) {
            List<?> parts = (List<?>) image;
            images.add(new IssueImage((String) parts.get(0), (String) parts.get(1)));
        }
        return images;
    }

    /** The fingerprint of a text that was built from the library when that was in this state, if one was. */
    public Optional<String> textBuiltFrom(String libraryState, int issue) {
        return Optional.ofNullable(libraryState.equals(library) ? issues.get(issue) : null)
                .map(IssueState::text)
                .filter(text -> !text.isEmpty());
    }

    /** Whether the library was in this state. */
    public boolean isOfLibrary(String libraryState) {
        return !libraryState.isEmpty() && libraryState.equals(library);
    }

    /** The images of an issue, if it was made from the same. */
    Optional<List<IssueImage>> images(int issue, String key) {
        return Optional.ofNullable(issues.get(issue))
                .filter(known -> !key.isEmpty() && known.key().equals(key))
                .map(IssueState::images);
    }

    /** What lists show of an issue, if it was made from the same. */
    Optional<IssueSummary> summary(int issue, String key) {
        if (summaries == null) {
            summaries = file.map(SiteState::lists).map(SiteState::readSummaries).orElseGet(Map::of);
        }
        return Optional.ofNullable(summaries.get(issue))
                .filter(known -> known.key().equals(key))
                .map(SummaryState::summary);
    }

    /** The files of the site. */
    Map<String, FileState> files() {
        return files;
    }

    /**
     * Whether a site of these issues would be the same, so that none need be read.
     *
     * @param sources all of them; those without a key are not known
     */
    public boolean isUnchanged(List<SiteSource> sources, SiteFolder folder) {
        return !site.isEmpty()
                && site.equals(siteKey(sources.stream().map(SiteSource::key).toList()))
                && sources.stream()
                        .allMatch(source -> images(source.record().number(), source.key())
                                .filter(images -> PreparedIssue.areSame(images, source, folder))
                                .isPresent())
                && folder.keepAll();
    }

    /** The fingerprint of a whole site; empty when that of an issue is. */
    static String siteKey(List<String> keys) {
        return keys.contains("") ? "" : SitePaths.hash(String.join("\n", keys));
    }

    /**
     * Keeps what was written.
     *
     * @param texts the fingerprints of texts that were built from the library
     * @param complete whether all issues could be read, and all their images
     * @throws Problem {@code file.unwritable}
     */
    public void save(
            String libraryState,
            Map<Integer, String> texts,
            List<KnownIssue> written,
            Map<String, FileState> writtenFiles,
            boolean complete) {
        if (file.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (KnownIssue issue : written) {
            keys.add(issue.key());
            if (!issue.key().isEmpty()) {
                lines.add(issueLine(issue, texts.getOrDefault(issue.number(), "")));
            }
        }
        writtenFiles.forEach((path, state) -> lines.add(fileLine(path, state)));
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("made", made);
        head.put("lines", lines.size() + 1L);
        head.put("site", complete ? siteKey(keys) : "");
        head.put("library", libraryState);
        lines.add(0, Json.text(head));
        AtomicFile.write(lists(file.get()), out -> {
            for (KnownIssue issue : written) {
                if (!issue.key().isEmpty()) {
                    out.write(summaryLine(issue));
                    out.write('\n');
                }
            }
        });
        AtomicFile.write(file.get(), String.join("\n", lines) + "\n");
    }

    private static String issueLine(KnownIssue issue, String text) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("issue", issue.number());
        line.put("key", issue.key());
        line.put("text", text);
        line.put(
                "images",
                issue.images().stream()
                        .map(image -> List.of(image.path(), image.picture()))
                        .toList());
        return Json.text(line);
    }

    private static String fileLine(String path, FileState state) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", path);
        line.put("key", state.key());
        line.put("size", state.size());
        line.put("checksum", state.checksum());
        return Json.text(line);
    }

    private static String summaryLine(KnownIssue issue) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("issue", issue.number());
        line.put("key", issue.key());
        line.put("heading", issue.summary().heading());
        line.put("description", issue.summary().description());
        line.put(
                "papers",
                issue.summary().papers().stream()
                        .map(paper -> List.of(
                                paper.key(),
                                paper.anchor(),
                                paper.title(),
                                paper.chinese(),
                                paper.people(),
                                paper.category(),
                                paper.words()))
                        .toList());
        return Json.text(line);
    }

    private static Path lists(Path file) {
        return file.resolveSibling(file.getFileName() + ".lists");
    }

    private static Map<Integer, SummaryState> readSummaries(Path file) {
        Map<Integer, SummaryState> summaries = new HashMap<>();
        try {
            if (Files.exists(file)) {
                readSummaries(file, summaries);
            }
            return summaries;
        } catch (IOException | Problem | ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
            return Map.of();
        }
    }

    private static void readSummaries(Path file, Map<Integer, SummaryState> summaries) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Map<?, ?> one = (Map<?, ?>) Objects.requireNonNull(Json.read(line));
                IssueSummary summary = new IssueSummary(
                        (String) required(one, "heading"), (String) required(one, "description"), papers(one));
                summaries.put(
                        (int) (long) (Long) required(one, "issue"),
                        new SummaryState((String) required(one, "key"), summary));
            }
        }
    }

    private static List<SitePaper> papers(Map<?, ?> issue) {
        List<SitePaper> papers = new ArrayList<>();
        for (Object paper : (List<?>) required(issue, "papers")) {
            List<?> parts = (List<?>) paper;
            String[] texts = new String[7];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = (String) Objects.requireNonNull(parts.get(i));
            }
            papers.add(new SitePaper(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]));
        }
        return papers;
    }
}
