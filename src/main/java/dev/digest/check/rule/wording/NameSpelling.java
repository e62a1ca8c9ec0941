package dev.digest.check.rule.wording;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.text.LatinWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A misspelt product name or common Latin word. A word that occurs several times in the file, in the source of its
 * entry or in the glossary is taken for a name.
 *
 * <p>Wrong: {@code WebStrom}, {@code Kuberntes}, {@code enviroment}
 *
 * <p>Right: {@code WebStorm}, {@code Kubernetes}, {@code environment}
 */
public final class NameSpelling implements Rule {
    private static final int OFTEN = 3;

    @Override
    public String name() {
        return "term.spelling";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        List<LatinWords.Word> words = LatinWords.in(context);
        Map<String, Integer> times = new HashMap<>();
        for (LatinWords.Word word : words) {
            times.put(word.text(), times.getOrDefault(word.text(), 0) + 1);
        }
        for (LatinWords.Word word : words) {
            String meant = times.getOrDefault(word.text(), 0) < OFTEN ? ProductNames.meant(word.text()) : null;
            if (meant != null && !ChosenNames.has(word, context)) {
                found.accept(
                        Finding.of(this, word.passage(), word.from(), word.to()).withDetails(meant));
            }
        }
    }
}
