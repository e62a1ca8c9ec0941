package dev.digest.app.issue.render;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.fetch.SavedResponse;
import dev.digest.library.IssueRecord;
import dev.digest.problem.Problem;
import dev.digest.render.cover.CoverPainter;
import dev.digest.render.image.ImageFile;
import dev.digest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an issue's cover, wide for lists of articles (2.35 : 1) and square, from a template or a picture. */
public final class MakeCover {
    private static final double WIDE = 2.35;
    private static final int WIDTH = 1410;
    private static final int SQUARE_WIDTH = 600;

    private final Newsroom newsroom;

    public MakeCover(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * What to make.
     *
     * @param picture a file to crop in place of the template
     * @param force whether to replace an existing cover
     */
    public record Request(int number, Optional<String> picture, boolean force) {}

    /**
     * Writes the covers beside the issue's images; returns their files, the wide one first.
     *
     * @throws Problem {@code issue.unknown}, {@code cover.*}, {@code picture.*}
     */
    public List<Path> make(Request request) {
        IssueRecord issue = new IssueBuilder(newsroom).requireIssue(request.number());
        Path images = newsroom.workspace().images();
        String name = Workspace.nameOf(issue.number());
        List<Path> files = List.of(images.resolve(name + "-cover.png"), images.resolve(name + "-cover-square.png"));
        for (Path file : files) {
            if (Files.exists(file) && !request.force()) {
                throw Problem.of("cover.exists", newsroom.files().displayPath(file));
            }
        }
        List<byte[]> pictures = request.picture().map(this::cropped).orElseGet(() -> painted(issue));
        for (int i = 0; i < files.size(); i++) {
            newsroom.files().writeUntracked(files.get(i), pictures.get(i));
        }
        return files;
    }

    private List<byte[]> cropped(String picture) {
        byte[] bytes = SavedResponse.of(newsroom.files().resolve(picture)).bytes();
        // Refuses what is no picture, and what has too many pixels, before it is decoded.
        ImageFile checked = ImageFile.of(bytes, picture);
        return List.of(
                CoverPainter.crop(checked.bytes(), picture, WIDE, WIDTH),
                CoverPainter.crop(checked.bytes(), picture, 1, SQUARE_WIDTH));
    }

    private List<byte[]> painted(IssueRecord issue) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", newsroom.newsletter().name());
        values.put("number", newsroom.newsletter().readerTexts().get("issue.number", issue.number()));
        values.put("theme", issue.theme().orElseGet(() -> newsroom.newsletter().name()));
        values.put("date", issue.date().map(LocalDate::toString).orElse(""));
        return List.of(
                CoverPainter.paint(newsroom.workspace().coverTemplate(), values),
                CoverPainter.paint(newsroom.workspace().squareCoverTemplate(), values));
    }
}
