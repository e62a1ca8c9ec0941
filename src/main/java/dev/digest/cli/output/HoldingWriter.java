package dev.digest.cli.output;

import java.io.IOException;
import java.io.Writer;

/**
 * Holds back the beginning of a document, so that a short one that fails while it is generated leaves nothing behind. A
 * longer one is passed on as it is written, so that it need not fit into memory.
 */
final class HoldingWriter extends Writer {
    private static final int MAX_HELD = 1 << 16;

    private final Writer target;
    private final StringBuilder held = new StringBuilder();
    private boolean released;

    HoldingWriter(Writer target) {
        this.target = target;
    }

    /** Whether something was passed on. */
    boolean isReleased() {
        return released;
    }

    /** Passes on what is held, and from now on everything at once. */
    void release() throws IOException {
        released = true;
        target.append(held);
        held.setLength(0);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        if (released) {
            target.write(text, from, length);
            return;
        }
        held.append(text, from, length);
        if (held.length() > MAX_HELD) {
            release();
        }
    }

    @Override
    public void flush() {
        // The owner of the target flushes it.
    }

    @Override
    public void close() {
        // The owner of the target closes it.
    }
}
