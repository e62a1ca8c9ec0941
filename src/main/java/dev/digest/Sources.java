package dev.digest;

import dev.digest.cli.Outside.Asking;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.PictureSource;
import dev.digest.fetch.Watcher;
import dev.digest.fetch.acl.AclSource;
import dev.digest.fetch.arxiv.AbstractPages;
import dev.digest.fetch.arxiv.ArxivApi;
import dev.digest.fetch.arxiv.ArxivSource;
import dev.digest.fetch.http.AnswerCache;
import dev.digest.fetch.http.Http;
import dev.digest.fetch.http.Manner;
import dev.digest.fetch.http.Pace;
import dev.digest.fetch.http.Patience;
import dev.digest.fetch.http.Reach;
import dev.digest.fetch.http.SharedPace;
import dev.digest.fetch.http.Time;
import dev.digest.fetch.webpage.WebPicture;
import dev.digest.fetch.webpage.WebpageSource;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes the sources that a newsletter's settings describe. */
record Sources(Map<String, String> environment, Time time, String version) {
    private static final Duration ARXIVS_OWN_RULE = Duration.ofSeconds(3);

    /** The sources in the order in which a saved file is shown to them: a page that none before knows is any page. */
    List<PaperSource> of(Settings settings, Asking asking) {
        boolean privateAllowed = settings.flag("fetch.allow-private-addresses");
        return List.of(
                arxiv(settings, asking.fresh(), asking.watcher()),
                new AclSource(settings.address("acl.site"), http(settings, Pace.FREE, Reach.CONFIGURED)),
                new WebpageSource(http(settings, Pace.FREE, new Reach(privateAllowed)), asking.title()));
    }

    /** Pictures are fetched as pages are: politely, and not from private networks unless that is allowed. */
    PictureSource pictures(Settings settings) {
        return new WebPicture(http(settings, Pace.FREE, new Reach(settings.flag("fetch.allow-private-addresses"))));
    }

    private Http http(Settings settings, Pace pace, Reach reach) {
        return new Http(new Manner(userAgent(settings), Manner.Timeouts.USUAL, pace, reach, environment));
    }

    private PaperSource arxiv(Settings settings, boolean fresh, Watcher watcher) {
        URI address = settings.address("arxiv.api");
        Duration interval = interval(settings, address);
        SharedPace pace = new SharedPace(paceFile(address, settings), address.getHost(), interval, time, watcher);
        Http http = http(settings, pace, Reach.CONFIGURED);
        ArxivApi api = new ArxivApi(
                address,
                new Patience(http, interval, time, watcher),
                new AnswerCache(cache(settings).resolve("answers"), time),
                fresh);
        return new ArxivSource(api, new AbstractPages(settings.address("arxiv.site"), http));
    }

    /** Towards arXiv's own hosts never less than arXiv wants. */
    private static Duration interval(Settings settings, URI address) {
        Duration wanted = settings.duration("arxiv.interval");
        boolean itself = isArxiv(address) || isArxiv(settings.address("arxiv.site"));
        return itself && wanted.compareTo(ARXIVS_OWN_RULE) < 0 ? ARXIVS_OWN_RULE : wanted;
    }

    private static boolean isArxiv(URI address) {
        return address.getHost().equals("arxiv.org") || address.getHost().endsWith(".arxiv.org");
    }

    /** One file for all of arXiv's hosts, for the rule counts them together; one for each other host. */
    private Path paceFile(URI address, Settings settings) {
        String name = isArxiv(address) ? "arxiv.org" : address.getHost() + "-" + address.getPort();
        return cache(settings).resolve("pace").resolve(name.replaceAll("[^A-Za-z0-9.-]", "_"));
    }

    /** Without a home to write to, the processes of one newsletter still keep the pace together. */
    private Path cache(Settings settings) {
        return new UserFolders(environment)
                .cache()
                .filter(Sources::isWritable)
                .orElseGet(() -> settings.workspace().hidden());
    }

    private static boolean isWritable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }

    private String userAgent(Settings settings) {
        String contact = settings.text("fetch.contact");
        return "digest/" + version + (contact.isEmpty() ? "" : " (" + contact + ")");
    }
}
