package dev.digest.render;

import dev.digest.render.document.Article;
import dev.digest.render.image.ImageLoader;

/** Renders articles as Word files. */
@FunctionalInterface
public interface DocxRenderer {
    /** The file (Office Open XML); an image that cannot be loaded is replaced by its alternative text. */
    byte[] render(Article article, ImageLoader pictures);
}
