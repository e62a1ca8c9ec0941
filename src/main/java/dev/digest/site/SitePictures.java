package dev.digest.site;

import dev.digest.render.image.ImageData;
import dev.digest.site.SiteState.IssueImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects the images of one issue for the site and returns their URLs. */
final class SitePictures implements Function<ImageData, String> {
    private final String root;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> shown = new ArrayList<>();
    private List<IssueImage> images = List.of();

    /**
     * No images yet.
     *
     * @param root the prefix of URLs
     */
    SitePictures(String root) {
        this.root = root;
    }

    @Override
    public String apply(ImageData picture) {
        String path = SitePaths.picture(picture.bytes(), picture.extension());
        files.put(path, picture.bytes());
        shown.add(path);
        return root + path;
    }

    /** Stores the images, and forgets their bytes. */
    void putInto(SiteFolder folder) {
        files.forEach((path, bytes) -> {
            if (!folder.has(path)) {
                folder.put(path, bytes);
            }
        });
        files.clear();
    }

    /** Notes the paths of the images in the issue, all of which were shown, in their order. */
    void loadedFrom(List<String> paths) {
        List<IssueImage> all = new ArrayList<>();
        for (int i = 0; i < paths.size() && paths.size() == shown.size(); i++) {
            all.add(new IssueImage(paths.get(i), shown.get(i)));
        }
        images = all.stream().distinct().toList();
    }

    /** The images of the issue, if all are shown. */
    List<IssueImage> images() {
        return images;
    }

    /** The path of the first image. */
    Optional<String> first() {
        return shown.stream().findFirst();
    }
}
