package dev.digest.render;

/** Writes articles for word processors. */
@FunctionalInterface
public interface DocxRenderer {
    /** The file (Office Open XML); pictures that are not to be had stand as their words. */
    byte[] render(Article article, ImageLoader pictures);
}
