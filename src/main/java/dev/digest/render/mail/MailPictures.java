package dev.digest.render.mail;

import dev.digest.format.ContentFingerprint;
import dev.digest.render.image.ImageData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Takes the pictures of a mail, which travel beside its page, and names each by what is in it. */
public final class MailPictures implements Function<ImageData, String> {
    private static final int LENGTH = 24;

    private final Map<String, ImageData> taken = new LinkedHashMap<>();

    @Override
    public String apply(ImageData picture) {
        String id = ContentFingerprint.of(picture.bytes()).substring(0, LENGTH) + "@digest";
        taken.putIfAbsent(id, picture);
        return "cid:" + id;
    }

    /** The pictures by their content ids. */
    Map<String, ImageData> taken() {
        return new LinkedHashMap<>(taken);
    }
}
