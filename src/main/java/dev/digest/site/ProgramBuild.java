package dev.digest.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/** Which build of the program this is: another one may make other pages of the same issues. */
public final class ProgramBuild {
    private ProgramBuild() {}

    /** A fingerprint of the program's file, or of its folder of classes, and of Java; another one when unknown. */
    public static String fingerprint() {
        StringBuilder parts = new StringBuilder(System.getProperty("java.version", ""));
        CodeSource source = ProgramBuild.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return unknown();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            for (Path file : files(place)) {
                parts.append('\n')
                        .append(place.relativize(file))
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file));
            }
            return SitePaths.hash(parts.toString());
        } catch (IOException | UncheckedIOException | URISyntaxException | IllegalArgumentException e) {
            return unknown();
        }
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Never the same, so that nothing is kept that might be of another build. */
    private static String unknown() {
        return Long.toString(System.nanoTime());
    }
}
