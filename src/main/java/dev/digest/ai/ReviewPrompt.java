package dev.digest.ai;

import dev.digest.ai.PromptTexts.DataName;
import dev.digest.format.ContentFingerprint;
import dev.digest.paper.TextLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the prompt for a review of an issue's text. */
public final class ReviewPrompt {
    private static final int MOST_TOKENS = 2000;

    private ReviewPrompt() {}

    /**
     * The request for some lines.
     *
     * @param source the title and abstract of the paper that the lines are about; empty for none
     */
    public static ModelRequest of(List<String> lines, String source, TextLanguage language) {
        PromptTexts texts = PromptTexts.of(language);
        String mark = ContentFingerprint.of(source + String.join("\n", lines)).substring(0, 12);
        StringBuilder question = new StringBuilder();
        if (!source.isBlank()) {
            DataName name = texts.data().source();
            question.append(name.opening(mark)).append(source).append('\n').append(name.closing(mark));
        }
        question.append(texts.data().text().opening(mark));
        for (int i = 0; i < lines.size(); i++) {
            question.append(i + 1)
                    .append(texts.labels().colon())
                    .append(lines.get(i))
                    .append('\n');
        }
        question.append(texts.data().text().closing(mark));
        return new ModelRequest(texts.reviewRules(), question.toString(), schema(), MOST_TOKENS);
    }

    /** Changes when the instructions do, so that earlier answers no longer count. */
    public static String version(TextLanguage language) {
        return ContentFingerprint.of(PromptTexts.of(language).reviewRules()).substring(0, 12);
    }

    private static Map<String, Object> schema() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", Map.of("type", "integer"));
        fields.put("quote", text);
        fields.put("correction", text);
        fields.put("kind", Map.of("type", "string", "enum", kinds()));
        fields.put("why", text);
        Map<String, Object> findings = Map.of("type", "array", "items", object(fields));
        return object(Map.of("findings", findings));
    }

    private static List<String> kinds() {
        return Stream.of(ModelRemark.RemarkKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Map<String, Object> object(Map<String, Object> fields) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", fields);
        schema.put("required", List.copyOf(fields.keySet()));
        schema.put("additionalProperties", false);
        return schema;
    }
}
