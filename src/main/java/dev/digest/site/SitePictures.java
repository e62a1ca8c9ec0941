package dev.digest.site;

import dev.digest.render.image.ImageData;
import java.util.Optional;
import java.util.function.Function;

/** Puts the pictures of one issue into the site, and says where a page finds them. */
final class SitePictures implements Function<ImageData, String> {
    private final SiteFolder folder;
    private final String root;
    private Optional<String> first = Optional.empty();

    /**
     * None yet.
     *
     * @param root what addresses begin with
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

    /** The path of the first one. */
    Optional<String> first() {
        return first;
    }
}
