package dev.digest.format.markdown;

import org.commonmark.node.CustomNode;

/** Strikethrough: {@code ~~…~~}. */
public final class Strikethrough extends CustomNode {}
