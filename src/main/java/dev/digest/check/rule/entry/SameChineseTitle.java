package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.paper.PaperId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Two papers with the same Chinese title. Only for newsletters in Chinese.
 *
 * <p>Wrong: two papers both called 大语言模型可以自我改进
 *
 * <p>Right: each its own
 */
public final class SameChineseTitle implements Rule {
    @Override
    public String name() {
        return "title-zh.equal";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        Map<String, ParsedEntry> seen = new HashMap<>();
        for (ParsedEntry entry : context.issue().entries()) {
            String chinese = entry.title().original().isPresent()
                    ? entry.title().chinese().orElse("")
                    : "";
            ParsedEntry first = chinese.isEmpty() ? entry : seen.getOrDefault(chinese, entry);
            seen.putIfAbsent(chinese, entry);
            Optional<PaperId> own = context.idOf(entry);
            String other = context.idOf(first).equals(own)
                    ? otherPlaces(context, chinese, own)
                    : first.title().any();
            if (!other.isEmpty()) {
                found.accept(context.findingAt(this, context.ownerOf(entry)).withDetails(chinese, other));
            }
        }
    }

    private static String otherPlaces(CheckContext context, String chinese, Optional<PaperId> own) {
        if (!chinese.isEmpty()) {
            for (PaperId id : context.knownPapers().findByChineseTitle(chinese)) {
                if (!own.equals(Optional.of(id))) {
                    return id.canonical();
                }
            }
        }
        return "";
    }
}
