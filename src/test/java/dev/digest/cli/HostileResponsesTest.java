package dev.digest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.testing.CommandResult;
import dev.digest.testing.FakeArxiv;
import dev.digest.testing.TestProgram;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that a broken or ill-meaning server could send in place of arXiv's, through the whole program: read safely,
 * or refused in one line with nothing stored. A request to any other address than arXiv's fails the test.
 */
@Tag("slow")
class HostileResponsesTest {
    private static final String ID = "2210.11610";
    private static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?>\n";
    private static final int TRIES = 7;

    @TempDir
    Path folder;

    private TestProgram digest;

    /** An answer under a name that says what is wrong with it, and a word of the message or of the title. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record HostileResponse(String name, byte[] body, String expected) {
        static HostileResponse of(String name, String body, String expected) {
            return new HostileResponse(name, body.getBytes(StandardCharsets.UTF_8), expected);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void newsletter() {
        digest = TestProgram.withNewsletter(folder);
    }

    static Stream<HostileResponse> refused() {
        return Stream.of(
                HostileResponse.of(
                        "a file of this machine as an entity",
                        doctype("<!ENTITY x SYSTEM 'file:///etc/hostname'>"),
                        "DOCTYPE"),
                HostileResponse.of(
                        "an entity at another address", doctype("<!ENTITY x SYSTEM 'ADDRESS/secret'>"), "DOCTYPE"),
                HostileResponse.of(
                        "an entity within an entity, at another address",
                        doctype("<!ENTITY % p SYSTEM 'ADDRESS/p'>%p;"),
                        "DOCTYPE"),
                HostileResponse.of(
                        "a grammar at another address",
                        HEAD + "<!DOCTYPE feed SYSTEM 'ADDRESS/feed.dtd'>" + feed(entry("T")),
                        "DOCTYPE"),
                HostileResponse.of("entities that grow", doctype(growing()), "DOCTYPE"),
                new HostileResponse(
                        "an entity at another address in UTF-16",
                        ("\uFEFF"
                                        + doctype("<!ENTITY x SYSTEM 'ADDRESS/secret'>")
                                                .replace("UTF-8", "UTF-16"))
                                .getBytes(StandardCharsets.UTF_16BE),
                        "DOCTYPE"),
                HostileResponse.of(
                        "20,000 elements inside one another",
                        HEAD + feed("<a>".repeat(20_000) + "</a>".repeat(20_000)),
                        "inside one another"),
                HostileResponse.of(
                        "more elements than a paper has", HEAD + feed(entry("T<a/>".repeat(50_000))), "in one entry"),
                HostileResponse.of("2,000 attributes", HEAD + feed("<entry " + attributes(2_000) + "/>"), "attributes"),
                HostileResponse.of(
                        "cut off in the middle", HEAD + feed(entry("T")).substring(0, 150), "unreadable"),
                HostileResponse.of("text after the end", HEAD + feed(entry("T")) + "<more/>", "unreadable"),
                new HostileResponse(
                        "GB 18030 that calls itself UTF-8",
                        (HEAD + feed(entry("自我改进的模型"))).getBytes(Charset.forName("GB18030")),
                        "encoding"),
                new HostileResponse(
                        "Latin-1 that calls itself UTF-8",
                        (HEAD + feed(entry("Zürich"))).getBytes(StandardCharsets.ISO_8859_1),
                        "encoding"),
                HostileResponse.of(
                        "an encoding that there is not",
                        HEAD.replace("UTF-8", "x-nothing") + feed(entry("T")),
                        "encoding"),
                HostileResponse.of("a NUL", HEAD + feed(entry("a\u0000b")), "unreadable"),
                HostileResponse.of("an escape that XML forbids", HEAD + feed(entry("&#27;[31mred")), "unreadable"),
                HostileResponse.of(
                        "an escape that XML 1.1 allows",
                        HEAD.replace("1.0", "1.1") + feed(entry("&#27;[31mred")),
                        "unreadable"),
                HostileResponse.of("half a letter", HEAD + feed(entry("&#xD800;")), "unreadable"),
                HostileResponse.of("a feed in no namespace", HEAD + "<feed>" + entry("T") + "</feed>", "Atom"),
                HostileResponse.of(
                        "another kind of feed", HEAD + "<rss version='2.0'><channel><feed/></channel></rss>", "Atom"),
                HostileResponse.of("a paper without title", HEAD + feed(entry("  ")), "has no title"),
                HostileResponse.of(
                        "an entry of another house",
                        HEAD + feed(entry("T").replace("arxiv.org", "arxiv.example")),
                        "arxiv.example"),
                HostileResponse.of(
                        "an id without end",
                        HEAD + feed(entry("T").replace(ID, "x".repeat(100_000))),
                        "no paper of arXiv"),
                HostileResponse.of(
                        "an id that acts on a terminal",
                        HEAD + feed(entry("T").replace(ID, "\u009B31m\u202E1")),
                        "arXiv"),
                HostileResponse.of("an error", HEAD + feed(error("https")), "incorrect id format"),
                HostileResponse.of("an error as it was before 2025", HEAD + feed(error("http")), "incorrect id format"),
                HostileResponse.of(
                        "an error that acts on a terminal",
                        HEAD + feed(error("https").replace("format", "format\u009B2J\n\n\u202E" + "x".repeat(9_000))),
                        "incorrect id format"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_from_a_file(HostileResponse sent) {
        String file = digest.write("answer.xml", sent.body());
        CommandResult run = digest.run("add", "--from", file).exits(1).isHarmless();
        run.output().isEmpty();
        run.messages().contains("answer.xml", sent.expected()).hasSizeLessThan(1_000);
        assertNothingStored();
    }

    /** Those that want something of another address, and those that a file would not be taken for an answer for. */
    static Stream<HostileResponse> refusedFromTheNetwork() {
        return Stream.concat(
                refused()
                        .filter(sent ->
                                sent.name().contains("address") || sent.name().contains("error")),
                Stream.of(
                        HostileResponse.of("nothing", "", "Atom"),
                        HostileResponse.of("blanks", " \n\t\n", "Atom"),
                        HostileResponse.of("a word", "Rate exceeded.", "Rate exceeded."),
                        HostileResponse.of("many emoji", "\uD83D\uDE80".repeat(45), "\uD83D\uDE80"),
                        HostileResponse.of("JSON", "{\"feed\": []}", "Atom"),
                        HostileResponse.of("a page", "<!DOCTYPE html><title>\u009B31mBusy</title>", "Busy"),
                        HostileResponse.of("the beginning of a PDF", "%PDF-1.5\n\u0001\u0002", "PDF")));
    }

    @ParameterizedTest
    @MethodSource("refusedFromTheNetwork")
    void is_refused_from_the_network(HostileResponse sent) {
        try (FakeArxiv arxiv = new FakeArxiv()) {
            digest.withArxiv(arxiv);
            boolean lasting = sent.expected().startsWith("incorrect");
            for (int i = 0; i < (lasting ? 1 : TRIES); i++) {
                arxiv.thenRefuse(200, "application/atom+xml", addressed(sent.body(), arxiv.address()));
            }
            if (!lasting) {
                arxiv.withPage("/abs/" + ID, "<title>Just a moment...</title>");
            }
            CommandResult run = digest.run("add", ID).exits(1).isHarmless();
            run.output().isEmpty();
            run.messages()
                    .contains("failed " + ID + ": 127.0.0.1", sent.expected())
                    .hasSizeLessThan(1_000);
        }
        assertNothingStored();
    }

    /** The address of the stand-in is known only when it runs. */
    private static byte[] addressed(byte[] body, String address) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.replace("ADDRESS", address).getBytes(StandardCharsets.ISO_8859_1);
    }

    static Stream<HostileResponse> readSafely() {
        return Stream.of(
                HostileResponse.of("a byte order mark", "\uFEFF" + HEAD + feed(entry("Plain")), "Plain"),
                HostileResponse.of("an empty line before the beginning", "\n\n" + HEAD + feed(entry("Plain")), "Plain"),
                new HostileResponse(
                        "UTF-16 that says so",
                        ("\uFEFF" + HEAD.replace("UTF-8", "UTF-16") + feed(entry("汉字")))
                                .getBytes(StandardCharsets.UTF_16LE),
                        "汉字"),
                new HostileResponse(
                        "GB 18030 that says so",
                        (HEAD.replace("UTF-8", "GB18030") + feed(entry("汉字"))).getBytes(Charset.forName("GB18030")),
                        "汉字"),
                HostileResponse.of("a torn title", HEAD + feed(entry("Torn\n    over\r\n\tlines")), "Torn over lines"),
                HostileResponse.of(
                        "a script as text",
                        HEAD + feed(entry("<![CDATA[<script>alert(1)</script>]]>")),
                        "<script>alert(1)</script>"),
                HostileResponse.of(
                        "markup in a title", HEAD + feed(entry("H<sub>2</sub>O and <b>more</b>")), "H2O and more"),
                HostileResponse.of(
                        "letters beyond the first plane", HEAD + feed(entry("&#x1F680; 𝔘𝔫𝔦")), "🚀 𝔘𝔫𝔦"),
                HostileResponse.of(
                        "marks that act on a terminal",
                        HEAD + feed(entry("a\u009B31mb\u0085c\u202Ed\u2066e\u200Ff\u007Fg")),
                        "a31mbcdefg"),
                HostileResponse.of(
                        "a style sheet at another address",
                        HEAD + "<?xml-stylesheet href='ADDRESS/x.xsl'?>" + feed(entry("Plain")),
                        "Plain"),
                HostileResponse.of(
                        "another document that wants to be let in",
                        HEAD
                                + feed("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='ADDRESS/x'/>"
                                        + entry("Plain")),
                        "Plain"),
                HostileResponse.of("two titles", HEAD + feed(entry("First</title><title>Second")), "First"),
                HostileResponse.of("the same paper twice", HEAD + feed(entry("Plain") + entry("Plain")), "Plain"),
                HostileResponse.of(
                        "an older version after a newer one",
                        HEAD + feed(entry("Newer").replace("v1", "v3") + entry("Older")),
                        "Newer"),
                HostileResponse.of(
                        "a newer version after an older one",
                        HEAD + feed(entry("Older") + entry("Newer").replace("v1", "v3")),
                        "Newer"),
                HostileResponse.of(
                        "links that are programs",
                        HEAD
                                + feed(entry("Plain</title><link href='javascript:alert(1)' rel='alternate'/>"
                                        + "<link title='pdf' href='file:///etc/hostname' rel='related'/><title>x")),
                        "Plain"));
    }

    @ParameterizedTest
    @MethodSource("readSafely")
    void is_read_safely(HostileResponse sent) {
        try (FakeArxiv arxiv = new FakeArxiv()) {
            arxiv.thenRefuse(200, "application/atom+xml", addressed(sent.body(), arxiv.address()));
            digest.withArxiv(arxiv)
                    .run("add", ID)
                    .succeeds()
                    .isHarmless()
                    .output()
                    .isEqualTo("added arXiv:" + ID + "  " + sent.expected() + "\n");
        }
        Map<?, ?> paper =
                digest.run("show", ID, "--json").succeeds().isHarmless().json();
        assertThat(paper.get("title")).isEqualTo(sent.expected());
        assertThat(((Map<?, ?>) paper.get("links")).values())
                .allSatisfy(link -> assertThat((String) link).startsWith("https://arxiv.org/"));
        digest.run("show", ID).succeeds().isHarmless();
    }

    @ParameterizedTest
    @MethodSource("readSafely")
    void and_from_a_file_as_well(HostileResponse sent) {
        CommandResult run = digest.run("add", "--from", digest.write("answer.xml", sent.body()))
                .succeeds()
                .isHarmless();
        run.output().isEqualTo("added arXiv:" + ID + "  " + sent.expected() + "\n");
    }

    @Test
    void three_thousand_authors_are_kept_with_a_warning() {
        String authors = "<author><name>Ada Example</name></author>".repeat(3_000);
        CommandResult run = digest.run(
                        "add",
                        "--from",
                        digest.write("answer.xml", feed(entry("T").replace("<author/>", authors))))
                .succeeds()
                .isHarmless();
        run.messages().contains("more than 200 authors");
        assertThat((List<?>) digest.run("show", ID, "--json").json().get("authors"))
                .hasSize(3_000);
    }

    @Test
    void a_date_that_is_none_is_unknown_and_said_to_be() {
        String day = "<published>2022-13-45T99:99:99Z</published>";
        digest.run("add", "--from", digest.write("answer.xml", feed(entry("T").replace("<published/>", day))))
                .succeeds()
                .messages()
                .contains("no valid date");
        assertThat(digest.run("show", ID, "--json").json().get("publishedAt")).isNull();
    }

    @Test
    void an_endless_title_is_cut() {
        digest.run("add", "--from", digest.write("answer.xml", feed(entry("long ".repeat(400_000)))))
                .succeeds();
        assertThat((String) digest.run("show", ID, "--json").json().get("title"))
                .hasSizeLessThanOrEqualTo(100_000);
    }

    @Test
    void an_answer_without_a_paper_is_no_success() {
        CommandResult run = digest.run("add", "--from", digest.write("answer.xml", feed("")))
                .exits(1);
        run.messages().contains("answer.xml", "no paper");
    }

    private void assertNothingStored() {
        digest.run("list", "--ids").succeeds().output().isEmpty();
    }

    private static String feed(String entries) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>An answer</title>" + entries + "</feed>";
    }

    private static String entry(String title) {
        return "<entry><id>http://arxiv.org/abs/" + ID + "v1</id><title>" + title
                + "</title><summary>About it.</summary><published/><author/></entry>";
    }

    private static String error(String scheme) {
        return "<entry><id>" + scheme + "://arxiv.org/api/errors#incorrect_id_format</id><title>Error</title>"
                + "<summary>incorrect id format for that</summary></entry>";
    }

    private static String doctype(String inside) {
        return HEAD + "<!DOCTYPE feed [" + inside + "]>" + feed(entry("&x;"));
    }

    private static String growing() {
        StringBuilder entities = new StringBuilder("<!ENTITY x0 'ha'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY x")
                    .append(i)
                    .append(" '")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return entities + "<!ENTITY x '&x29;'>";
    }

    private static String attributes(int number) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < number; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        return attributes.toString();
    }
}
