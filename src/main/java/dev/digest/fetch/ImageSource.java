package dev.digest.fetch;

import dev.digest.problem.Problem;
import java.net.URI;

/** Downloads images. */
@FunctionalInterface
public interface ImageSource {
    /**
     * The content of a URL, unchecked, at most 16 MB.
     *
     * @throws Problem {@code fetch.*}, {@code ref.address}
     */
    byte[] fetch(URI address);
}
