package dev.digest.cli.view;

import dev.digest.cli.command.CommandContext;
import dev.digest.library.Decision;
import java.util.List;

/** Tells that papers were rejected before, when and why. */
public final class PastRejectionLines {
    private PastRejectionLines() {}

    /** Warns of each rejection. */
    public static void print(List<Decision> rejections, CommandContext context) {
        for (Decision decision : rejections) {
            context.console()
                    .warn(
                            decision.reason().isPresent() ? "decide.rejected-because" : "decide.rejected-before",
                            decision.paper(),
                            decision.day(),
                            decision.reason().orElse(""));
        }
    }
}
