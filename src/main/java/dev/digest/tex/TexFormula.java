package dev.digest.tex;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * LaTeX formulas as readable text: Greek letters, operators, superscripts and subscripts, simple fractions and roots.
 */
final class TexFormula {
    private static final int DEEPEST = 20;
    private static final Set<String> PLAIN = Set.of(
            "text",
            "textbf",
            "textit",
            "textrm",
            "textsc",
            "texttt",
            "mathrm",
            "mathbf",
            "mathit",
            "mathsf",
            "mathtt",
            "mathcal",
            "mathscr",
            "mathfrak",
            "boldsymbol",
            "bm",
            "operatorname",
            "mbox",
            "ensuremath",
            "emph");
    private static final Set<String> DROPPED = Set.of(
            "left",
            "right",
            "big",
            "Big",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "bigg",
            "Bigg",
            "displaystyle",
            "textstyle",
            "limits",
            "nolimits",
            "rm",
            "bf",
            "it",
            "cal");
    private static final Set<String> BLANKS = Set.of(",", ";", ":", " ", "quad", "qquad", "enspace", "thinspace");

    private static final Pattern BLANK_RUN = Pattern.compile("\\s+");

    /** {@code log}, which is set off from the letters beside it. */
    private static final Pattern FUNCTION = Pattern.compile("[a-z]{2,10}");

    private final String tex;
    private int at;
    private int depth;

    private TexFormula(String tex) {
        this.tex = tex;
    }

    /** Thrown when something has no Unicode form. */
    private static final class Unsayable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unsayable() {
            super(null, null, false, false);
        }
    }

    /** The formula in Unicode; empty when part of it has no Unicode form. */
    static Optional<String> readable(String tex) {
        try {
            TexFormula reading = new TexFormula(tex);
            String text = reading.group('\0');
            return Optional.of(BLANK_RUN.matcher(text.strip()).replaceAll(" ")).filter(some -> !some.isEmpty());
        } catch (Unsayable e) {
            return Optional.empty();
        }
    }

    /** Reads to the end of the group, or of the formula. */
    private String group(char end) throws Unsayable {
        StringBuilder text = new StringBuilder();
        boolean afterName = false;
        if (++depth > DEEPEST) {
            throw new Unsayable();
        }
        while (at < tex.length() && tex.charAt(at) != end) {
            boolean command = tex.charAt(at) == '\\';
            String part = one();
            boolean named = command && FUNCTION.matcher(part).matches();
            boolean beside = !text.isEmpty() && !part.isEmpty() && isWordEnd(text) && isWordBegin(part);
            text.append(beside && (named || afterName) ? " " : "").append(part);
            afterName = named;
        }
        if (end != '\0' && at >= tex.length()) {
            throw new Unsayable();
        }
        at++;
        depth--;
        return text.toString();
    }

    private static boolean isWordEnd(CharSequence text) {
        char last = text.charAt(text.length() - 1);
        return Character.isLetterOrDigit(last) || last == ')';
    }

    private static boolean isWordBegin(String text) {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    private String one() throws Unsayable {
        int c = tex.codePointAt(at);
        at += Character.charCount(c);
        return switch (c) {
            case '\\' -> command();
            case '{' -> group('}');
            case '^' -> TexSymbols.raised(argument());
            case '_' -> TexSymbols.lowered(argument());
            case '~' -> " ";
            case '\'' -> "′";
            case '-' -> "−";
            case '}', '&', '%', '#' -> throw new Unsayable();
            default -> Character.toString(c);
        };
    }

    private String argument() throws Unsayable {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
        if (at >= tex.length() || ++depth > DEEPEST) {
            throw new Unsayable();
        }
        String argument = one();
        depth--;
        return argument;
    }

    private String command() throws Unsayable {
        String name = name();
        @Nullable String sign = TexSymbols.sign(name);
        if (sign != null) {
            return sign;
        } else if (BLANKS.contains(name)) {
            return " ";
        } else if (name.equals("!") || DROPPED.contains(name)) {
            return "";
        } else if (name.length() == 1 && "{}%$#_&|".contains(name)) {
            return name.equals("|") ? "‖" : name;
        } else if (PLAIN.contains(name)) {
            star();
            return argument();
        }
        return built(name);
    }

    /** The name of a command: letters, or one other character. */
    private String name() throws Unsayable {
        int from = at;
        while (at < tex.length() && isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == from) {
            if (at >= tex.length() || tex.charAt(at) == '\\') {
                throw new Unsayable();
            }
            at++;
        }
        return tex.substring(from, at);
    }

    private void star() {
        if (at < tex.length() && tex.charAt(at) == '*') {
            at++;
        }
    }

    private String built(String name) throws Unsayable {
        @Nullable String accent = TexSymbols.formulaAccent(name);
        if (accent != null) {
            String letter = argument();
            if (letter.codePointCount(0, letter.length()) != 1) {
                throw new Unsayable();
            }
            return Normalizer.normalize(letter + accent, Normalizer.Form.NFC);
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac" -> simple(argument()) + "/" + simple(argument());
            case "sqrt" -> root();
            case "mathbb" -> doubled(argument());
            default -> throw new Unsayable();
        };
    }

    private String root() throws Unsayable {
        if (at < tex.length() && tex.charAt(at) == '[') {
            throw new Unsayable();
        }
        return "√" + simple(argument());
    }

    private static String doubled(String letters) throws Unsayable {
        @Nullable String doubled = TexSymbols.doubled(letters);
        if (doubled == null) {
            throw new Unsayable();
        }
        return doubled;
    }

    private static String simple(String text) {
        boolean simple = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == 6);
        return simple ? text : "(" + text + ")";
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
