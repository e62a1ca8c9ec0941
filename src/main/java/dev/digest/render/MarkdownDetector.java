package dev.digest.render;

import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.util.Locale;

/** Distinguishes Markdown drafts from other files. */
final class MarkdownDetector {
    private static final int MAX_LENGTH = 4 << 20;

    private MarkdownDetector() {}

    /**
     * Requires that a draft is Markdown.
     *
     * @throws Problem {@code render.page} for HTML, {@code render.too-long}
     */
    static void requireMarkdown(NamedText draft) {
        String start = draft.text().stripLeading();
        String first = start.substring(0, Math.min(start.length(), 20)).toLowerCase(Locale.ROOT);
        if (first.startsWith("<!doctype") || first.startsWith("<html") || first.startsWith("<?xml")) {
            throw Problem.of("render.page", draft.name());
        }
        if (draft.text().length() > MAX_LENGTH) {
            throw Problem.of("render.too-long", draft.name(), MAX_LENGTH >> 20);
        }
    }
}
