package dev.digest.paper;

import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A paper reference in a line of notes, with the rest of the line: {@code https://arxiv.org/abs/2210.11610 这篇不错}.
 *
 * @param rest the other words of the line, kept as a note; may be empty
 */
public record PastedRef(PaperRef ref, String rest) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，;；、]+");
    private static final Pattern TITLED = Pattern.compile("\\[([^\\[\\]\\s]{4,60})]\\s+(\\S.*)");
    /** Text after a space is not part of a URL or DOI, though the line may have been wrapped there. */
    private static final Pattern REF_AND_WORDS = Pattern.compile(
            "(?i)((?:(?:arxiv|doi|acl)\\s*[:\uFF1A]?\\s+)?[!-~]+)\\s+(?:[^!-~]*[^\\x00-\\x7F].*|[a-z]{2,}(?:[\\s,]+[a-z'.!?-]+)+)");
    /** Words like this are meant as a reference, valid or not. */
    private static final Pattern MEANT =
            Pattern.compile("(?i)https?://.*|.*\\d{4}\\.\\d{3,}.*|10\\.\\d{4,9}/.*|[a-z.-]+/\\d{7}.*");

    private static final Pattern ADDRESS_AND_MORE = Pattern.compile("(?i)(|.*?[^!-~])(https?://[!-~]+)(|[^!-~].*)");
    private static final Pattern LABEL = Pattern.compile("(?i)(?:arxiv|doi|acl|web)[:：]?|[-–—|·*]+|\\d{1,3}[.)、]");

    /**
     * Reads a line: one paper in any form of {@link PaperRef#parse}, {@code [ID] title} as in browser tabs, several
     * papers, or papers among other words.
     *
     * @throws Problem with the reason why the line has no reference, or why one of them is invalid
     */
    public static List<PastedRef> read(String line) {
        var titled = TITLED.matcher(line.strip());
        if (titled.matches() && names(titled.group(1))) {
            return List.of(new PastedRef(PaperRef.parse(titled.group(1)), titled.group(2)));
        }
        var beside = REF_AND_WORDS.matcher(line.strip());
        if (beside.matches() && names(beside.group(1))) {
            return parts(line, Problem.of("ref.unknown", line));
        }
        try {
            return List.of(new PastedRef(PaperRef.parse(line), ""));
        } catch (Problem whole) {
            return parts(line, whole);
        }
    }

    private static List<PastedRef> parts(String line, Problem whole) {
        List<PaperRef> refs = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String word : BETWEEN.split(line.strip(), -1)) {
            var address = ADDRESS_AND_MORE.matcher(word);
            boolean more = !names(word) && address.matches();
            String named = more ? address.group(2) : word;
            if (names(named)) {
                refs.add(PaperRef.parse(named));
            } else if (MEANT.matcher(named).matches()) {
                throw whole;
            }
            Stream.of(more ? address.group(1) : names(named) ? "" : named, more ? address.group(3) : "")
                    .filter(said -> !said.isEmpty() && !LABEL.matcher(said).matches())
                    .forEach(rest::add);
        }
        if (refs.isEmpty()) {
            throw whole;
        }
        String said = String.join(" ", rest);
        return refs.stream().map(ref -> new PastedRef(ref, said)).toList();
    }

    private static boolean names(String word) {
        try {
            PaperRef.parse(word);
            return true;
        } catch (Problem none) {
            return false;
        }
    }
}
