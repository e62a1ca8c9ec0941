package dev.digest.ai;

import dev.digest.ai.DraftMaterial.PrintedExample;
import dev.digest.ai.DraftMaterial.SourceMaterial;
import dev.digest.ai.DraftMaterial.TermPair;
import dev.digest.ai.DraftMaterial.WritingStyle;
import dev.digest.ai.PromptTexts.DataName;
import dev.digest.ai.PromptTexts.PromptLabels;
import dev.digest.format.ContentFingerprint;
import dev.digest.format.Json;
import dev.digest.paper.TextLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the prompt for a draft. */
public final class DraftPrompt {
    private static final String TITLE_ZH = "title_zh";
    private static final int MOST_TOKENS = 2000;
    private static final int LONGEST_EXAMPLE = 600;

    private DraftPrompt() {}

    /** The request for a paper. */
    public static ModelRequest of(DraftMaterial material) {
        WritingStyle style = material.style();
        PromptTexts texts = PromptTexts.of(style.language());
        PromptLabels labels = texts.labels();
        StringBuilder question = new StringBuilder();
        question.append(labels.categories())
                .append(String.join(labels.comma(), style.categories()))
                .append('\n');
        question.append(labels.longest())
                .append(style.longestSummary())
                .append(labels.signs())
                .append('\n');
        terms(style.terms(), labels, question);
        style.examples().forEach(example -> example(example, style.language(), labels, question));
        paper(material.paper(), texts.data().paper(), question);
        return new ModelRequest(
                texts.draftRules(), question.toString(), schema(style.categories(), style.language()), MOST_TOKENS);
    }

    private static void terms(List<TermPair> terms, PromptLabels labels, StringBuilder question) {
        if (!terms.isEmpty()) {
            question.append(labels.terms()).append('\n');
            terms.forEach(term -> question.append("- ")
                    .append(term.source())
                    .append(labels.colon())
                    .append(term.printed())
                    .append('\n'));
        }
    }

    private static void example(
            PrintedExample example, TextLanguage language, PromptLabels labels, StringBuilder question) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("title", example.title());
        if (language == TextLanguage.CHINESE) {
            printed.put(TITLE_ZH, example.titleZh());
        }
        printed.put("category", example.category());
        printed.put("summary", shortened(example.summary(), LONGEST_EXAMPLE));
        question.append(labels.example()).append(Json.text(printed)).append('\n');
    }

    /** The delimiters are derived from the abstract, so it cannot contain them. */
    private static void paper(SourceMaterial paper, DataName name, StringBuilder question) {
        String mark = ContentFingerprint.of(paper.title() + paper.abstractText() + paper.fullText())
                .substring(0, 12);
        question.append(name.opening(mark));
        question.append("Title: ")
                .append(paper.title())
                .append("\n\nAbstract: ")
                .append(paper.abstractText());
        if (!paper.fullText().isEmpty()) {
            question.append("\n\nFull text (excerpts): ").append(paper.fullText());
        }
        question.append('\n').append(name.closing(mark));
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    private static Map<String, Object> schema(List<String> categories, TextLanguage language) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("type", "string");
        if (!categories.isEmpty()) {
            category.put("enum", categories);
        }
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> quote = object(Map.of("number", text, "quote", text), List.of("number", "quote"));
        Map<String, Object> fields = new LinkedHashMap<>();
        if (language == TextLanguage.CHINESE) {
            fields.put(TITLE_ZH, text);
        }
        fields.put("gist", text);
        fields.put("summary", text);
        fields.put("category", category);
        fields.put("quotes", Map.of("type", "array", "items", quote));
        return object(fields, List.copyOf(fields.keySet()));
    }

    private static Map<String, Object> object(Map<String, Object> fields, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", fields);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
