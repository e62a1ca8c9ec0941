package dev.digest.issue.parse.markdown.emphasis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Emphasis, strong emphasis and strikethrough that also work next to CJK text: {@code **结论：**字} is bold. The library
 * does not let an extension change its flanking rules, so delimiter runs are parsed and paired here.
 */
public final class CjkEmphasis implements Parser.ParserExtension {
    private CjkEmphasis() {}

    public static CjkEmphasis create() {
        return new CjkEmphasis();
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineContentParserFactory(new DelimiterRunParser());
        builder.postProcessor(CjkEmphasis::paired);
    }

    private static Node paired(Node document) {
        Runs runs = new Runs();
        document.accept(runs);
        for (List<DelimiterRun> siblings : runs.byParent.values()) {
            new EmphasisPairing().pair(siblings);
        }
        for (List<DelimiterRun> siblings : runs.byParent.values()) {
            for (DelimiterRun run : siblings) {
                toText(run);
            }
        }
        return document;
    }

    private static void toText(DelimiterRun run) {
        if (run.left() > 0) {
            Text text = new Text(run.text());
            text.setSourceSpans(run.getSourceSpans());
            run.insertBefore(text);
        }
        run.unlink();
    }

    /** The delimiter runs of a document, by their parent node. */
    private static final class Runs extends AbstractVisitor {
        private final Map<Node, List<DelimiterRun>> byParent = new LinkedHashMap<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof DelimiterRun run) {
                byParent.computeIfAbsent(run.getParent(), parent -> new ArrayList<>())
                        .add(run);
            } else {
                visitChildren(node);
            }
        }
    }
}
