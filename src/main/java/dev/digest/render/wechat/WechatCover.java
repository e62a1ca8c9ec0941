package dev.digest.render.wechat;

import dev.digest.problem.Problem;
import dev.digest.render.image.ImageFile;
import dev.digest.render.image.ImageFile.ImageFormat;
import java.util.Optional;

/**
 * The image that WeChat shows above an article's title. It is uploaded separately and cropped to 2.35 : 1.
 *
 * @param name the name of the image in messages
 */
public record WechatCover(String name, ImageFile picture) {
    /**
     * The cover in these bytes.
     *
     * @throws Problem {@code picture.none} or {@code picture.pixels} when it is not a valid image
     */
    public static WechatCover of(String name, byte[] bytes) {
        return new WechatCover(name, ImageFile.of(bytes, name));
    }

    /** Why WeChat would reject it: {@code wechat.image}. */
    Optional<Problem> problem() {
        boolean taken = picture.format() == ImageFormat.PNG || picture.format() == ImageFormat.JPEG;
        return taken ? Optional.empty() : Optional.of(Problem.of("wechat.image", name));
    }
}
