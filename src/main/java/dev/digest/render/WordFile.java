package dev.digest.render;

/** Writes articles for word processors. */
@FunctionalInterface
public interface WordFile {
    /** The file (Office Open XML); pictures that are not to be had stand as their words. */
    byte[] of(Article article, Pictures pictures);
}
