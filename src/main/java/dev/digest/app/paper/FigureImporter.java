package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.curation.CurationField;
import dev.digest.curation.FigureLocation;
import dev.digest.fetch.SavedResponse;
import dev.digest.format.ByteSize;
import dev.digest.format.ContentFingerprint;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.render.image.ImageFile;
import dev.digest.render.image.ImageScaler;
import dev.digest.workspace.Workspace;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Imports figures into the newsletter's folder. */
public final class FigureImporter {
    private static final int ENOUGH_OF_A_FINGERPRINT = 12;

    private final Newsroom newsroom;
    private final boolean downscale;
    private final Map<String, byte[]> fetched = new HashMap<>();

    /**
     * Imports for one command.
     *
     * @param downscale whether to scale down an image that is too large
     */
    public FigureImporter(Newsroom newsroom, boolean downscale) {
        this.newsroom = newsroom;
        this.downscale = downscale;
    }

    /** Downloads the figure if it is a URL, before the library is locked. */
    public void download(Map<CurationField, String> words) {
        String named = figureOption(words);
        if (FigureLocation.isWeb(named)) {
            fetched.put(named, bytes(named));
        }
    }

    private static String figureOption(Map<CurationField, String> words) {
        return CleanText.line(words.getOrDefault(CurationField.FIGURE, ""));
    }

    /**
     * The changes with the figure copied to the folder of issues. The caption belongs to the figure.
     *
     * @throws Problem {@code picture.*}, {@code file.*}, {@code fetch.*}
     */
    public Map<CurationField, String> importFigure(LibraryPaper entry, Map<CurationField, String> changes) {
        String named = figureOption(changes);
        Map<CurationField, String> words = new EnumMap<>(CurationField.class);
        words.putAll(changes);
        if (!named.isEmpty()) {
            words.put(CurationField.FIGURE, isInIssuesFolder(named) ? named : copyToImages(entry, named));
        } else if (changes.containsKey(CurationField.FIGURE)) {
            words.putIfAbsent(CurationField.CAPTION, "");
        }
        warnWithoutCaption(entry, words);
        return words;
    }

    /** A figure that is already in the folder of issues, such as one shown in a sheet. */
    private boolean isInIssuesFolder(String named) {
        return FigureLocation.isValid(named)
                && !FigureLocation.isWeb(named)
                && !Files.exists(newsroom.files().resolve(named))
                && Files.isRegularFile(newsroom.workspace().issues().resolve(named));
    }

    private String copyToImages(LibraryPaper entry, String named) {
        ImageScaler limits = new ImageScaler(
                newsroom.settings().number("figure.max-bytes"),
                newsroom.settings().number("figure.max-width"));
        ImageFile picture = ImageFile.of(fetched.containsKey(named) ? fetched.get(named) : bytes(named), named);
        ImageFile kept = downscale ? limits.scale(picture, named) : picture;
        if (limits.maxBytes() > 0 && kept.bytes().length > limits.maxBytes()) {
            throw Problem.of(
                    "picture.bytes", named, new ByteSize(kept.bytes().length), new ByteSize(limits.maxBytes()));
        }
        if (!limits.fits(kept)) {
            newsroom.info("summarize.wide", named, kept.width(), limits.maxWidth());
        }
        String fingerprint = ContentFingerprint.of(kept.bytes()).substring(0, ENOUGH_OF_A_FINGERPRINT);
        // A replaced figure stays: older versions and published issues still reference it.
        String name = PaperFileName.of(entry.paper().id()) + "-" + fingerprint + "."
                + kept.format().extension();
        String place = Workspace.IMAGES + "/" + name;
        Path file = newsroom.workspace().issues().resolve(place);
        if (!Files.exists(file)) {
            newsroom.files().writeUntracked(file, kept.bytes());
        }
        return place;
    }

    private byte[] bytes(String named) {
        if (!FigureLocation.isWeb(named)) {
            return SavedResponse.of(newsroom.files().resolve(named)).bytes();
        }
        if (newsroom.request().offline()) {
            throw Problem.of("picture.offline", named);
        }
        try {
            return newsroom.adapters().images().apply(newsroom.settings()).fetch(new URI(named));
        } catch (URISyntaxException e) {
            throw Problem.of("ref.address", named).causedBy(e);
        }
    }

    /** Without a caption, the figure has no alternative text. */
    private void warnWithoutCaption(LibraryPaper entry, Map<CurationField, String> words) {
        boolean described = !words.getOrDefault(
                        CurationField.CAPTION,
                        entry.curation().get(CurationField.CAPTION).orElse(""))
                .isBlank();
        if (!words.getOrDefault(CurationField.FIGURE, "").isBlank() && !described) {
            newsroom.info("summarize.no-caption", entry.paper().id());
        }
    }
}
