package dev.digest.check;

import dev.digest.check.Glossary.GlossaryTerm;
import dev.digest.format.YamlNode;
import dev.digest.format.YamlReader;
import dev.digest.format.YamlText;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code glossary.yaml}: English terms as keys, each with {@code zh}, {@code avoid}, {@code context}. */
final class GlossaryFile {
    private GlossaryFile() {}

    static List<GlossaryTerm> read(String text, String name) {
        List<GlossaryTerm> terms = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry :
                YamlReader.read(text, name, 0).entries().entrySet()) {
            terms.add(term(entry.getKey(), entry.getValue(), name));
        }
        return terms;
    }

    private static GlossaryTerm term(String english, YamlNode node, String name) {
        if (node instanceof YamlNode.YamlScalar chinese && !chinese.text().isBlank()) {
            return new GlossaryTerm(english, chinese.text().strip(), List.of());
        }
        if (node instanceof YamlNode.YamlMapping mapping
                && mapping.entries().get("zh") instanceof YamlNode.YamlScalar chinese
                && !chinese.text().isBlank()) {
            return new GlossaryTerm(
                    english, chinese.text().strip(), words(mapping, "avoid"), words(mapping, "context"));
        }
        throw Problem.of("glossary.term", name + ":" + node.line(), english);
    }

    private static List<String> words(YamlNode.YamlMapping mapping, String key) {
        List<String> words = new ArrayList<>();
        if (mapping.entries().get(key) instanceof YamlNode.YamlSequence items) {
            for (YamlNode item : items.items()) {
                if (item instanceof YamlNode.YamlScalar word && !word.text().isBlank()) {
                    words.add(word.text().strip());
                }
            }
        }
        return words;
    }

    /** A term as a line of the file. */
    static String line(GlossaryTerm term) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("zh", YamlText.of(term.chinese()));
        put(parts, "avoid", term.avoid());
        put(parts, "context", term.context());
        List<String> shown = parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .toList();
        return YamlText.of(term.english()) + ": {" + String.join(", ", shown) + "}\n";
    }

    private static void put(Map<String, String> parts, String key, List<String> words) {
        if (!words.isEmpty()) {
            List<String> items = words.stream().map(YamlText::of).toList();
            parts.put(key, "[" + String.join(", ", items) + "]");
        }
    }
}
