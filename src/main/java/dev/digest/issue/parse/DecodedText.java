package dev.digest.issue.parse;

import dev.digest.format.TextBytes;
import dev.digest.problem.Problem;

/**
 * The decoded text of a file, with its encoding.
 *
 * @param text without a byte order mark
 * @param encoding such as {@code UTF-8} or {@code GB18030}
 */
public record DecodedText(String text, String encoding) {
    /**
     * Decodes a file without guessing: UTF-16 needs a byte order mark, and every byte must be valid.
     *
     * @param name the name of the file in messages
     * @throws Problem {@code reading.encoding}
     */
    public static DecodedText of(String name, byte[] bytes) {
        TextBytes read = TextBytes.read(bytes).orElseThrow(() -> Problem.of("reading.encoding", name));
        return new DecodedText(read.text(), read.encoding());
    }
}
