package dev.digest.app;

import dev.digest.discovery.DiscoveryAdapters;
import dev.digest.fetch.ImageSource;
import dev.digest.fetch.PaperSource;
import dev.digest.issue.form.FormText;
import dev.digest.issue.parse.IssueReader;
import dev.digest.issue.parse.Vocabulary;
import dev.digest.library.storage.LibraryLocation;
import dev.digest.library.storage.LibraryStorage;
import dev.digest.render.ArticleRenderer;
import dev.digest.render.IssueTemplate;
import dev.digest.send.SendTransports;
import dev.digest.site.FeedWriter;
import dev.digest.workspace.Settings;
import java.util.List;
import java.util.function.Function;

/** The adapters behind the stages' interfaces, each created on first use. */
public record StageAdapters(
        Function<LibraryLocation, LibraryStorage> storage,
        SourceFactory sources,
        Function<Settings, ImageSource> images,
        IssueTemplate template,
        Function<Vocabulary, IssueReader> reader,
        FormText.Markups markups,
        ArticleRenderer renderer,
        FeedWriter feeds,
        DraftSources drafts,
        DiscoveryAdapters discovery,
        SendTransports sending) {

    /** Creates the sources that a newsletter's settings configure. */
    @FunctionalInterface
    public interface SourceFactory {
        /** The sources, each to be queried for the ids it supports. */
        List<PaperSource> create(Settings settings, FetchMode mode);
    }
}
