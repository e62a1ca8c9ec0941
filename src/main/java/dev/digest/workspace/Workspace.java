package dev.digest.workspace;

import dev.digest.format.ContentFingerprint;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** A newsletter's folder, identified by its {@code digest.yaml}. */
public record Workspace(Path root) {
    /** The settings file at the top of the folder. */
    public static final String SETTINGS = "digest.yaml";

    /** The folder of images, relative to the issues that reference it. */
    public static final String IMAGES = "images";

    /** The folder of internal files. */
    static final String HIDDEN = ".digest";

    /** The built-in settings that apply to a person, which are not copied into new newsletters. */
    static final String PERSONAL = "personal.yaml";

    private static final String TEMPLATE = "templates/issue.md";
    private static final String FOOTER = "templates/footer.md";
    private static final String GLOSSARY = "glossary.yaml";
    private static final String PAGE = "templates/page.html";
    private static final String SITE = "templates/site.html";
    private static final String COVER = "templates/cover.svg";
    private static final String SQUARE_COVER = "templates/cover-square.svg";
    /** The starter files that each language has its own of. To look for one that is not there opens every jar. */
    private static final int SNAPSHOT_DIGITS = 8;

    private static final Set<String> IN_EACH_LANGUAGE = Set.of(SETTINGS, TEMPLATE, GLOSSARY);

    private static final List<String> THEMES = List.of("journal", "plain");

    /**
     * The workspace that contains a folder: the folder itself or its nearest parent with a {@code digest.yaml}.
     *
     * @throws Problem {@code workspace.none}
     */
    public static Workspace findFrom(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(SETTINGS))) {
                return new Workspace(at);
            }
        }
        throw Problem.of(ProblemCode.WORKSPACE_NONE, folder.toAbsolutePath().normalize());
    }

    /**
     * The workspace at a given path.
     *
     * @throws Problem {@code workspace.not-one}
     */
    public static Workspace open(Path folder) {
        if (!Files.exists(folder.resolve(SETTINGS))) {
            throw Problem.of("workspace.not-one", folder);
        }
        return new Workspace(folder.toAbsolutePath().normalize());
    }

    /**
     * Creates a workspace: templates, folders, and last {@code digest.yaml}, which makes it one. After a failure it can
     * be created again.
     *
     * @param library creates the library
     * @throws Problem {@code workspace.is-one}, {@code file.unwritable}
     */
    public static Workspace create(Path folder, StarterSettings settings, Consumer<Workspace> library) {
        Workspace workspace = ofPlanned(folder);
        workspace.makeFolder(workspace.issues());
        workspace.makeInternalFolder();
        for (String file : new String[] {TEMPLATE, FOOTER, GLOSSARY}) {
            if (!Files.exists(workspace.root.resolve(file))) {
                AtomicFile.write(workspace.root.resolve(file), starterFile(file, settings.language()));
            }
        }
        library.accept(workspace);
        AtomicFile.write(workspace.settings(), settings.text());
        return workspace;
    }

    /**
     * A workspace that does not exist yet.
     *
     * @throws Problem {@code workspace.is-one}
     */
    public static Workspace ofPlanned(Path folder) {
        Workspace workspace = new Workspace(folder.toAbsolutePath().normalize());
        if (Files.exists(workspace.settings())) {
            throw Problem.of("workspace.is-one", workspace.root());
        }
        return workspace;
    }

    /**
     * Makes the folder of what stays on this machine, unless it is there: a clone by git lacks it.
     *
     * @throws Problem {@code file.unwritable}
     */
    public void makeInternalFolder() {
        Path ignored = internalFolder().resolve(".gitignore");
        if (!Files.exists(ignored)) {
            makeFolder(internalFolder());
            AtomicFile.write(ignored, "*\n");
        }
    }

    private void makeFolder(Path folder) {
        try {
            AtomicFile.makeFolder(folder);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", folder, AtomicFile.reason(e)).causedBy(e);
        }
    }

    /** A file of a new newsletter in the default language, such as {@code templates/issue.md}. */
    public static String starterFile(String name) {
        return starterFile(name, ReaderTexts.LANGUAGES.get(0));
    }

    /** The same in a language, one of {@link ReaderTexts#LANGUAGES}; many files are the same in all of them. */
    public static String starterFile(String name, String language) {
        boolean own = !language.equals(ReaderTexts.LANGUAGES.get(0)) && IN_EACH_LANGUAGE.contains(name);
        try (InputStream in = Workspace.class.getResourceAsStream("start/" + (own ? language + "/" : "") + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.of("file.unreadable", name, AtomicFile.reason(e)).causedBy(e);
        }
    }

    /** {@code digest.yaml}. */
    public Path settings() {
        return root.resolve(SETTINGS);
    }

    /** The folder of issues. */
    public Path issues() {
        return root.resolve("issues");
    }

    /** The folder of the issues' pictures. */
    public Path images() {
        return issues().resolve(IMAGES);
    }

    /** The path of an issue: {@code issues/064.md}. */
    public Path issue(int number) {
        return issues().resolve(nameOf(number) + ".md");
    }

    /** The file name of an issue without extension: {@code 064}. */
    public static String nameOf(int issue) {
        // Not by String.format: nearly every command calls this, and loading a locale's symbols is slow.
        String digits = Integer.toString(issue);
        return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    /** The file of a library that is not on a server. */
    public Path libraryFile() {
        return internalFolder().resolve("library.db");
    }

    /**
     * The copy of a library on a server, to read from when the server is gone. Its name ends with a fingerprint, since
     * what a file's name cannot have, such as Chinese on some systems, is replaced, and the copy of another library
     * must not be taken for it.
     *
     * @param place where the library is
     */
    public Path snapshot(String place) {
        return internalFolder().resolve(snapshotName(place) + ".db");
    }

    /** The lock of whoever makes this copy; its time is that of the last attempt. */
    public Path snapshotAttempt(String place) {
        return internalFolder().resolve(snapshotName(place) + ".lock");
    }

    private static String snapshotName(String place) {
        String readable = place.replaceAll("[^A-Za-z0-9.]+", "-");
        String fingerprint = ContentFingerprint.of(place).substring(0, SNAPSHOT_DIGITS);
        return "snapshot-" + readable + "-" + fingerprint;
    }

    /** The pool of new papers, which can be fetched again. */
    public Path pool() {
        return internalFolder().resolve("pool.db");
    }

    /** Sheets that are open in an editor, or could not be saved. */
    public Path sheets() {
        return internalFolder().resolve("sheets");
    }

    /** Backups of the library. */
    public Path backups() {
        return internalFolder().resolve("backups");
    }

    /** Journal of file writes that may not be recorded in the library yet. */
    public Path journalFolder() {
        return internalFolder().resolve("unsettled");
    }

    /** The folder of templates and of the images they reference. */
    public Path templates() {
        return root.resolve("templates");
    }

    /** The issue template: the newsletter's own, otherwise the default in its language. */
    public NamedText issueTemplate(String language) {
        return ownOrBuiltIn(TEMPLATE, language);
    }

    /** The text at the end of every issue. */
    public NamedText footer() {
        return ownOrBuiltIn(FOOTER);
    }

    /** The glossary: the newsletter's own, otherwise the default in its language. */
    public NamedText glossary(String language) {
        return ownOrBuiltIn(GLOSSARY, language);
    }

    /** The template of a page with one article: the newsletter's own, otherwise the built-in one. */
    public NamedText pageTemplate() {
        return ownOrBuiltIn(PAGE);
    }

    /** The template of site pages: the newsletter's own, otherwise the built-in one. */
    public NamedText siteTemplate() {
        return ownOrBuiltIn(SITE);
    }

    /** The template of covers: the newsletter's own, otherwise the built-in one. */
    public NamedText coverTemplate() {
        return ownOrBuiltIn(COVER);
    }

    /** The same for square covers. */
    public NamedText squareCoverTemplate() {
        return ownOrBuiltIn(SQUARE_COVER);
    }

    /**
     * A theme: {@code templates/NAME.yaml} if it exists, otherwise the built-in theme of that name.
     *
     * @throws Problem {@code theme.unknown}
     */
    public NamedText theme(String name) {
        String file = "templates/" + name + ".yaml";
        boolean isName = name.matches("[\\p{L}\\p{N}_-]{1,40}");
        if (isName && Files.exists(root.resolve(file))) {
            return new NamedText(file, AtomicFile.read(root.resolve(file)));
        }
        if (!THEMES.contains(name)) {
            throw Problem.of("theme.unknown", name, THEMES);
        }
        return new NamedText("themes/" + name + ".yaml", starterFile("themes/" + name + ".yaml"));
    }

    private NamedText ownOrBuiltIn(String name) {
        return ownOrBuiltIn(name, ReaderTexts.LANGUAGES.get(0));
    }

    private NamedText ownOrBuiltIn(String name, String language) {
        Path file = root.resolve(name);
        return new NamedText(name, Files.exists(file) ? AtomicFile.read(file) : starterFile(name, language));
    }

    /** The folder of internal files: the library and related files. */
    public Path internalFolder() {
        return root.resolve(HIDDEN);
    }

    /** A text with its name in messages: its path within the folder. */
    public record NamedText(String name, String text) {}
}
