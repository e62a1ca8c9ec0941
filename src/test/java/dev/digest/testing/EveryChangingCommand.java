package dev.digest.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Commands that, one after the other, make a newsletter and change in it all that can be changed. */
public final class EveryChangingCommand {
    /** What no command does, and happens: a part of the library is gone, so that there is something to repair. */
    private static final String BREAK = "break";

    private static final String FIRST = ".digest/backups/0001-20221031T120000Z.db";

    private static final int PAPERS = 3;

    /** The paper that a model drafts, after the others. */
    private static final String DRAFTED = id(PAPERS + 1);

    private static final String DRAFT =
            "{\"title_zh\":\"第四篇\",\"gist\":\"一句话。\",\"summary\":\"第四篇的简介。\",\"category\":\"NLP研究\",\"quotes\":[]}";

    /** What an editor types. */
    private static final Map<String, String> ANSWERS = Map.of("triage", "x 没有实验\nq\n");

    private EveryChangingCommand() {}

    /** Writes the files that the commands read; the folder is no newsletter's yet. */
    public static TestProgram prepare(Path folder, Path aside) {
        TestProgram digest = new TestProgram(folder);
        IntStream.rangeClosed(1, PAPERS + 1).forEach(i -> digest.write(id(i) + ".xml", answer(id(i), "Paper " + i)));
        digest.write("new.jsonl", announced("2211.00011") + announced("2211.00012") + announced("2211.00013"));
        TestProgram other = ReadyPapers.createIn(aside);
        digest.write("library.json", other.run("export", "--format", "json").out());
        other.run("build-issue", "1", "--theme", "别的主题").succeeds();
        digest.write(
                "old.md",
                other.read("issues/001.md")
                        .replace("第1期", "第7期")
                        .replace("2210.0000", "2208.0000")
                        .replaceAll("Alpha|Beta|Gamma", "Old $0"));
        return digest;
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "2211.%05d", number);
    }

    private static String answer(String id, String title) {
        return FakeArxiv.feed("<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title
                + "</title><summary>All about it.</summary><author><name>Ada Example</name></author></entry>");
    }

    /** A line as arXiv's metadata snapshot has it. */
    private static String announced(String id) {
        return "{\"id\": \"" + id + "\", \"title\": \"New " + id + "\", \"abstract\": \"All about it.\","
                + " \"authors\": \"Ada Example\", \"categories\": \"cs.CL\", \"versions\": [],"
                + " \"update_date\": \"2022-10-28\"}\n";
    }

    /** The commands, each a list of arguments. */
    public static List<List<String>> commands() {
        return Stream.of(beginning(), discovery(), papers(), drafts(), issues(), rest())
                .flatMap(List::stream)
                .map(line -> List.of(line.split(" ")))
                .toList();
    }

    /** Those of them that can be run where the library is on a server, which is repaired and restored otherwise. */
    public static List<List<String>> onServer() {
        Set<String> ofFiles = Set.of(BREAK, "doctor", "restore");
        return commands().stream()
                .filter(command -> !ofFiles.contains(command.get(0)))
                .toList();
    }

    private static List<String> beginning() {
        return List.of("init --name 试刊", "config set backup.keep 1", "import library.json", "undo", "redo");
    }

    private static List<String> discovery() {
        return List.of(
                "watch add --category cs.CL --word 推理",
                "discover --from new.jsonl",
                "pick 2211.00011",
                "reject 2211.00012 --reason 没有实验",
                "defer 2211.00013 --until 3",
                "undo",
                "triage --plain --since 2022-10-01",
                "watch remove --word 推理");
    }

    private static List<String> papers() {
        return IntStream.rangeClosed(1, PAPERS)
                .mapToObj(EveryChangingCommand::id)
                .flatMap(id ->
                        Stream.of("add --from " + id + ".xml", "summarize " + id + " -c NLP研究 --text " + id + "的简介。。"))
                .toList();
    }

    private static List<String> drafts() {
        return List.of(
                "config set ai.command echo " + DRAFT,
                "add --from " + DRAFTED + ".xml",
                "draft " + DRAFTED + " --offline",
                "review " + DRAFTED + " --refuse",
                "undo",
                "review " + DRAFTED,
                "remove " + DRAFTED + " --yes");
    }

    private static List<String> issues() {
        return List.of(
                "backup",
                "remove 2210.00003 --yes",
                "undo",
                "event add --title 讲座 --summary 讲座的简介 --issue 1",
                "build-issue 1 --theme 主题",
                "arrange 1 2211.00003 --before 2211.00001",
                "arrange 1 2211.00002 --drop",
                "undo",
                "issues remove 1 --yes",
                "undo",
                "check 1 --fix",
                "undo",
                "undo --to 0",
                "redo",
                "event edit 1 --summary 改过的简介",
                "summarize 2211.00002 --text 改过的第二篇",
                "build-issue 1",
                "cover 1 --force",
                "check 1 --fix",
                "publish 1",
                "unpublish 1",
                "event remove 1",
                "undo",
                "redo",
                "import old.md",
                "glossary add newsroom 编辑部");
    }

    private static List<String> rest() {
        return List.of(
                "export --format json -o all.json --force",
                "site",
                "config set backup.weeks 0",
                "backup",
                "restore " + FIRST + " --yes",
                BREAK,
                "doctor --repair",
                "summarize 2211.00003 --text 恢复之后",
                "restore " + FIRST + " --yes",
                "config unset backup.weeks",
                "library upgrade --yes",
                "undo");
    }

    /** Whether it is a command of the program, and nothing that happens to it. */
    public static boolean isProgramCommand(List<String> command) {
        return !command.equals(List.of(BREAK));
    }

    /** Whether it is a command that needs neither an editor's answers nor a text editor. */
    public static boolean isUnattended(List<String> command) {
        boolean edits = command.get(0).equals("review") && !command.contains("--refuse");
        return isProgramCommand(command) && !edits && !ANSWERS.containsKey(command.get(0));
    }

    /** Runs one of the commands. */
    public static CommandResult run(TestProgram digest, List<String> command) {
        if (isProgramCommand(command)) {
            return digest.withVariable("EDITOR", "touch")
                    .withInput(ANSWERS.getOrDefault(command.get(0), ""))
                    .run(command.toArray(String[]::new));
        }
        try (Connection library = DriverManager.getConnection("jdbc:sqlite:" + digest.path(".digest/library.db"));
                Statement statement = library.createStatement()) {
            statement.execute("DROP INDEX curation_title_zh");
            return new CommandResult(BREAK, 0, "", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
