package dev.digest.app.paper;

import dev.digest.app.Newsroom;
import dev.digest.curation.CurationField;
import dev.digest.curation.FigureLocation;
import dev.digest.fetch.SavedResponse;
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

/** Pictures on their way into the newsletter's folder. */
public final class FigureImporter {
    private static final int ENOUGH_OF_A_FINGERPRINT = 12;

    private final Newsroom newsroom;
    private final boolean downscale;
    private final Map<String, byte[]> fetched = new HashMap<>();

    /**
     * Pictures for one command.
     *
     * @param downscale whether one that is too big is made smaller
     */
    public FigureImporter(Newsroom newsroom, boolean downscale) {
        this.newsroom = newsroom;
        this.downscale = downscale;
    }

    /** Fetches the picture that these words name, if it is on the web: nobody else should wait for it later. */
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
     * A curator's words with the picture copied to where issues name it. The words of a picture go with it.
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

    /** A picture that already lies in the folder of issues, such as one that a sheet names as it was shown. */
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
            throw Problem.of("picture.bytes", named, kept.bytes().length, limits.maxBytes());
        }
        if (!limits.fits(kept)) {
            newsroom.info("summarize.wide", named, kept.width(), limits.maxWidth());
        }
        String fingerprint = ContentFingerprint.of(kept.bytes()).substring(0, ENOUGH_OF_A_FINGERPRINT);
        // A picture that is replaced stays: old words and issues that are out still name it.
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
        if (newsroom.isOffline()) {
            throw Problem.of("picture.offline", named);
        }
        try {
            return newsroom.adapters().images().apply(newsroom.settings()).fetch(new URI(named));
        } catch (URISyntaxException e) {
            throw Problem.of("ref.address", named).causedBy(e);
        }
    }

    /** Without words for it, a picture is nothing to whoever cannot see it. */
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
