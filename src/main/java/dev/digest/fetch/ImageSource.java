package dev.digest.fetch;

import dev.digest.problem.Problem;
import java.net.URI;

/** Gets pictures from the web. */
@FunctionalInterface
public interface ImageSource {
    /**
     * What lies at an address, whatever it is, of at most 16 MB.
     *
     * @throws Problem {@code fetch.*}, {@code ref.address}
     */
    byte[] fetch(URI address);
}
