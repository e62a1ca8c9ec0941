package dev.digest.render;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formulas in LaTeX as readable text: Greek, operators, what stands high and low, simple fractions and roots. */
public final class TexToUnicode {
    private static final int MAX_DEPTH = 20;
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

    private final String tex;
    private int position;
    private int depth;

    private TexToUnicode(String tex) {
        this.tex = tex;
    }

    /** Thrown when something cannot be said in Unicode. */
    private static final class UnsupportedTexException extends Exception {
        private static final long serialVersionUID = 1L;

        private UnsupportedTexException() {
            super(null, null, false, false);
        }
    }

    /** The formula in Unicode, or nothing when some of it cannot be said so. */
    public static Optional<String> readable(String tex) {
        try {
            TexToUnicode reading = new TexToUnicode(tex);
            String text = reading.group('\0');
            return Optional.of(BLANK_RUN.matcher(text.strip()).replaceAll(" ")).filter(some -> !some.isEmpty());
        } catch (UnsupportedTexException e) {
            return Optional.empty();
        }
    }

    /** To the sign that ends the group, or the end of the formula. */
    private String group(char end) throws UnsupportedTexException {
        StringBuilder text = new StringBuilder();
        if (++depth > MAX_DEPTH) {
            throw new UnsupportedTexException();
        }
        while (position < tex.length() && tex.charAt(position) != end) {
            text.append(nextToken());
        }
        if (end != '\0' && position >= tex.length()) {
            throw new UnsupportedTexException();
        }
        position++;
        depth--;
        return text.toString();
    }

    private String nextToken() throws UnsupportedTexException {
        int c = tex.codePointAt(position);
        position += Character.charCount(c);
        return switch (c) {
            case '\\' -> command();
            case '{' -> group('}');
            case '^' -> TexSymbols.superscript(argument());
            case '_' -> TexSymbols.subscript(argument());
            case '~' -> " ";
            case '\'' -> "′";
            case '-' -> "−";
            case '}', '&', '%', '#' -> throw new UnsupportedTexException();
            default -> Character.toString(c);
        };
    }

    private String argument() throws UnsupportedTexException {
        while (position < tex.length() && tex.charAt(position) == ' ') {
            position++;
        }
        if (position >= tex.length() || ++depth > MAX_DEPTH) {
            throw new UnsupportedTexException();
        }
        String argument = nextToken();
        depth--;
        return argument;
    }

    private String command() throws UnsupportedTexException {
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
            skipStar();
            return argument();
        }
        return renderConstruct(name);
    }

    /** The name of a command: letters, or one other sign. */
    private String name() throws UnsupportedTexException {
        int from = position;
        while (position < tex.length() && isLetter(tex.charAt(position))) {
            position++;
        }
        if (position == from) {
            if (position >= tex.length() || tex.charAt(position) == '\\') {
                throw new UnsupportedTexException();
            }
            position++;
        }
        return tex.substring(from, position);
    }

    private void skipStar() {
        if (position < tex.length() && tex.charAt(position) == '*') {
            position++;
        }
    }

    private String renderConstruct(String name) throws UnsupportedTexException {
        @Nullable String accent = TexSymbols.accent(name);
        if (accent != null) {
            String letter = argument();
            if (letter.codePointCount(0, letter.length()) != 1) {
                throw new UnsupportedTexException();
            }
            return Normalizer.normalize(letter + accent, Normalizer.Form.NFC);
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac" -> simple(argument()) + "/" + simple(argument());
            case "sqrt" -> root();
            case "mathbb" -> doubled(argument());
            default -> throw new UnsupportedTexException();
        };
    }

    private String root() throws UnsupportedTexException {
        if (position < tex.length() && tex.charAt(position) == '[') {
            throw new UnsupportedTexException();
        }
        return "√" + simple(argument());
    }

    private static String doubled(String letters) throws UnsupportedTexException {
        @Nullable String doubled = TexSymbols.blackboardBold(letters);
        if (doubled == null) {
            throw new UnsupportedTexException();
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
