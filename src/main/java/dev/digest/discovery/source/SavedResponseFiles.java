package dev.digest.discovery.source;

import dev.digest.discovery.RecordListener;
import dev.digest.discovery.SavedResponses;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads saved responses, whose format is detected by their start. JSON Lines are streamed. */
public final class SavedResponseFiles implements SavedResponses {
    private static final int BUFFER = 1 << 16;

    @Override
    public void read(Path file, RecordListener receiver) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = unpacked(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            ResponseFormat form = ResponseFormat.of(start(in), name);
            if (form == ResponseFormat.SNAPSHOT) {
                new SnapshotReader(receiver).read(new InputStreamReader(in, StandardCharsets.UTF_8), name);
            } else {
                form.read(bounded(in, file), name, receiver);
            }
        } catch (IOException e) {
            throw Problem.of("file.unreadable", file, SystemError.of(e)).causedBy(e);
        }
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
    }

    private static String start(InputStream in) throws IOException {
        in.mark(ResponseFormat.START);
        byte[] start = in.readNBytes(ResponseFormat.START);
        in.reset();
        return new String(start, StandardCharsets.UTF_8);
    }

    private static byte[] bounded(InputStream in, Path file) throws IOException {
        byte[] bytes = in.readNBytes(ResponseFormat.LARGEST + 1);
        if (bytes.length > ResponseFormat.LARGEST) {
            throw Problem.of("file.too-large", file, ResponseFormat.LARGEST >> 20);
        }
        return bytes;
    }
}
