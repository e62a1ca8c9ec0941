package dev.digest.issue.parse.markdown.emphasis;

import org.commonmark.node.CustomNode;

/** Strikethrough: {@code ~~…~~}. */
public final class Strikethrough extends CustomNode {}
