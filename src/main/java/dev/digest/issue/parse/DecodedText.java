package dev.digest.issue.parse;

import dev.digest.format.TextBytes;
import dev.digest.problem.Problem;

/**
 * The text of a file and the encoding it was in.
 *
 * @param text without a byte order mark
 * @param encoding such as {@code UTF-8} or {@code GB18030}
 */
public record DecodedText(String text, String encoding) {
    /**
     * Decodes a file, and guesses at nothing: UTF-16 must begin with a byte order mark, and no byte may be wrong.
     *
     * @param name what to call the file
     * @throws Problem {@code reading.encoding}
     */
    public static DecodedText of(String name, byte[] bytes) {
        TextBytes read = TextBytes.read(bytes).orElseThrow(() -> Problem.of("reading.encoding", name));
        return new DecodedText(read.text(), read.encoding());
    }
}
