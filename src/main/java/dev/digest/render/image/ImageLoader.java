package dev.digest.render.image;

import dev.digest.issue.document.Inline;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Loads the images of one draft from files, and collects the problems. */
public final class ImageLoader {
    private static final int ALL_TIMES = 10;
    private static final String KEY = "render.image-";
    private static final String DAMAGED = KEY + "damaged";

    private final DraftLocation location;
    private final long most;
    private final ImageSupport support;
    private final Function<ImageData, String> addresses;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private long totalBytes;
    private int shown;

    /**
     * The location of a draft.
     *
     * @param name the name of the draft in messages
     * @param folder to which its paths are relative
     * @param root which its paths must not leave
     */
    public record DraftLocation(String name, Path folder, Path root) {}

    /**
     * Loads images to embed them.
     *
     * @param most the maximum size of an image in bytes; all together may have ten times as many
     */
    public ImageLoader(DraftLocation place, long most, ImageSupport support) {
        this(place, most, support, ImageData::address);
    }

    /**
     * Loads images to store them elsewhere.
     *
     * @param addresses stores an image and returns its URL
     */
    public ImageLoader(DraftLocation place, long most, ImageSupport support, Function<ImageData, String> addresses) {
        this.location = place;
        this.most = most;
        this.support = support;
        this.addresses = addresses;
    }

    /** The URL of an image in the page. */
    public String address(ImageData picture) {
        return addresses.apply(picture);
    }

    /** The problems so far, each with file, line and path: {@code render.image-…}, {@code wechat.image-format}, … */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The number of images so far that can be shown. */
    public int shown() {
        return shown;
    }

    /** The paths of the images so far, as written in the draft. */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    /** The image, if it can be shown. */
    public Optional<ImageData> load(Inline.InlineImage image) {
        paths.add(image.path());
        try {
            ImageData read = read(image);
            Optional<Problem> unsupported = support.problem(read, location(image), image.path());
            unsupported.ifPresent(problems::add);
            if (unsupported.isPresent() && !support.keepsOthers()) {
                return Optional.empty();
            }
            shown++;
            return Optional.of(read);
        } catch (Problem problem) {
            problems.add(problem);
            return Optional.empty();
        }
    }

    /** The image, if it can be decoded as well, which takes longer than all else that is checked. */
    public Optional<ImageData> loadWhole(Inline.InlineImage image) {
        Optional<ImageData> read = load(image);
        if (read.isPresent() && isDamaged(read.get())) {
            reportDamaged(image);
            return Optional.empty();
        }
        return read;
    }

    /** The problem of an image that is there, but cannot be decoded. */
    public Optional<Problem> damage(Inline.InlineImage image) {
        try {
            return isDamaged(read(image)) ? Optional.of(addProblem(DAMAGED, image)) : Optional.empty();
        } catch (Problem problem) {
            return Optional.empty(); // Reported when it is loaded.
        }
    }

    /** WebP, which the JDK does not decode, counts as whole. */
    private static boolean isDamaged(ImageData read) {
        return !read.extension().equals("webp") && !ImageFile.isWhole(read.bytes());
    }

    /** Reports an image that was loaded, but cannot be decoded. */
    public void reportDamaged(Inline.InlineImage image) {
        shown--;
        problems.add(addProblem(DAMAGED, image));
    }

    /** Why an image cannot be shown: what stands behind {@code render.image-} in its problem. */
    public Optional<String> fault(Inline.InlineImage image) {
        try {
            read(image);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.key().substring(KEY.length()));
        }
    }

    private ImageData read(Inline.InlineImage image) {
        if (image.isExternal()) {
            throw addProblem("render.image-elsewhere", image);
        }
        try {
            Path file = location.folder().resolve(image.file());
            if (!Files.exists(file)) {
                throw addProblem("render.image-missing", image);
            }
            if (!file.toRealPath().startsWith(location.root().toRealPath())) {
                throw addProblem("render.image-outside", image);
            }
            return checkImage(image, file);
        } catch (IOException e) {
            throw Problem.of("render.image-unreadable", location(image), image.path(), AtomicFile.reason(e))
                    .causedBy(e);
        } catch (InvalidPathException e) {
            throw addProblem("render.image-missing", image).causedBy(e);
        }
    }

    private ImageData checkImage(Inline.InlineImage image, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw addProblem("render.image-format", image);
        }
        long left = Math.min(most, most * ALL_TIMES - totalBytes);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
        }
        if (bytes.length > left) {
            throw Problem.of("render.image-large", location(image), image.path(), most >> 10);
        }
        totalBytes += bytes.length;
        return ImageData.of(bytes).orElseThrow(() -> addProblem("render.image-format", image));
    }

    private Problem addProblem(String key, Inline.InlineImage image) {
        return Problem.of(key, location(image), image.path());
    }

    private String location(Inline.InlineImage image) {
        return location.name() + ":" + image.line();
    }
}
