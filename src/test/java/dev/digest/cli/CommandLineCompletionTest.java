package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.digest.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineCompletionTest {
    @TempDir
    Path folder;

    private TestProgram digest;

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
        digest.run("add", "--from", digest.write("answer.xml", answer())).succeeds();
        digest.run("build-issue", "7", "2210.00001", "--draft", "--theme", "链").succeeds();
    }

    private static String answer() {
        StringBuilder feed = new StringBuilder(
                "<feed xmlns='http://www.w3.org/2005/Atom'><id>http://arxiv.org/api/x</id><title>x</title>");
        String[] titles = {"Chains of Thought", "Thinking in Chains", "Self-Improvement"};
        for (int i = 0; i < titles.length; i++) {
            feed.append("<entry><id>http://arxiv.org/abs/2210.0000")
                    .append(i + 1)
                    .append("v1</id><title>");
            feed.append(titles[i]).append("</title><author><name>Ada Example</name></author>");
            feed.append("<published>2022-10-01T00:00:00Z</published></entry>");
        }
        return feed.append("</feed>").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'digest sh'; show",
                "'digest unp'; unpublish",
                "'digest --offline ad'; add",
                "'digest show --no-'; '--no-input --no-pager'",
                "'digest --col'; --color",
                "'digest --color '; 'auto always never'",
                "'digest list --color=n'; '--color=never'",
                "'digest list --status p'; published",
                "'digest list -c N'; NLP研究",
                "'digest list --category=\"CV'; '--category=CV研究'",
                "'digest list --sort t'; title",
                "'digest list --issue '; 7",
                "'digest publish '; 7",
                "'digest check '; '7 :files'",
                "'digest import old'; :files",
                "'digest init '; :folders",
                "'digest event re'; remove",
                "'digest config get limits.t'; limits.title",
                "'digest config un'; unset",
                "'digest help sheet'; sheets",
                "'digest help comp'; completion",
                "'digest completion z'; zsh",
                "'digest publish 7 --pass punct.r'; punct.repeat",
                "'digest show 2210.00002'; 2210.00002",
                "'digest show arxiv:2210.00002'; arXiv:2210.00002",
                "'digest show improve'; 2210.00003",
                "'digest show \"of thought'; 2210.00001",
                "'digest show of\\ thought'; 2210.00001",
                "'digest arrange 7 --before 2210.00001'; 2210.00001",
                "'digest arrange 7 CHAIN'; '2210.00002 2210.00001'",
            })
    void what_may_come_next_is_offered(String line, String expected) {
        assertThat(words(line)).containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"digest list --limit ''", "digest show 2210.00001 22", "digest nothing ''", "digest show zzzz"})
    void where_nothing_is_known_nothing_is_offered(String line) {
        assertThat(words(line.replace("''", ""))).isEmpty();
    }

    @Test
    void a_paper_is_offered_with_its_title() {
        digest.run("complete", "zsh", "digest show 2210.00003")
                .succeeds()
                .output()
                .isEqualTo("2210.00003\tSelf-Improvement\n");
    }

    @Test
    void bash_gets_what_stands_behind_the_last_sign_that_parts_words_for_it() {
        assertThat(words("digest show arXiv:2210.00003", ":=")).containsExactly("2210.00003");
        assertThat(words("digest list --color=n", ":=")).containsExactly("never");
        assertThat(words("digest show arXiv:2210.00003", "=")).containsExactly("arXiv:2210.00003");
    }

    @Test
    void signs_that_a_shell_takes_as_its_own_are_escaped() {
        digest.run("config", "set", "categories", "Large models & more").succeeds();
        assertThat(words("digest list -c La")).containsExactly("Large\\ models\\ \\&\\ more");
        assertThat(words("digest list -c \"La")).containsExactly("Large models & more");
    }

    @Test
    void the_folder_that_the_line_names_is_asked() {
        TestProgram elsewhere = new TestProgram(folder.resolveSibling("elsewhere"));
        elsewhere
                .run("complete", "zsh", "digest -w " + folder + " list -c N")
                .succeeds()
                .output()
                .isEqualTo("NLP研究\n");
        elsewhere.run("complete", "zsh", "digest list -c N").succeeds().output().isEmpty();
    }

    @Test
    void a_damaged_newsletter_disturbs_nobody_who_types() {
        digest.write("digest.yaml", "categories: [\n");
        assertThat(digest.run("complete", "zsh", "digest list -c N").succeeds().out())
                .isEmpty();
    }

    @Test
    void there_is_a_script_for_each_shell() {
        for (String shell : List.of("bash", "zsh", "fish")) {
            digest.run("completion", shell).succeeds().output().contains("complete " + shell);
        }
        digest.run("completion", "tcsh").exits(2).messages().contains("bash, zsh, fish");
        digest.run("completion").exits(2).messages().contains("bash|zsh|fish");
    }

    @ParameterizedTest
    @CsvSource({"bash, -n", "zsh, -n", "fish, --no-execute"})
    void the_shell_itself_understands_its_script(String shell, String onlyRead) throws Exception {
        boolean installed = Stream.of("/bin/", "/usr/bin/").anyMatch(bin -> Files.isExecutable(Path.of(bin + shell)));
        assumeTrue(installed, shell + " is not installed, so nobody has read its script");
        String script = digest.write(
                "script", digest.run("completion", shell).succeeds().out());
        Process process = new ProcessBuilder(shell, onlyRead, script)
                .redirectErrorStream(true)
                .start();
        assertThat(process.getInputStream()).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private List<String> words(String line, String... breaks) {
        String[] arguments = {"complete", "bash", line, breaks.length == 0 ? "" : breaks[0]};
        return digest.run(arguments)
                .succeeds()
                .out()
                .lines()
                .map(one -> one.replaceFirst("\t.*", ""))
                .toList();
    }
}
