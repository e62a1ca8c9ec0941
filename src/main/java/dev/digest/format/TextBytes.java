package dev.digest.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bytes decoded as text: UTF-8, UTF-16 with a byte order mark, or GB18030, a superset of GBK and GB 2312. There is no
 * guessing: every byte must be valid, and text contains no NUL.
 *
 * @param text without a byte order mark
 * @param encoding such as {@code UTF-8} or {@code GB18030}
 */
public record TextBytes(String text, String encoding) {
    /** GB18030 accepts nearly anything, so it comes last. */
    private static final List<String> WITHOUT_MARK = List.of("UTF-8", "GB18030");

    /** The decoded text; empty when the bytes are not text. */
    public static Optional<TextBytes> read(byte[] bytes) {
        return marked(bytes)
                .map(Stream::of)
                .orElseGet(() -> WITHOUT_MARK.stream().map(Charset::forName))
                .flatMap(charset -> strictly(charset, bytes).stream())
                .findFirst();
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (beginsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return beginsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean beginsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    private static Optional<TextBytes> strictly(Charset charset, byte[] bytes) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return unmarked.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new TextBytes(unmarked, charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
