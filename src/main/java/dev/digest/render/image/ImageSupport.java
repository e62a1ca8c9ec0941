package dev.digest.render.image;

import dev.digest.problem.Problem;
import java.util.Optional;

/** Which image formats are shown where an issue is read, and what an editor is told about the others. */
public enum ImageSupport {
    BROWSERS("", true),
    /** Several mail programs do not show WebP. */
    MAIL("mail.image-format", true),
    /** WeChat takes PNG and JPEG only. */
    WECHAT("wechat.image-format", false),
    WORD("docx.image-format", false);

    private final String key;
    private final boolean keepsOthers;

    ImageSupport(String key, boolean keepsOthers) {
        this.key = key;
        this.keepsOthers = keepsOthers;
    }

    private boolean shows(ImageData image) {
        return switch (image.extension()) {
            case "webp" -> this == BROWSERS;
            case "gif" -> this != WECHAT;
            default -> true;
        };
    }

    /** Why an image is not shown by all or by any: a problem with its file, line and path. */
    Optional<Problem> problem(ImageData image, String location, String path) {
        return shows(image) ? Optional.empty() : Optional.of(Problem.of(key, location, path, image.format()));
    }

    /** Whether an image of another format is still worth including. */
    boolean keepsOthers() {
        return keepsOthers;
    }
}
