package dev.digest.cli;

import dev.digest.curation.Field;
import dev.digest.curation.FigurePlace;
import dev.digest.fetch.SavedAnswer;
import dev.digest.library.Entry;
import dev.digest.notation.Fingerprint;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.render.Downscaling;
import dev.digest.render.Figure;
import dev.digest.workspace.Workspace;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Pictures on their way into the newsletter's folder. */
final class Figures {
    private static final int ENOUGH_OF_A_FINGERPRINT = 12;

    private final Session session;
    private final boolean downscale;
    private final Map<String, byte[]> fetched = new HashMap<>();

    /**
     * Pictures for one command.
     *
     * @param downscale whether one that is too big is made smaller
     */
    Figures(Session session, boolean downscale) {
        this.session = session;
        this.downscale = downscale;
    }

    /** Fetches the picture that these words name, if it is on the web: nobody else should wait for it later. */
    void fetch(Map<Field, String> words) {
        String named = named(words);
        if (FigurePlace.isWeb(named)) {
            fetched.put(named, bytes(named));
        }
    }

    private static String named(Map<Field, String> words) {
        return CleanText.line(words.getOrDefault(Field.FIGURE, ""));
    }

    /**
     * A curator's words with the picture copied to where issues name it. The words of a picture go with it.
     *
     * @throws Problem {@code picture.*}, {@code file.*}, {@code fetch.*}
     */
    Map<Field, String> taken(Entry entry, Map<Field, String> changes) {
        String named = named(changes);
        Map<Field, String> words = new EnumMap<>(Field.class);
        words.putAll(changes);
        if (!named.isEmpty()) {
            words.put(Field.FIGURE, isHere(named) ? named : copied(entry, named));
        } else if (changes.containsKey(Field.FIGURE)) {
            words.putIfAbsent(Field.CAPTION, "");
        }
        tellWhatLacksWords(entry, words);
        return words;
    }

    /** A picture that already lies in the folder of issues, such as one that a sheet names as it was shown. */
    private boolean isHere(String named) {
        return FigurePlace.isOne(named)
                && !FigurePlace.isWeb(named)
                && !Files.exists(session.path(named))
                && Files.isRegularFile(session.workspace().issues().resolve(named));
    }

    private String copied(Entry entry, String named) {
        Downscaling limits = new Downscaling(
                session.settings().number("figure.max-bytes"),
                session.settings().number("figure.max-width"));
        Figure picture = Figure.of(fetched.containsKey(named) ? fetched.get(named) : bytes(named), named);
        Figure kept = downscale ? limits.of(picture, named) : picture;
        if (limits.maxBytes() > 0 && kept.bytes().length > limits.maxBytes()) {
            throw Problem.of("picture.bytes", named, kept.bytes().length, limits.maxBytes());
        }
        if (!limits.fits(kept)) {
            session.say("summarize.wide", named, kept.width(), limits.maxWidth());
        }
        String fingerprint = Fingerprint.of(kept.bytes()).substring(0, ENOUGH_OF_A_FINGERPRINT);
        // A picture that is replaced stays: old words and issues that are out still name it.
        String name = SheetEditing.fileName(entry.paper().id()) + "-" + fingerprint + "."
                + kept.format().ending();
        String place = Workspace.IMAGES + "/" + name;
        Path file = session.workspace().issues().resolve(place);
        if (!Files.exists(file)) {
            session.writeAside(file, kept.bytes());
        }
        return place;
    }

    private byte[] bytes(String named) {
        if (!FigurePlace.isWeb(named)) {
            return SavedAnswer.of(session.path(named)).bytes();
        }
        if (session.offline()) {
            throw Problem.of("picture.offline", named);
        }
        try {
            return session.outside()
                    .adapters()
                    .pictures()
                    .apply(session.settings())
                    .get(new URI(named));
        } catch (URISyntaxException e) {
            throw Problem.of("ref.address", named).because(e);
        }
    }

    /** Without words for it, a picture is nothing to whoever cannot see it. */
    private void tellWhatLacksWords(Entry entry, Map<Field, String> words) {
        boolean described = !words.getOrDefault(
                        Field.CAPTION, entry.curation().get(Field.CAPTION).orElse(""))
                .isBlank();
        if (!words.getOrDefault(Field.FIGURE, "").isBlank() && !described) {
            session.say("summarize.no-caption", entry.paper().id());
        }
    }
}
