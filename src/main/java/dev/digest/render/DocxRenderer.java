package dev.digest.render;

import dev.digest.render.document.Article;
import dev.digest.render.image.ImageLoader;

/** Writes articles for word processors. */
@FunctionalInterface
public interface DocxRenderer {
    /** The file (Office Open XML); pictures that are not to be had stand as their words. */
    byte[] render(Article article, ImageLoader pictures);
}
