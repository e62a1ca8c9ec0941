package dev.digest.render.document;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.FieldRole;
import dev.digest.issue.document.Inline;
import dev.digest.issue.document.SoftBreaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises the fields of entries by their labels: {@code **标题**：…}. */
final class FieldDetector {
    private final Map<String, FieldRole> labels;

    FieldDetector(Map<String, FieldRole> labels) {
        this.labels = labels;
    }

    /** The paragraph, split where its lines begin further fields. */
    List<Block.Paragraph> split(Block.Paragraph paragraph) {
        List<Block.Paragraph> found = new ArrayList<>();
        List<Inline> words = paragraph.inlines();
        int from = 0;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1) instanceof Inline.LineBreak && role(words, i).isPresent()) {
                found.add(field(words.subList(from, i - 1)));
                from = i;
            }
        }
        found.add(field(words.subList(from, words.size())));
        return found;
    }

    private Block.Paragraph field(List<Inline> words) {
        Optional<FieldRole> role = role(words, 0);
        return new Block.Paragraph(
                role.orElse(FieldRole.TEXT), role.isPresent() ? withLabel(words) : SoftBreaks.join(words));
    }

    private Optional<FieldRole> role(List<Inline> words, int at) {
        return Optional.ofNullable(labels.get(label(words, at)));
    }

    /** The text before a colon at the start, whether strong with it, strong before it, or plain. */
    private static String label(List<Inline> words, int at) {
        if (words.get(at) instanceof Inline.StrongEmphasis strong) {
            String inside = Inline.plain(strong.inlines()).strip();
            boolean colon = at + 1 < words.size()
                    && words.get(at + 1) instanceof Inline.TextRun text
                    && colon(text.text().stripLeading()) == 0;
            return colon ? inside : colon(inside) == inside.length() - 1 ? beforeColon(inside) : "";
        }
        return words.get(at) instanceof Inline.TextRun text ? beforeColon(text.text()) : "";
    }

    private static String beforeColon(String text) {
        return text.substring(0, Math.max(0, colon(text))).strip();
    }

    private static int colon(String text) {
        int full = text.indexOf('：');
        int half = text.indexOf(':');
        return full < 0 ? half : half < 0 ? full : Math.min(full, half);
    }

    private static List<Inline> withLabel(List<Inline> words) {
        List<Inline> all = new ArrayList<>(words);
        Inline first = all.remove(0);
        String label;
        String rest = "";
        if (first instanceof Inline.StrongEmphasis strong) {
            label = Inline.plain(strong.inlines()).strip();
            if (colon(label) < 0) {
                String next = ((Inline.TextRun) all.remove(0)).text().stripLeading();
                label += next.charAt(0);
                rest = next.substring(1);
            }
        } else {
            String text = ((Inline.TextRun) first).text();
            label = text.substring(0, colon(text) + 1);
            rest = text.substring(colon(text) + 1);
        }
        if (!rest.isBlank()) {
            all.add(0, new Inline.TextRun(rest.stripLeading()));
        }
        all = SoftBreaks.join(all);
        all.add(0, new Inline.LabelText(label));
        return all;
    }
}
