package dev.digest.render;

import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Fetches the pictures of one draft from the files beside it, and remembers what was wrong with them. */
public final class Pictures {
    private static final int ALL_TIMES = 10;

    private final Place place;
    private final long most;
    private final Function<Picture, String> addresses;
    private final List<Problem> problems = new ArrayList<>();
    private long taken;

    /**
     * Where a draft lies.
     *
     * @param name what to call it in messages
     * @param folder from which its paths lead
     * @param root which they may not leave
     */
    public record Place(String name, Path folder, Path root) {}

    /**
     * Pictures of a draft.
     *
     * @param most how many bytes one may have; all together may have ten times as many
     */
    public Pictures(Place place, long most) {
        this(place, most, Picture::address);
    }

    /**
     * Pictures of a draft that are put somewhere.
     *
     * @param addresses puts a picture where a page can find it, and says where that is
     */
    public Pictures(Place place, long most, Function<Picture, String> addresses) {
        this.place = place;
        this.most = most;
        this.addresses = addresses;
    }

    /** Where a page finds a picture. */
    String address(Picture picture) {
        return addresses.apply(picture);
    }

    /** What was wrong with pictures that were asked for: {@code render.image-…} with file, line and path. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** A picture, if there is one to show. */
    public Optional<Picture> of(Inline.Image image) {
        try {
            return Optional.of(read(image));
        } catch (Problem problem) {
            problems.add(problem);
            return Optional.empty();
        }
    }

    private Picture read(Inline.Image image) {
        if (image.isElsewhere()) {
            throw wrong("render.image-elsewhere", image);
        }
        try {
            Path file = place.folder().resolve(image.file());
            if (!Files.exists(file)) {
                throw wrong("render.image-missing", image);
            }
            if (!file.toRealPath().startsWith(place.root().toRealPath())) {
                throw wrong("render.image-outside", image);
            }
            return checked(image, file);
        } catch (IOException e) {
            throw Problem.of("render.image-unreadable", at(image), image.path(), SafeFile.reason(e))
                    .because(e);
        } catch (InvalidPathException e) {
            throw wrong("render.image-missing", image).because(e);
        }
    }

    private Picture checked(Inline.Image image, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong("render.image-format", image);
        }
        long left = Math.min(most, most * ALL_TIMES - taken);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
        }
        if (bytes.length > left) {
            throw Problem.of("render.image-large", at(image), image.path(), most >> 10);
        }
        taken += bytes.length;
        return Picture.of(bytes).orElseThrow(() -> wrong("render.image-format", image));
    }

    private Problem wrong(String key, Inline.Image image) {
        return Problem.of(key, at(image), image.path());
    }

    private String at(Inline.Image image) {
        return place.name() + ":" + image.line();
    }
}
