package dev.digest.issue.reading;

/** A line that could not be understood, with its place in the file. */
public record Unread(int line, String text) {}
