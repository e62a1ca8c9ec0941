package dev.digest.render.image;

import dev.digest.problem.Problem;
import java.util.Optional;
import java.util.Set;

/** Which image formats are shown where an issue is read, and what an editor is told about the others. */
public enum ImageSupport {
    BROWSERS(Set.of("png", "jpeg", "gif", "webp"), "", true),
    /** Several mail programs do not show WebP. */
    MAIL(Set.of("png", "jpeg", "gif"), "mail.image-format", true),
    /** WeChat's upload takes nothing else. */
    WECHAT(Set.of("png", "jpeg"), "wechat.image-format", false),
    WORD(Set.of("png", "jpeg", "gif"), "docx.image-format", false);

    private final Set<String> shown;
    private final String key;
    private final boolean keepsOthers;

    ImageSupport(Set<String> shown, String key, boolean keepsOthers) {
        this.shown = shown;
        this.key = key;
        this.keepsOthers = keepsOthers;
    }

    /** Why an image is not shown by all or by any: a problem with its file, line and path. */
    Optional<Problem> problem(ImageData image, String location, String path) {
        return shown.contains(image.extension())
                ? Optional.empty()
                : Optional.of(Problem.of(key, location, path, image.format()));
    }

    /** Whether an image of another format is still worth including. */
    boolean keepsOthers() {
        return keepsOthers;
    }
}
