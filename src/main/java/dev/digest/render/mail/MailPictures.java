package dev.digest.render.mail;

import dev.digest.format.ContentFingerprint;
import dev.digest.render.image.ImageData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Collects the images of a mail as attachments and names each by its content. */
public final class MailPictures implements Function<ImageData, String> {
    private static final int LENGTH = 24;

    private final Map<String, ImageData> taken = new LinkedHashMap<>();

    @Override
    public String apply(ImageData picture) {
        String id = ContentFingerprint.of(picture.bytes()).substring(0, LENGTH) + "@digest";
        taken.putIfAbsent(id, picture);
        return "cid:" + id;
    }

    /** The images by content id. */
    Map<String, ImageData> taken() {
        return new LinkedHashMap<>(taken);
    }
}
