package dev.digest.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A line that somebody types as an answer. */
public final class TypedLine {
    private static final int LONGEST = 1_000;

    private TypedLine() {}

    /** Reads one line and no more, since what else is typed is for others; empty at the end of input. */
    public static String read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int sign = in.read(); sign >= 0 && sign != '\n' && line.size() < LONGEST; sign = in.read()) {
            line.write(sign);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
