package dev.digest.cli.command.discovery.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.app.Newsroom;
import dev.digest.app.discovery.DiscoverPapers;
import dev.digest.app.discovery.InboxPaper;
import dev.digest.app.discovery.ListInbox;
import dev.digest.app.discovery.ListInbox.InboxDays;
import dev.digest.app.discovery.ListInbox.InboxQuery;
import dev.digest.app.discovery.TriageSession;
import dev.digest.cli.command.discovery.triage.TriageView.DrawnScreen;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.screen.ScreenSize;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.format.Json;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.testing.ScreenImage;
import dev.digest.testing.TestNewsroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The screen of triage, as a terminal shows it. */
class TriageViewTest {
    private static final List<String> TITLES = List.of(
            "大语言模型的推理：一个很长的标题，它在窄的终端里放不下，要折成几行",
            "👩‍👩‍👧 e\u0301 \u001B[31mred\u202E and a title",
            "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(4),
            "");

    @TempDir
    private Path folder;

    private TestNewsroom program;
    private Newsroom newsroom;
    private TriageSession session;

    @BeforeEach
    void papers_of_all_kinds() throws IOException {
        program = TestNewsroom.in(folder);
        newsroom = program.open();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            lines.append(Json.text(Map.of(
                                    "id",
                                    String.format("2210.%05d", i + 1),
                                    "title",
                                    i < TITLES.size() ? TITLES.get(i) + " " + (i + 1) : "Paper " + (i + 1),
                                    "abstract",
                                    "We study 推理 and more of it. ".repeat(i * 10 % 70 + 1) + "The end.",
                                    "authors",
                                    "Ada Example, 张三, " + "N. N., ".repeat(i) + "Bo Example",
                                    "categories",
                                    "cs.CL cs.AI",
                                    "comments",
                                    "10 pages",
                                    "versions",
                                    List.of(),
                                    "update_date",
                                    "2022-10-25"))
                            .replace("\n", " "))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("papers.jsonl"), lines);
        assertThat(new DiscoverPapers(newsroom).read(List.of(file)).failures()).isEmpty();
        InboxQuery all =
                new InboxQuery(InboxDays.SINCE_LAST_ISSUE, Optional.empty(), Optional.empty(), false, false, 0);
        List<InboxPaper> papers =
                new ArrayList<>(new ListInbox(newsroom).list(all).papers());
        papers.sort((one, other) -> one.paper().id().compareTo(other.paper().id()));
        session = TriageSession.begin(newsroom, papers, program);
    }

    @AfterEach
    void close() {
        session.close();
        newsroom.close();
    }

    private TriageView view() {
        TextOutput output = new TextOutput(new ByteArrayOutputStream(), new TextOutput.TerminalInfo(true, true, 80));
        MessageCatalog messages = MessageCatalog.forLanguage("en");
        return new TriageView(session, new PaperDescription(session, messages), messages, output);
    }

    /** What a terminal of this size shows; a line that is too wide, or one too many, fails. */
    private List<String> shown(int columns, int rows, int first, TriageReply reply) {
        DrawnScreen drawn = view().draw(new ScreenSize(rows, columns), first, reply);
        assertThat(drawn.lines()).hasSizeLessThanOrEqualTo(rows);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < drawn.lines().size(); i++) {
            text.append("\u001B[")
                    .append(i + 1)
                    .append(";1H")
                    .append(drawn.lines().get(i));
        }
        return ScreenImage.of(text.toString(), columns, rows).lines();
    }

    private List<String> shown(int columns, int rows) {
        return shown(columns, rows, 0, TriageReply.NONE);
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "200, 60", "120, 20", "80, 60", "40, 10", "20, 6", "10, 4", "3, 3", "1, 2"})
    void everything_fits_screens_of_all_sizes(int columns, int rows) {
        TriageReply reply =
                TriageReply.warning("推理 is a long message that does not fit one row of any terminal ".repeat(8));
        for (int place : List.of(1, 2, 3, 4, 50, 100, 101)) {
            session.list().goTo(place);
            if (place == 101) {
                session.list().next();
            }
            for (int first : List.of(0, 5, 10_000)) {
                assertThat(shown(columns, rows, first, reply)).hasSize(rows);
            }
        }
    }

    @Test
    void a_screen_of_the_usual_size_tells_of_one_paper() {
        List<String> lines = shown(80, 24);
        assertThat(lines.get(0)).isEqualTo("1 of 100 · 100 left, 0 picked");
        assertThat(lines.get(1)).isEqualTo("arXiv:2210.00001v1  2022-10-25  cs.CL cs.AI");
        assertThat(String.join("\n", lines))
                .contains("Ada Example, 张三, Bo Example", "The end.", "10 pages", "p pick  x reject")
                .doesNotContain("Paper 5", "│");
        assertThat(lines.get(23)).startsWith("p pick").endsWith("q quit");
    }

    @Test
    void what_is_longer_than_the_screen_scrolls_to_its_end_and_no_further() {
        session.list().goTo(7);
        DrawnScreen drawn = view().draw(new ScreenSize(24, 80), 0, TriageReply.NONE);
        assertThat(drawn.paging().isAtEnd(0)).isFalse();
        int end = drawn.paging().first(10_000);
        assertThat(drawn.paging().isAtEnd(end)).isTrue();
        List<String> lines = shown(80, 24, end, TriageReply.NONE);
        assertThat(lines.get(0)).contains("7 of 100", "lines " + (end + 1) + "-" + (end + 21) + " of " + (end + 21));
        assertThat(lines.get(21)).isEqualTo("10 pages");
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 200})
    void a_wide_screen_lists_the_neighbours_at_its_left(int columns) {
        session.list().goTo(50);
        session.reject(Optional.empty());
        session.list().goTo(51);
        session.pick(Map.of());
        session.list().goTo(52);
        List<String> lines = shown(columns, 60);
        String list = lines.get(1).substring(0, lines.get(1).indexOf("│"));
        assertThat(TextWidth.of(list)).isBetween(40, 71);
        assertThat(lines.subList(1, 58)).allSatisfy(line -> assertThat(line).contains("│"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("   50 x Paper 50"))
                .anySatisfy(line -> assertThat(line).startsWith("   51 p Paper 51"))
                .anySatisfy(line -> assertThat(line).startsWith(">  52   Paper 52"))
                .anySatisfy(line -> assertThat(line).startsWith("   53   Paper 53"));
        assertThat(Collections.max(lines.stream()
                        .filter(line -> line.contains("│"))
                        .map(line -> line.length() - line.indexOf("│"))
                        .toList()))
                .as("longer lines are hard to read")
                .isLessThanOrEqualTo(102);
    }

    @Test
    void a_high_screen_lists_them_at_its_top() {
        session.list().goTo(100);
        List<String> lines = shown(80, 60);
        assertThat(lines.get(12)).startsWith("> 100   Paper 100");
        assertThat(lines.get(13)).startsWith("───");
        assertThat(lines.get(14)).startsWith("arXiv:2210.00100v1");
    }

    @Test
    void authors_of_a_whole_laboratory_are_counted() {
        session.list().goTo(100);
        assertThat(String.join(" ", shown(80, 24))).contains("N. N. and 62 more");
    }

    @Test
    void what_the_library_knows_is_told() {
        PaperId twin = PaperId.ofCanonical("arXiv:2210.10000");
        program.addReadyPapers(newsroom, "2210.10000");
        newsroom.library()
                .papers()
                .refresh(List.of(newsroom.library()
                        .papers()
                        .find(twin)
                        .map(entry -> Paper.of(twin, "Paper 5").build())
                        .orElseThrow()));
        newsroom.library()
                .papers()
                .curate(
                        Map.of(
                                twin,
                                Curation.of(Map.of(
                                        CurationField.TITLE_ZH, "论文五",
                                        CurationField.INSTITUTIONS, "清华大学"))),
                        newsroom.now());
        session.list().goTo(5);
        session.refresh();
        assertThat(String.join("\n", shown(80, 24)))
                .contains("论文五", "清华大学", "! same title as arXiv:2210.10000 in the library (candidate)");
        session.reject(Optional.of("没有实验"));
        assertThat(String.join("\n", shown(80, 24))).contains("rejected · 没有实验");
    }

    @Test
    void after_the_last_paper_it_says_what_is_left() {
        session.list().goTo(100);
        session.pick(Map.of());
        session.nextUndecided();
        assertThat(String.join("\n", shown(80, 24))).contains("1 decision, 1 picked, 99 left");
    }
}
