package dev.digest.discovery.source;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length, so that an endless line does not fill memory. */
final class BoundedLineReader {
    private static final int LONGEST = 4 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder line = new StringBuilder(4_096);
    private int at;
    private int end;

    BoundedLineReader(Reader in) {
        this.in = in;
    }

    /** The next line without its line break; null at the end. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        boolean any = false;
        while (fill()) {
            any = true;
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.append(buffer, start, Math.min(at - start, Math.max(0, LONGEST - line.length())));
            if (at < end) {
                at++;
                return line.toString();
            }
        }
        return any ? line.toString() : null;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
