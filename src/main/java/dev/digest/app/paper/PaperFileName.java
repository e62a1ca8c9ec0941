package dev.digest.app.paper;

import dev.digest.format.ContentFingerprint;
import dev.digest.paper.PaperId;

/** Names of files that belong to a paper, such as its sheet and its pictures. */
public final class PaperFileName {
    private PaperFileName() {}

    /** The name without an ending: the id where it makes a readable name, else a fingerprint of it. */
    public static String of(PaperId id) {
        String name = id.canonical();
        return name.matches("[A-Za-z0-9:/._-]{1,60}")
                ? name.replaceAll("[^A-Za-z0-9.]+", "-")
                : "web-" + ContentFingerprint.of(name).substring(0, 12);
    }
}
