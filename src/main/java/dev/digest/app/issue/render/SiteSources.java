package dev.digest.app.issue.render;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.app.issue.RecordedIssueFile;
import dev.digest.format.ContentFingerprint;
import dev.digest.issue.parse.IssueReader;
import dev.digest.library.Change;
import dev.digest.library.History.HistoryScope;
import dev.digest.library.IssueRecord;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageLoader;
import dev.digest.render.image.ImageReferences;
import dev.digest.render.image.ImageSupport;
import dev.digest.render.theme.Theme;
import dev.digest.site.ProgramBuild;
import dev.digest.site.SiteIssue;
import dev.digest.site.SiteSource;
import dev.digest.site.SiteState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The issues of a site, each with a fingerprint of what it is made from. */
final class SiteSources {
    private final Newsroom newsroom;
    private final SiteState before;
    private final String libraryState;
    private final Map<Integer, String> builtTexts = new HashMap<>();

    /** The issues whose files were compared with what others built. */
    private final Set<Integer> looked = new HashSet<>();

    /**
     * The issues of a newsletter.
     *
     * @param out the folder of the site
     */
    SiteSources(Newsroom newsroom, Path out) {
        this.newsroom = newsroom;
        this.before = SiteState.read(stateFile(newsroom, out), made(newsroom));
        this.libraryState = libraryState();
    }

    /** Each folder has a state of its own. */
    private static Path stateFile(Newsroom newsroom, Path out) {
        String name = ContentFingerprint.of(out.toAbsolutePath().normalize().toString());
        return newsroom.workspace().internalFolder().resolve("site-" + name.substring(0, 16));
    }

    /** A fingerprint of everything that all pages are made with. */
    private static String made(Newsroom newsroom) {
        List<String> parts = new ArrayList<>();
        parts.add(ProgramBuild.fingerprint());
        for (String key : newsroom.settings().keys()) {
            parts.add(key + ": " + newsroom.settings().node(key).content());
        }
        parts.add(newsroom.workspace().siteTemplate().text());
        parts.add(newsroom.workspace()
                .issueTemplate(newsroom.newsletter().language())
                .text());
        parts.add(newsroom.workspace().footer().text());
        parts.add(new IssueRenderer(newsroom).theme().css(Theme.ColourScheme.AUTO));
        return ContentFingerprint.of(String.join("\n\n", parts));
    }

    /**
     * A fingerprint of the last change of the library; empty when a text that is built from it must be built again even
     * if nothing changed there, since an image of the closing text is missing, which is reported for each issue.
     */
    private String libraryState() {
        Path templates = newsroom.workspace().templates();
        for (String path : ImageReferences.paths(newsroom.workspace().footer().text())) {
            if (!Files.exists(templates.resolve(path))) {
                return "";
            }
        }
        Change[] last = {null};
        newsroom.library().history().list(HistoryScope.ALL, 1, change -> {
            last[0] = change;
            return false;
        });
        return last[0] == null ? "" : last[0].number() + " " + last[0].invocation();
    }

    SiteState before() {
        return before;
    }

    /** What to keep for the next time. */
    String currentLibraryState() {
        return libraryState;
    }

    /** The fingerprints of texts that were built from the library. */
    Map<Integer, String> builtTexts() {
        return builtTexts;
    }

    /** An issue whose text need not be built to know what it is made from; empty when it must. */
    Optional<SiteSource> known(IssueRecord issue) {
        Path file = newsroom.workspace().issue(issue.number());
        if (Files.exists(file)) {
            Optional<String> fingerprint = fileFingerprint(file);
            if (fingerprint.isPresent() && looked.add(issue.number())) {
                new RecordedIssueFile(newsroom, issue).warnOfFormer(fingerprint.get());
            }
            return fingerprint.map(text -> source(issue, text, () -> texts().ofIssue(issue)));
        }
        if (libraryState.isEmpty() || issue.date().isEmpty()) {
            return Optional.empty();
        }
        return before.textBuiltFrom(libraryState, issue.number()).map(text -> {
            builtTexts.put(issue.number(), text);
            return source(issue, text, () -> texts().ofIssue(issue));
        });
    }

    private IssueTexts texts() {
        return new IssueTexts(newsroom);
    }

    private static Optional<String> fileFingerprint(Path file) {
        try {
            return Optional.of(ContentFingerprint.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            // Reported when it is read.
            return Optional.empty();
        }
    }

    /**
     * Any issue, with its text.
     *
     * @throws dev.digest.problem.Problem when it cannot be read
     */
    SiteSource read(IssueRecord issue) {
        boolean built = !Files.exists(newsroom.workspace().issue(issue.number()));
        IssueText text = texts().ofIssue(issue);
        String fingerprint = ContentFingerprint.of(text.text());
        if (built) {
            builtTexts.put(issue.number(), fingerprint);
        }
        return source(issue, fingerprint, () -> text);
    }

    private SiteSource source(IssueRecord issue, String text, Supplier<IssueText> reader) {
        IssueRenderer renderer = new IssueRenderer(newsroom);
        Path file = newsroom.workspace().issue(issue.number());
        IssueText place = new IssueText(newsroom.files().displayPath(file), "", issue.number(), file);
        Function<Function<ImageData, String>, ImageLoader> images =
                addresses -> renderer.images(place, ImageSupport.BROWSERS, addresses);
        String key = ContentFingerprint.of(text + "\n" + issue + "\n" + place.name());
        return new SiteSource(issue, key, () -> issue(issue, reader.get(), renderer, images), images);
    }

    private static SiteIssue issue(
            IssueRecord issue,
            IssueText text,
            IssueRenderer renderer,
            Function<Function<ImageData, String>, ImageLoader> images) {
        ReadDraft read = renderer.read(text, issue.date());
        return new SiteIssue(
                issue,
                read.article(),
                IssueReader.requireIssue(text.name(), read.document()).issue(),
                images);
    }
}
