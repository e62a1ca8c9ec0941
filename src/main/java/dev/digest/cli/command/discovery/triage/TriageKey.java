package dev.digest.cli.command.discovery.triage;

import dev.digest.library.Decision.DecisionKind;
import java.util.Locale;
import java.util.Optional;

/** What can be done in triage, each with one key. */
enum TriageKey {
    PICK("p", "pick"),
    REJECT("x", "reject"),
    DEFER("d", "defer"),
    CATEGORY("c", "category"),
    NOTE("e", "note"),
    DRAFT("s", "draft"),
    OPEN("o", "open"),
    PDF("f", "pdf"),
    NEXT("j", "next"),
    BACK("k", "back"),
    FIRST("g", "first"),
    LAST("G", "last"),
    SEARCH("/", "search"),
    NEXT_MATCH("n", "next match"),
    PREVIOUS_MATCH("N", "previous match"),
    UNDO("u", "undo"),
    WHY("w", "why"),
    ABSTRACT("a", "abstract"),
    REDRAW("r", "redraw"),
    HELP("?", "help"),
    QUIT("q", "quit");

    private final String letter;
    private final String word;

    TriageKey(String letter, String word) {
        this.letter = letter;
        this.word = word;
    }

    /** The key. */
    String letter() {
        return letter;
    }

    /** By its letter, in this case or else in the other one, or by its name. */
    static Optional<TriageKey> of(String typed) {
        for (TriageKey key : values()) {
            if (key.letter.equals(typed)) {
                return Optional.of(key);
            }
        }
        String small = typed.toLowerCase(Locale.ROOT);
        for (TriageKey key : values()) {
            if (key.letter.equals(small) || key.word.equals(small)) {
                return Optional.of(key);
            }
        }
        return switch (small) {
            case "b" -> Optional.of(BACK);
            case "h" -> Optional.of(HELP);
            default -> Optional.empty();
        };
    }

    /** The key of a decision. */
    static TriageKey of(DecisionKind kind) {
        return switch (kind) {
            case PICKED -> PICK;
            case REJECTED -> REJECT;
            case DEFERRED -> DEFER;
        };
    }

    /** Whether text behind it means something. */
    boolean takesText() {
        return switch (this) {
            case PICK, REJECT, DEFER, CATEGORY, NOTE, SEARCH -> true;
            default -> false;
        };
    }
}
