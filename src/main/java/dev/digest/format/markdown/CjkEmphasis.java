package dev.digest.format.markdown;

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
 * Emphasis, strong emphasis and strikethrough that also work beside Chinese: {@code **结论：**字} is bold. The library
 * decides what a delimiter may begin or end where nothing can be changed; so here the runs are read and paired anew.
 */
public final class CjkEmphasis implements Parser.ParserExtension {
    private CjkEmphasis() {}

    /** The extension. */
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
        runs.byParent.values().forEach(siblings -> new EmphasisPairing().pair(siblings));
        runs.byParent.values().forEach(siblings -> siblings.forEach(CjkEmphasis::toText));
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

    /** The runs of a document, by the node among whose children they stand. */
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
