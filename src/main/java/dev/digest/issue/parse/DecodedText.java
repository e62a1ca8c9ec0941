package dev.digest.issue.parse;

import dev.digest.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a file and the encoding it was in.
 *
 * @param text without a byte order mark
 * @param encoding such as {@code UTF-8} or {@code GB18030}
 */
public record DecodedText(String text, String encoding) {
    /** GB18030 takes nearly anything: it comes last. It holds GBK and GB 2312. */
    private static final List<Charset> WITHOUT_MARK = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /**
     * Decodes a file, and guesses at nothing: UTF-16 must begin with a byte order mark, and no byte may be wrong.
     *
     * @param name what to call the file
     * @throws Problem {@code reading.encoding}
     */
    public static DecodedText of(String name, byte[] bytes) {
        return byteOrderMark(bytes)
                .map(Stream::of)
                .orElseGet(WITHOUT_MARK::stream)
                .flatMap(charset -> strictly(charset, bytes).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of("reading.encoding", name));
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (beginsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return beginsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean beginsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    /** A text holds no NUL: what does is another kind of file. */
    private static Optional<DecodedText> strictly(Charset charset, byte[] bytes) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return unmarked.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new DecodedText(unmarked, charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
