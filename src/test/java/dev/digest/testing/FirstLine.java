package dev.digest.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Keeps what is written, and tells the first line as soon as it is whole. */
final class FirstLine extends ByteArrayOutputStream {
    private final CompletableFuture<String> line = new CompletableFuture<>();

    CompletableFuture<String> line() {
        return line;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        super.write(bytes, from, length);
        String all = toString(StandardCharsets.UTF_8);
        if (all.contains("\n")) {
            line.complete(all.substring(0, all.indexOf('\n')));
        }
    }
}
