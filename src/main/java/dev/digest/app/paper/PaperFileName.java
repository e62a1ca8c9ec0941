package dev.digest.app.paper;

import dev.digest.format.ContentFingerprint;
import dev.digest.paper.PaperId;

/** File names derived from papers, for sheets and figures. */
public final class PaperFileName {
    private PaperFileName() {}

    /** The name without extension: the id where it is readable, otherwise its fingerprint. */
    public static String of(PaperId id) {
        String name = id.canonical();
        return name.matches("[A-Za-z0-9:/._-]{1,60}")
                ? name.replaceAll("[^A-Za-z0-9.]+", "-")
                : "web-" + ContentFingerprint.of(name).substring(0, 12);
    }
}
