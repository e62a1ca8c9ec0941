package dev.digest.issue.parse.markdown.emphasis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.StrongEmphasis;

/**
 * Pairs each closing delimiter run with the nearest opener that fits, as in CommonMark's "process emphasis". A run
 * without a partner is text.
 */
final class EmphasisPairing {
    /** Deeper than anyone writes, shallow enough to stay fast. */
    private static final int DEEPEST = 50;

    private final List<DelimiterRun> openers = new ArrayList<>();
    /** How many openers are known not to match, for each kind of run; without it a long line takes quadratic time. */
    private final Map<String, Integer> unfit = new HashMap<>();

    private final IdentityHashMap<Node, Integer> depths = new IdentityHashMap<>();

    /** Pairs the runs among the children of one node. */
    void pair(List<DelimiterRun> runs) {
        for (DelimiterRun run : runs) {
            if (run.flanking().canClose()) {
                close(run);
            }
            if (run.flanking().canOpen() && run.left() > 0) {
                openers.add(run);
            }
        }
    }

    private void close(DelimiterRun run) {
        while (run.left() > 0) {
            int at = opener(run);
            if (at < 0) {
                return;
            }
            if (!wrap(openers.get(at), run)) {
                // Earlier openers would nest even deeper.
                drop(0);
                return;
            }
            drop(openers.get(at).left() > 0 ? at + 1 : at);
        }
    }

    private int opener(DelimiterRun run) {
        int known = unfit.getOrDefault(run.kind(), 0);
        for (int at = openers.size() - 1; at >= known; at--) {
            if (run.closes(openers.get(at))) {
                return at;
            }
        }
        unfit.put(run.kind(), openers.size());
        return -1;
    }

    /** Keeps the first {@code size} openers: later ones are within emphasis that has ended. */
    private void drop(int size) {
        openers.subList(size, openers.size()).clear();
        unfit.replaceAll((kind, known) -> Math.min(known, size));
    }

    /** Wraps the nodes between two runs, unless that would nest too deep. */
    private boolean wrap(DelimiterRun opener, DelimiterRun closer) {
        int depth = 1;
        for (Node node = opener.getNext(); node != closer; node = node.getNext()) {
            depth = Math.max(depth, 1 + depths.getOrDefault(node, 0));
        }
        if (depth > DEEPEST) {
            return false;
        }
        int used = opener.left() >= 2 && closer.left() >= 2 ? 2 : 1;
        Node emphasis = node(opener.delimiter(), used);
        SourceSpans spans = SourceSpans.empty();
        while (opener.getNext() != closer) {
            Node node = opener.getNext();
            spans.addAll(node.getSourceSpans());
            emphasis.appendChild(node);
        }
        emphasis.setSourceSpans(spans.getSourceSpans());
        opener.insertAfter(emphasis);
        opener.use(used);
        closer.use(used);
        depths.put(emphasis, depth);
        return true;
    }

    private static Node node(char delimiter, int used) {
        if (delimiter == '~') {
            return new Strikethrough();
        }
        String written = String.valueOf(delimiter).repeat(used);
        return used == 2 ? new StrongEmphasis(written) : new Emphasis(written);
    }
}
