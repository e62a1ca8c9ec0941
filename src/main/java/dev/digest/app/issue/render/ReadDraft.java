package dev.digest.app.issue.render;

import dev.digest.app.issue.IssueText;
import dev.digest.issue.document.IssueDocument;
import dev.digest.render.document.Article;

/**
 * A draft that was read, once for everything that is made of it.
 *
 * @param document its entries and blocks
 * @param article the same as readers see it
 */
public record ReadDraft(IssueText text, IssueDocument document, Article article) {}
