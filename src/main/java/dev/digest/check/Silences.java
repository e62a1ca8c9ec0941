package dev.digest.check;

import dev.digest.issue.reading.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * The remarks {@code <!-- check: off RULE… -->} of a file; without a rule, all are meant. Behind words a remark holds
 * for its line; on a line of its own for the entry in which it stands, and before the first entry for the whole file.
 */
final class Silences {
    private final List<Silence> all = new ArrayList<>();

    private record Silence(List<String> rules, int fromLine, int toLine) {}

    static Silences in(Proof proof, List<String> names) {
        Silences silences = new Silences();
        for (Remark remark : Remark.in(proof.source().text())) {
            List<String> rules =
                    remark.named(names).stream().map(Remark.Word::text).toList();
            silences.add(remark, rules, proof);
        }
        return silences;
    }

    private void add(Remark remark, List<String> rules, Proof proof) {
        Source source = proof.source();
        int line = source.lineAt(remark.from());
        String written = source.text().substring(remark.from(), remark.to());
        boolean alone = source.line(line).strip().equals(written);
        int from = alone ? beginning(line, proof) : line;
        all.add(new Silence(rules, from, alone ? end(line, from, proof) : line));
    }

    /** The line on which the entry begins that has this line in it; 1 before the first entry. */
    private static int beginning(int line, Proof proof) {
        return proof.passages().stream()
                .map(Passage::part)
                .filter(part -> part.line() <= line && isTitle(part))
                .mapToInt(Part::line)
                .max()
                .orElse(1);
    }

    private static int end(int line, int from, Proof proof) {
        return from == 1
                ? Integer.MAX_VALUE
                : proof.passages().stream()
                        .map(Passage::part)
                        .filter(part -> part.line() > line && (isTitle(part) || part.kind() != Part.Kind.FIELD))
                        .mapToInt(Part::line)
                        .min()
                        .orElse(Integer.MAX_VALUE);
    }

    private static boolean isTitle(Part part) {
        return part.begins() && part.is(dev.digest.issue.reading.Label.TITLE);
    }

    boolean cover(Finding finding, Proof proof) {
        int line = proof.source().lineAt(finding.from());
        return all.stream()
                .anyMatch(silence -> line >= silence.fromLine()
                        && line <= silence.toLine()
                        && (silence.rules().isEmpty() || silence.rules().contains(finding.rule())));
    }
}
