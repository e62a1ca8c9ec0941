package dev.digest.check;

/**
 * An image that a file refers to and that no reader will see.
 *
 * @param line of the file, from 1
 * @param path as the file has it
 * @param reason {@code missing}, {@code outside} the newsletter's folder, {@code elsewhere} on the web, no image of a
 *     supported {@code format}, too {@code large}, or {@code unreadable}
 */
public record BrokenImage(int line, String path, String reason) {}
