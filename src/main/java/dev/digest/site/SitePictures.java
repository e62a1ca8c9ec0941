package dev.digest.site;

import dev.digest.render.image.ImageData;
import java.util.Optional;
import java.util.function.Function;

/** Stores the images of one issue in the site and returns their URLs. */
final class SitePictures implements Function<ImageData, String> {
    private final SiteFolder folder;
    private final String root;
    private Optional<String> first = Optional.empty();

    /**
     * No images yet.
     *
     * @param root the prefix of URLs
     */
    SitePictures(SiteFolder folder, String root) {
        this.folder = folder;
        this.root = root;
    }

    @Override
    public String apply(ImageData picture) {
        String path = SitePaths.picture(picture.bytes(), picture.extension());
        if (!folder.has(path)) {
            folder.put(path, picture.bytes());
        }
        first = first.or(() -> Optional.of(path));
        return root + path;
    }

    /** The path of the first image. */
    Optional<String> first() {
        return first;
    }
}
