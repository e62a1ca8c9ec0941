package dev.digest.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps what is written, and tells the address of a preview as soon as it is there. */
final class PreviewAddressWatcher extends ByteArrayOutputStream {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/[\\w-]+/");

    private final CompletableFuture<String> address = new CompletableFuture<>();

    CompletableFuture<String> address() {
        return address;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        super.write(bytes, from, length);
        Matcher found = ADDRESS.matcher(toString(StandardCharsets.UTF_8));
        if (found.find()) {
            address.complete(found.group());
        }
    }
}
