package dev.digest.format.markdown;

import org.commonmark.node.CustomNode;

/** Words that are struck through: {@code ~~…~~}. */
public final class Strikethrough extends CustomNode {}
