package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.NewsletterFolder;
import dev.digest.testing.PostgresServer;
import dev.digest.testing.RunningPreview;
import dev.digest.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three editors of one newsletter, each with a folder, whose library is on a server. */
@Tag("slow")
class TeamOnServerTest {
    private static final String FILE = "issues/064.md";
    private static final List<String> NAMES = List.of("ada", "ben", "cy");
    private static final int PAPERS = 3;

    /** A paper that all write about, and who writes what. */
    private static final String SHARED = "2210.00009";

    private static final List<String[]> FIELDS = List.of(
            new String[] {"--text", "共同的简介。"}, new String[] {"--title-zh", "共同"}, new String[] {"--institutions", "某大学"
            });

    private final String library =
            PostgresServer.shared().newLibrary().location().toString();

    @TempDir
    Path folder;

    /** The newsletter in somebody's folder, which has the team's settings and no file of an issue. */
    private TestProgram editor(String name) {
        return TestProgram.withNewsletter(folder.resolve(name))
                .withVariable("DIGEST_LIBRARY", library)
                .withVariable("DIGEST_USER", name);
    }

    private static CommandResult add(TestProgram editor, String id, String title) {
        String entry = "<entry><id>http://arxiv.org/abs/" + id + "v1</id><title>" + title
                + "</title><author><name>Ada Example</name></author></entry>";
        editor.write(id + ".xml", FakeArxiv.feed(entry));
        return editor.run("add", "--from", id + ".xml").succeeds();
    }

    private static void replace(TestProgram editor, String old, String text) {
        assertThat(editor.read(FILE)).contains(old);
        editor.write(FILE, editor.read(FILE).replace(old, text));
    }

    private static String archive(TestProgram editor) {
        return editor.run("export", "--format", "json").succeeds().out();
    }

    private static void atOnce(List<TestProgram> editors, ObjIntConsumer<TestProgram> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(editors.size());
        try {
            List<Future<?>> started = new ArrayList<>();
            for (int at = 0; at < editors.size(); at++) {
                int number = at;
                started.add(pool.submit(() -> work.accept(editors.get(number), number)));
            }
            for (Future<?> one : started) {
                one.get(120, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** A whole issue by three, one after the other. */
    private static void makeIssue(Function<String, TestProgram> editors) {
        add(editors.apply("ada"), "2210.00001", "Alpha");
        add(editors.apply("ben"), "2210.00002", "Beta");
        run(editors.apply("ada"), "summarize 2210.00002 -c NLP研究 --text 乙的简介。");
        run(editors.apply("ben"), "summarize 2210.00001 -c NLP研究 --text 甲的简介。");
        run(editors.apply("cy"), "summarize 2210.00001 --title-zh 甲");
        run(editors.apply("cy"), "build-issue 64");
        run(editors.apply("ada"), "arrange 64 2210.00001 --before 2210.00002");
        run(editors.apply("ada"), "check 64");
        run(editors.apply("ada"), "publish 64");
        run(editors.apply("ben"), "publish 64 --correction 作者有误。");
        run(editors.apply("ben"), "summarize 2210.00002 --note 以后再说");
        run(editors.apply("ben"), "undo");
    }

    private static void run(TestProgram editor, String command) {
        editor.run(command.split(" ", -1)).succeeds();
    }

    @Test
    void three_folders_make_one_issue_at_once_and_nothing_is_lost() throws Exception {
        List<TestProgram> editors = List.of(editor("ada"), editor("ben"), editor("cy"));
        add(editors.get(0), SHARED, "Shared");
        atOnce(editors, TeamOnServerTest::contribute);
        atOnce(editors, (editor, at) -> editor.run("build-issue", "64").succeeds());
        atOnce(
                editors,
                (editor, at) -> editor.run("arrange", "64", paper(at, 1), "--before", SHARED)
                        .succeeds());
        atOnce(editors, (editor, at) -> editor.run("build-issue", "64").succeeds());
        atOnce(editors, (editor, at) -> editor.run("check", "64").succeeds());
        atOnce(editors, (editor, at) -> editor.run("publish", "64").succeeds());
        atOnce(editors, TeamOnServerTest::regret);
        editors.get(1).run("publish", "64", "--correction", "作者有误。").succeeds();

        TestProgram cy = editors.get(2);
        cy.run("build-issue", "64").succeeds();
        assertThat(cy.read(FILE)).isEqualTo(editors.get(1).read(FILE)).contains("作者有误。", "共同的简介。", "共同", "某大学");
        for (int at = 0; at < editors.size(); at++) {
            for (int number = 1; number <= PAPERS; number++) {
                assertThat(cy.read(FILE)).containsOnlyOnce(title(at, number)).contains(summary(at, number));
                cy.run("show", paper(at, number)).output().contains("留下的").doesNotContain("收回的");
            }
        }
        cy.run("doctor").succeeds();
        String history = cy.run("history", "--limit", "0").succeeds().out();
        for (String name : NAMES) {
            assertThat(history.lines().filter(line -> line.contains(name)))
                    .as(name)
                    .anyMatch(line -> line.contains("undo"))
                    .anyMatch(line -> line.contains("add --from"))
                    .hasSizeGreaterThan(3 * PAPERS);
        }
    }

    /** Adds papers and makes them ready, and writes one field of a paper that all write. */
    private static void contribute(TestProgram editor, int at) {
        String[] field = FIELDS.get(at);
        for (int number = 1; number <= PAPERS; number++) {
            add(editor, paper(at, number), title(at, number));
            editor.run("summarize", paper(at, number), "-c", "NLP研究", "--text", summary(at, number))
                    .succeeds();
        }
        editor.run("summarize", SHARED, field[0], field[1], "-c", "NLP研究").succeeds();
    }

    /** Writes a note about each of one's own papers twice and takes the second one back. */
    private static void regret(TestProgram editor, int at) {
        for (int number = 1; number <= PAPERS; number++) {
            editor.run("summarize", paper(at, number), "--note", "留下的").succeeds();
            editor.run("summarize", paper(at, number), "--note", "收回的").succeeds();
            editor.run("undo").succeeds();
        }
    }

    private static String paper(int editor, int number) {
        return "2210.000" + (editor + 1) + number;
    }

    private static String title(int editor, int number) {
        return "Example " + (editor + 1) + number;
    }

    private static String summary(int editor, int number) {
        return "第" + (editor + 1) + number + "个例子。";
    }

    @Test
    void the_same_commands_in_one_folder_with_its_own_library_give_the_same_archive() {
        Map<String, TestProgram> editors = Map.of("ada", editor("ada"), "ben", editor("ben"), "cy", editor("cy"));
        makeIssue(editors::get);
        TestProgram alone = TestProgram.withNewsletter(folder.resolve("alone"));
        makeIssue(name -> alone.withVariable("DIGEST_USER", name));
        assertThat(archive(editors.get("cy"))).isEqualTo(archive(alone));
        assertThat(editors.get("ben").read(FILE)).isEqualTo(alone.read(FILE));
    }

    /** An issue that ada has built and ben has not. */
    private List<TestProgram> withBuiltIssue() {
        TestProgram ada = editor("ada");
        add(ada, SHARED, "Shared");
        ada.run("summarize", SHARED, "-c", "NLP研究", "--text", "原来的简介。").succeeds();
        ada.run("build-issue", "64").succeeds();
        return List.of(ada, editor("ben"));
    }

    @Test
    void an_issue_that_somebody_else_published_with_edits_is_there_in_their_words() {
        List<TestProgram> editors = withBuiltIssue();
        TestProgram ada = editors.get(0);
        TestProgram ben = editors.get(1);
        replace(ada, "## ", "导语是手写的。\n\n## ");
        ada.run("publish", "64").succeeds();
        ben.run("render", "64", "--to", "text").succeeds().output().contains("导语是手写的。");
        assertThat(ben.path(FILE)).doesNotExist();
        ben.run("publish", "64", "--correction", "作者有误。").succeeds();
        assertThat(ben.read(FILE)).startsWith(ada.read(FILE).stripTrailing()).contains("作者有误。");
    }

    @Test
    void an_issue_that_somebody_else_built_is_published() {
        List<TestProgram> editors = withBuiltIssue();
        editors.get(1).run("publish", "64").succeeds();
        assertThat(editors.get(1).read(FILE)).isEqualTo(editors.get(0).read(FILE));
    }

    @Test
    void a_file_older_than_what_somebody_else_built_is_not_published_but_built_anew() {
        List<TestProgram> editors = withBuiltIssue();
        TestProgram ada = editors.get(0);
        TestProgram ben = editors.get(1);
        ben.run("summarize", SHARED, "--text", "改过的简介。").succeeds();
        ben.run("build-issue", "64").succeeds();
        ada.run("publish", "64").exits(1).messages().contains("older", "digest build-issue 64");
        ada.run("build-issue", "64").succeeds();
        assertThat(ada.read(FILE)).contains("改过的简介。");
        ada.run("publish", "64").succeeds();
    }

    @Test
    void neither_is_one_that_was_edited() {
        List<TestProgram> editors = withBuiltIssue();
        TestProgram ada = editors.get(0);
        TestProgram ben = editors.get(1);
        ben.run("summarize", SHARED, "--text", "改过的简介。").succeeds();
        ben.run("build-issue", "64").succeeds();
        replace(ada, "## ", "导语是手写的。\n\n## ");
        ada.run("publish", "64").exits(1).messages().contains("later changes", "改过的简介。");
        ada.run("show", SHARED).output().contains("改过的简介。");
    }

    @Test
    void a_file_older_than_what_somebody_else_published_is_told_to_whoever_uses_it() {
        List<TestProgram> editors = withBuiltIssue();
        TestProgram ada = editors.get(0).withVariable("DIGEST_SLACK_WEBHOOK", "http://127.0.0.1:1/hook");
        TestProgram ben = editors.get(1);
        ben.run("summarize", SHARED, "--text", "改过的简介。").succeeds();
        ben.run("build-issue", "64").succeeds();
        ben.run("publish", "64").succeeds();
        String told = FILE + " is older than issue 64 in the library";
        for (String command : List.of("check 64", "check " + FILE, "render 64 --to text", "site", "site")) {
            ada.run(command.split(" ", -1)).messages().contains(told);
            ben.run(command.split(" ", -1)).messages().doesNotContain("older");
        }
        ada.run("send", "slack", "64", "--dry-run").messages().contains(told);
        ben.withVariable("DIGEST_SLACK_WEBHOOK", "http://127.0.0.1:1/hook")
                .run("send", "slack", "64", "--dry-run")
                .succeeds()
                .messages()
                .doesNotContain("older");
        replace(ada, "原来的简介。", "改写的简介。");
        ada.run("check", "64").messages().doesNotContain("older");
    }

    @Test
    void a_preview_follows_what_somebody_else_writes_and_tells_of_a_file_that_is_older() {
        List<TestProgram> editors = withBuiltIssue();
        TestProgram ada = editors.get(0);
        TestProgram ben = editors.get(1);
        try (RunningPreview own = ada.start("preview", "64");
                RunningPreview withoutFile = ben.start("preview", "64")) {
            assertThat(own.list("troubles")).isEmpty();
            assertThat(withoutFile.get("article")).contains("原来的简介。");
            ben.run("summarize", SHARED, "--text", "改过的简介。").succeeds();
            ben.run("build-issue", "64").succeeds();
            assertThat(withoutFile.get("article")).contains("改过的简介。");
            assertThat(own.state().get("troubles").toString()).contains("older than issue 64", "digest build-issue 64");
            ada.run("build-issue", "64").succeeds();
            assertThat(own.get("article")).contains("改过的简介。");
            assertThat(own.list("troubles")).isEmpty();
        }
    }

    @Test
    void what_is_cloned_keeps_its_own_files_from_git() throws IOException {
        TestProgram ada = editor("ada");
        new NewsletterFolder(ada.path(".digest")).delete();
        ada.run("list").succeeds();
        assertThat(ada.read(".digest/.gitignore")).isEqualTo("*\n");
    }

    @Test
    void a_file_that_only_others_have_is_no_problem_here() {
        TestProgram ben = withBuiltIssue().get(1);
        assertThat(ben.path(FILE)).doesNotExist();
        ben.run("doctor").succeeds();
    }
}
