/** Use cases about drafts: made by a model or from a paper's page, and reviewed by an editor. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.paper.draft;
