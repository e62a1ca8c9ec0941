package dev.digest.cli.terminal.screen;

/** How large a terminal is, in cells. */
public record ScreenSize(int rows, int columns) {
    static final ScreenSize USUAL = new ScreenSize(24, 80);
}
