package dev.digest;

import dev.digest.ai.ApiKey;
import dev.digest.ai.ChatClient;
import dev.digest.ai.CommandModel;
import dev.digest.ai.LanguageModel;
import dev.digest.ai.ModelServer;
import dev.digest.ai.ParameterMemory;
import dev.digest.app.DraftSources;
import dev.digest.app.FetchMode;
import dev.digest.discovery.NewPaperSource;
import dev.digest.discovery.source.WebPaperSource;
import dev.digest.discovery.source.WebPaperSource.ArxivAddresses;
import dev.digest.fetch.ImageSource;
import dev.digest.fetch.PaperSource;
import dev.digest.fetch.WaitListener;
import dev.digest.fetch.acl.AclSource;
import dev.digest.fetch.arxiv.AbstractPageSource;
import dev.digest.fetch.arxiv.ArxivApi;
import dev.digest.fetch.arxiv.ArxivSource;
import dev.digest.fetch.bibliography.BibliographySource;
import dev.digest.fetch.http.HostPolicy;
import dev.digest.fetch.http.HttpFetcher;
import dev.digest.fetch.http.HttpOptions;
import dev.digest.fetch.http.HttpPost;
import dev.digest.fetch.http.HttpResponse;
import dev.digest.fetch.http.HttpResponseCache;
import dev.digest.fetch.http.JsonPost;
import dev.digest.fetch.http.RateLimiter;
import dev.digest.fetch.http.RetryPolicy;
import dev.digest.fetch.http.SharedRateLimiter;
import dev.digest.fetch.http.Sleeper;
import dev.digest.fetch.webpage.WebImageSource;
import dev.digest.fetch.webpage.WebpageSource;
import dev.digest.library.postgres.TeamRateLimiter;
import dev.digest.library.postgres.database.PostgresDatabase;
import dev.digest.library.postgres.database.RequestPace;
import dev.digest.library.storage.LibraryServer;
import dev.digest.library.storage.LibrarySetting;
import dev.digest.paper.ArxivId;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.send.SendTransports;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the sources that a newsletter's settings describe.
 *
 * @param servers connects to the server of a library, through which a team keeps arXiv's pace together
 */
record PaperSourceFactory(
        Map<String, String> environment,
        Sleeper sleeper,
        String version,
        Function<LibraryServer, PostgresDatabase> servers)
        implements DraftSources, SendTransports {
    /** A model may think for long, but it does not stay silent: servers send something to keep the connection. */
    private static final HttpOptions.HttpTimeouts MODELS =
            new HttpOptions.HttpTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(10));

    /** A picture of a megabyte takes minutes on a slow line. */
    private static final HttpOptions.HttpTimeouts UPLOADS =
            new HttpOptions.HttpTimeouts(Duration.ofSeconds(15), Duration.ofSeconds(45), Duration.ofMinutes(5));

    private static final Duration ARXIVS_OWN_RULE = Duration.ofSeconds(3);

    private static final List<String> ARXIV_SETTINGS = List.of("arxiv.api", "arxiv.feed", "arxiv.oai", "arxiv.site");

    /** The sources in the order in which a saved file is shown to them: a page that none before knows is any page. */
    List<PaperSource> of(Settings settings, FetchMode asking) {
        boolean privateAllowed = settings.flag("fetch.allow-private-addresses");
        return List.of(
                arxiv(settings, asking.bypassCache(), asking.waitListener()),
                new BibliographySource(),
                new AclSource(settings.address("acl.site"), http(settings, RateLimiter.FREE, HostPolicy.CONFIGURED)),
                new WebpageSource(http(settings, RateLimiter.FREE, new HostPolicy(privateAllowed)), asking.title()));
    }

    /** Pictures are fetched as pages are: politely, and not from private networks unless that is allowed. */
    ImageSource images(Settings settings) {
        return new WebImageSource(
                http(settings, RateLimiter.FREE, new HostPolicy(settings.flag("fetch.allow-private-addresses"))));
    }

    /** New papers: all hosts of arXiv at its pace, and each other host by itself. */
    NewPaperSource newPapers(Settings settings, WaitListener watcher) {
        ArxivAddresses arxiv = new ArxivAddresses(
                settings.address("arxiv.oai"), settings.address("arxiv.feed"), settings.address("arxiv.api"));
        boolean privateAllowed = settings.flag("fetch.allow-private-addresses");
        URI huggingFace = settings.address("huggingface.site");
        List<String> own = List.of(
                arxiv.oai().getAuthority(),
                arxiv.feed().getAuthority(),
                arxiv.api().getAuthority(),
                huggingFace.getAuthority());
        return new WebPaperSource(arxiv, huggingFace, address -> {
            boolean configured = isArxiv(address) || own.contains(address.getAuthority());
            Duration interval = interval(settings, address);
            RateLimiter pace = pace(settings, address, watcher);
            HttpFetcher http =
                    http(settings, pace, configured ? HostPolicy.CONFIGURED : new HostPolicy(privateAllowed));
            return new RetryPolicy(http, interval, sleeper, watcher);
        });
    }

    @Override
    public LanguageModel model(Settings settings) {
        Path folder = settings.workspace().root();
        List<String> command = settings.list("ai.command");
        if (!command.isEmpty()) {
            return new CommandModel(command, settings.text("ai.model"), folder);
        }
        if (settings.text("ai.url").isEmpty()) {
            throw Problem.of("ai.none");
        }
        ModelServer server = ModelServer.of(settings.text("ai.url"));
        if (settings.text("ai.model").isEmpty()) {
            throw Problem.of("ai.model-name");
        }
        String key = ApiKey.of(environment, settings.list("ai.key-command"), folder);
        if (key.isEmpty() && server.needsKey()) {
            throw Problem.of("ai.no-key", server.preset());
        }
        HttpOptions manner =
                new HttpOptions(userAgent(settings), MODELS, RateLimiter.FREE, HostPolicy.CONFIGURED, environment);
        return new ChatClient(
                server,
                new ChatClient.Choice(settings.text("ai.model"), settings.flag("ai.thinking"), key),
                new JsonPost(manner),
                new ParameterMemory(cache(settings).resolve("models.json")),
                sleeper);
    }

    @Override
    public Optional<String> page(PaperId paper, Settings settings) {
        if (!(paper instanceof ArxivId arxiv)) {
            return Optional.empty();
        }
        URI site = settings.address("arxiv.site");
        RateLimiter pace = pace(settings, site, WaitListener.NONE);
        HttpResponse answer = http(settings, pace, HostPolicy.CONFIGURED)
                .get(URI.create(site + "/html/" + arxiv.local()), "text/html");
        if (answer.status() == 404) {
            return Optional.empty();
        }
        answer.requireSuccess();
        return Optional.of(new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Override
    public HttpPost http(Settings settings) {
        return new HttpPost(
                new HttpOptions(userAgent(settings), UPLOADS, RateLimiter.FREE, HostPolicy.CONFIGURED, environment));
    }

    private HttpFetcher http(Settings settings, RateLimiter pace, HostPolicy reach) {
        return new HttpFetcher(
                new HttpOptions(userAgent(settings), HttpOptions.HttpTimeouts.USUAL, pace, reach, environment));
    }

    private PaperSource arxiv(Settings settings, boolean fresh, WaitListener watcher) {
        URI address = settings.address("arxiv.api");
        Duration interval = interval(settings, address);
        RateLimiter pace = pace(settings, address, watcher);
        HttpFetcher http = http(settings, pace, HostPolicy.CONFIGURED);
        ArxivApi api = new ArxivApi(
                address,
                new RetryPolicy(http, interval, sleeper, watcher),
                new HttpResponseCache(cache(settings).resolve("answers"), sleeper),
                fresh);
        return new ArxivSource(api, new AbstractPageSource(settings.address("arxiv.site"), http));
    }

    /** The pace of this machine, and towards arXiv that of everybody who shares the library. */
    private RateLimiter pace(Settings settings, URI address, WaitListener watcher) {
        String host = address.getHost();
        Duration interval = interval(settings, address);
        Path file = paceFile(address, settings);
        RateLimiter ofMachine = new SharedRateLimiter(file, host, interval, sleeper, watcher);
        Optional<LibraryServer> server = LibrarySetting.server(settings).filter(some -> isForArxiv(settings, address));
        if (server.isEmpty()) {
            return ofMachine;
        }
        RequestPace ofTeam =
                new RequestPace(paceName(address), file.toString(), interval, HttpOptions.HttpTimeouts.USUAL.call());
        return new TeamRateLimiter(ofMachine, ofTeam, () -> servers.apply(server.get()), host, sleeper, watcher);
    }

    /** Whether arXiv answers there, or what stands in for it by the settings. */
    private static boolean isForArxiv(Settings settings, URI address) {
        return isArxiv(address)
                || ARXIV_SETTINGS.stream()
                        .anyMatch(key -> settings.address(key).getAuthority().equals(address.getAuthority()));
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
        return cache(settings).resolve("pace").resolve(paceName(address));
    }

    private static String paceName(URI address) {
        String name = isArxiv(address) ? "arxiv.org" : address.getHost() + "-" + address.getPort();
        return name.replaceAll("[^A-Za-z0-9.-]", "_");
    }

    /** Without a home to write to, the processes of one newsletter still keep the pace together. */
    private Path cache(Settings settings) {
        return new UserFolders(environment)
                .cache()
                .filter(PaperSourceFactory::isWritable)
                .orElseGet(() -> settings.workspace().internalFolder());
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
