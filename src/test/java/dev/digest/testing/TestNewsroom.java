package dev.digest.testing;

import dev.digest.Main;
import dev.digest.app.DraftSources;
import dev.digest.app.Newsroom;
import dev.digest.app.NewsroomHost;
import dev.digest.app.NewsroomListener;
import dev.digest.app.NewsroomRequest;
import dev.digest.app.Notice;
import dev.digest.app.StageAdapters;
import dev.digest.app.issue.BuildIssue;
import dev.digest.app.issue.publish.PublishIssue;
import dev.digest.app.paper.AddPapers;
import dev.digest.app.paper.AddPapers.AddRequest;
import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.fetch.SavedResponse;
import dev.digest.paper.PaperId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A newsletter opened as a front end other than the command line would open it, with all that it was told. */
public final class TestNewsroom implements NewsroomListener {
    private final TestProgram program;
    private final Path folder;
    private final List<Notice> notices = new ArrayList<>();
    private Optional<DraftSources> drafts = Optional.empty();

    private TestNewsroom(TestProgram program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** A new newsletter in a folder. */
    public static TestNewsroom in(Path folder) {
        return new TestNewsroom(TestProgram.withNewsletter(folder), folder);
    }

    /** Has it be in English. */
    public TestNewsroom inEnglish() {
        program.write("digest.yaml", program.read("digest.yaml").replaceFirst("(?m)^language: .*$", "language: en"));
        return this;
    }

    /** Adds lines to its settings. */
    public TestNewsroom withSettings(String... lines) {
        program.write("digest.yaml", program.read("digest.yaml") + String.join("\n", lines) + "\n");
        return this;
    }

    /** Has drafts and pages come from a stand-in. */
    public TestNewsroom withDrafts(DraftSources sources) {
        drafts = Optional.of(sources);
        return this;
    }

    /** Opens the newsletter; the caller closes it. */
    public Newsroom open() {
        return open(NewsroomRequest.of(folder, "a test"));
    }

    /** Opens the newsletter without a network; the caller closes it. */
    public Newsroom openOffline() {
        return open(new NewsroomRequest(Optional.of(folder), "a test", false, true, false, true));
    }

    private Newsroom open(NewsroomRequest request) {
        Clock clock = Clock.fixed(Instant.parse("2022-10-31T12:00:00Z"), ZoneOffset.UTC);
        Map<String, String> environment = Map.of(
                "DIGEST_ARXIV_INTERVAL", "0s", "HOME", folder.resolve("home").toString());
        StageAdapters all = Main.adapters(environment, clock);
        StageAdapters adapters = drafts.map(sources -> with(sources, all)).orElse(all);
        return Newsroom.open(request, new NewsroomHost(environment, folder, clock, adapters), this);
    }

    private static StageAdapters with(DraftSources drafts, StageAdapters all) {
        return new StageAdapters(
                all.storage(),
                all.sources(),
                all.images(),
                all.template(),
                all.reader(),
                all.markups(),
                all.renderer(),
                all.feeds(),
                drafts,
                all.discovery(),
                all.sending());
    }

    /** What the newsletter told so far. */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** Adds papers of arXiv with these numbers, each with a summary that belongs to a category. */
    public List<PaperId> addReadyPapers(Newsroom newsroom, String... numbers) {
        List<PaperId> ids = new ArrayList<>();
        for (String number : numbers) {
            String entry = "<entry><id>http://arxiv.org/abs/" + number + "v1</id><title>Example " + number
                    + "</title><summary>Two data sets.</summary><author><name>Ada Example</name></author></entry>";
            String saved = program.write("answer-" + number + ".xml", FakeArxiv.feed(entry));
            new AddPapers(newsroom).add(AddRequest.ofSaved(SavedResponse.of(Path.of(saved))));
            ids.add(PaperId.ofCanonical("arXiv:" + number));
        }
        for (PaperId id : ids) {
            newsroom.library().papers().curate(Map.of(id, words(id)), newsroom.now());
        }
        return ids;
    }

    private static Curation words(PaperId id) {
        return Curation.of(Map.of(
                CurationField.SUMMARY, "这篇论文给出了一个例子，并在两个数据集上做了比较。",
                CurationField.TITLE_ZH, "例子" + id.canonical().replaceAll("\\D", ""),
                CurationField.INSTITUTIONS, "某大学",
                CurationField.CATEGORY, "NLP研究"));
    }

    /** Builds an issue of all papers that are ready. */
    public void build(Newsroom newsroom, int number) {
        new BuildIssue(newsroom)
                .build(new BuildIssue.Request(
                        number, Optional.empty(), Optional.of("例"), Optional.empty(), false, false, false, false));
    }

    /** Publishes an issue that was built. */
    public void publish(Newsroom newsroom, int number) {
        new PublishIssue(newsroom).publish(new PublishIssue.Request(number, List.of(), "", ""));
    }

    @Override
    public void onNotice(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void onStart(int total) {}

    @Override
    public void onProgress(int done) {}

    @Override
    public void onWait(WaitReason reason, String waitingFor, Duration duration) {}
}
