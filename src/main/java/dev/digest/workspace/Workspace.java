package dev.digest.workspace;

import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A newsletter's folder. It is one by its {@code digest.yaml}. */
public record Workspace(Path root) {
    /** The file of settings, at the top of the folder. */
    public static final String SETTINGS = "digest.yaml";

    /** What issues call the folder of their pictures, which lies beside them. */
    public static final String IMAGES = "images";

    /** The folder of what the program keeps for itself. */
    static final String HIDDEN = ".digest";

    /** Where the built-in settings of a person are, which no newsletter starts with. */
    static final String PERSONAL = "personal.yaml";

    private static final String TEMPLATE = "templates/issue.md";
    private static final String FOOTER = "templates/footer.md";
    private static final String GLOSSARY = "glossary.yaml";
    private static final String PAGE = "templates/page.html";
    private static final String SITE = "templates/site.html";
    private static final List<String> THEMES = List.of("journal", "plain");

    /**
     * The folder itself, or the nearest one upward, that is a newsletter's.
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
     * The folder named by the user.
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
     * Makes a new one: templates, folders, and last of all the settings, by which it becomes one. Where that fails, it
     * can be made again.
     *
     * @param settings the text of {@code digest.yaml}
     * @param library makes what else it needs
     * @throws Problem {@code workspace.is-one}, {@code file.unwritable}
     */
    public static Workspace create(Path folder, String settings, Consumer<Workspace> library) {
        Workspace workspace = ofPlanned(folder);
        workspace.makeFolder(workspace.issues());
        workspace.makeFolder(workspace.internalFolder());
        AtomicFile.write(workspace.internalFolder().resolve(".gitignore"), "*\n");
        for (String file : new String[] {TEMPLATE, FOOTER, GLOSSARY}) {
            if (!Files.exists(workspace.root.resolve(file))) {
                AtomicFile.write(workspace.root.resolve(file), starterFile(file));
            }
        }
        library.accept(workspace);
        AtomicFile.write(workspace.settings(), settings);
        return workspace;
    }

    /**
     * One that could be made.
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

    private void makeFolder(Path folder) {
        try {
            AtomicFile.makeFolder(folder);
        } catch (IOException e) {
            throw Problem.of("file.unwritable", folder, AtomicFile.reason(e)).causedBy(e);
        }
    }

    /** A file that a new newsletter starts from, such as {@code templates/issue.md}. */
    public static String starterFile(String name) {
        try (InputStream in = Objects.requireNonNull(Workspace.class.getResourceAsStream("start/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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

    /** The file of an issue: {@code issues/064.md}. */
    public Path issue(int number) {
        return issues().resolve(nameOf(number) + ".md");
    }

    /** What the files of an issue are called, without their extension: {@code 064}. */
    public static String nameOf(int issue) {
        // Not by a format: nearly every command comes here, and the symbols of a locale take long to get.
        String digits = Integer.toString(issue);
        return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    /** The library. */
    public Path library() {
        return internalFolder().resolve("library.db");
    }

    /** The pool of new papers, which can be fetched again. */
    public Path pool() {
        return internalFolder().resolve("pool.db");
    }

    /** Sheets that are open in an editor, or that could not be taken over. */
    public Path sheets() {
        return internalFolder().resolve("sheets");
    }

    /** Copies of the library. */
    Path backups() {
        return internalFolder().resolve("backups");
    }

    /** What is noted of files that the library may not know of yet. */
    public Path journalFolder() {
        return internalFolder().resolve("unsettled");
    }

    /** The folder of templates, and of the images that they name. */
    public Path templates() {
        return root.resolve("templates");
    }

    /** The template of an issue: the editors' own, else the one that every newsletter starts from. */
    public NamedText issueTemplate() {
        return ownOrBuiltIn(TEMPLATE);
    }

    /** The text that closes every issue, mostly empty at first. */
    public NamedText footer() {
        return ownOrBuiltIn(FOOTER);
    }

    /** The terms of the field: the newsletter's own, else those that every newsletter starts from. */
    public NamedText glossary() {
        return ownOrBuiltIn(GLOSSARY);
    }

    /** The template of a page around an article: the editors' own, else the built-in one. */
    public NamedText pageTemplate() {
        return ownOrBuiltIn(PAGE);
    }

    /** The template of the pages of a site: the editors' own, else the built-in one. */
    public NamedText siteTemplate() {
        return ownOrBuiltIn(SITE);
    }

    /**
     * How articles look: {@code templates/NAME.yaml} if there is one, else the built-in theme of that name.
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
        Path file = root.resolve(name);
        return new NamedText(name, Files.exists(file) ? AtomicFile.read(file) : starterFile(name));
    }

    /** The folder of what is no editor's business: the library and what goes with it. */
    public Path internalFolder() {
        return root.resolve(HIDDEN);
    }

    /** A text and what to call it in messages: its path within the folder. */
    public record NamedText(String name, String text) {}
}
