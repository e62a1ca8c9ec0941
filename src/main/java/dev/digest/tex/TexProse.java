package dev.digest.tex;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Running text in TeX. Formulas are first replaced by private-use code points, so that the conversion of the
 * surrounding text does not touch one that cannot be read.
 */
final class TexProse {
    private static final int SET_ASIDE = 0x100000;
    /** Maximum nesting of fonts and accents; more than any title has, and a bound for hostile input. */
    private static final int DEEPEST = 8;

    private static final Pattern FORMULA = Pattern.compile(
            "(?<!\\\\)\\$(?![\\s$])((?:[^$\\\\]|\\\\.){1,500}+)(?<!\\s)\\$(?!\\d)|\\\\\\(([^$]{1,500}?)\\\\\\)");
    /** {@code \'e}, {@code \'{e}}, {@code \'{\i}}, {@code \v{c}}, {@code \v c}. */
    private static final Pattern ACCENT = Pattern.compile("\\\\(?:([`'^~=.\"])\\s*|([vcukHrdb])(?:\\s+|(?=\\{)))"
            + "(?:\\{\\s*\\\\?(\\p{L}\\p{M}*+)\\s*}|\\\\?(\\p{L}\\p{M}*+)(?!\\p{L}{0,20}\\{))");

    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]++)(?:\\{}|(\\s+(?=\\p{L})|))(?!\\s*\\{)");
    /** A font command with an argument, and one for the rest of its group. */
    private static final Pattern FONT = Pattern.compile(
            "\\\\(?:emph|underline|uline|url|mbox|text(?:bf|it|rm|sc|sf|sl|tt|up|md|normal)?|math(?:bf|it|rm|sf|tt|cal))"
                    + "\\s*\\{([^{}]*+)}|\\{\\\\(?:em|bf|it|rm|sc|sf|sl|tt|bfseries|itshape|ttfamily)\\b\\s*([^{}]*+)}");

    private static final Pattern MOVED = Pattern.compile("\\\\text(super|sub)script\\s*\\{([^{}]*+)}");
    private static final Pattern ANY_COMMAND = Pattern.compile("\\\\[A-Za-z]++\\s*(?=\\{)");
    private static final Pattern BRACE = Pattern.compile("(?<!\\\\)[{}]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([&%$#_{}~])");
    private static final Pattern ANY_TIE = Pattern.compile("(?<!\\\\)~");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\\\\\\\(?=\\s|$)");
    private static final Pattern TIE = Pattern.compile("(?<=[\\p{L}\\p{N}.])~(?=[\\p{L}\\p{N}])");
    private static final Pattern QUOTED = Pattern.compile("``([^`']++(?:'(?!')[^`']*+)*+)''");

    private final List<String> formulas = new ArrayList<>();

    private TexProse() {}

    /** Text that is known to be TeX. */
    static String certain(String tex) {
        TexProse prose = new TexProse();
        String plain = ANY_COMMAND.matcher(prose.commands(tex)).replaceAll("");
        String ungrouped = BRACE.matcher(plain).replaceAll("");
        String printed = escapes(ANY_TIE.matcher(ungrouped).replaceAll(" "))
                .replace("---", "—")
                .replace("--", "–")
                .replace("``", "“")
                .replace("''", "”");
        return prose.restored(printed);
    }

    /** Text that may contain TeX. */
    static String possible(String text) {
        if (!hasAny("\\${~`", text)) {
            return text;
        }
        TexProse prose = new TexProse();
        String plain = prose.commands(text);
        String grouped =
                hasAny("{}", plain) && areGroups(plain) ? BRACE.matcher(plain).replaceAll("") : plain;
        String quoted = hasAny("`", grouped) ? QUOTED.matcher(grouped).replaceAll("“$1”") : grouped;
        String unescaped = escapes(quoted);
        return prose.restored(hasAny("~", unescaped) ? TIE.matcher(unescaped).replaceAll(" ") : unescaped);
    }

    /** Whether a text has one of these characters: most texts lack what most patterns look for. */
    private static boolean hasAny(String characters, String text) {
        for (int i = 0; i < characters.length(); i++) {
            if (text.indexOf(characters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private String commands(String text) {
        String prose = withoutFormulas(text);
        if (!hasAny("\\", prose)) {
            return prose;
        }
        String accented = repeated(prose, TexProse::accented);
        String lines = LINE_END.matcher(accented).replaceAll("");
        return repeated(replaced(lines, COMMAND, TexProse::letter), TexProse::withoutFonts);
    }

    private String withoutFormulas(String text) {
        String usable = text.codePoints().anyMatch(c -> c >= SET_ASIDE)
                ? text.codePoints()
                        .filter(c -> c < SET_ASIDE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
        if (!hasAny("\\$", usable)) {
            return usable;
        }
        return replaced(usable, FORMULA, formula -> {
            formulas.add(TexFormula.readable(first(formula, 1, 2)).orElse(formula.group()));
            return Character.toString(SET_ASIDE + formulas.size() - 1);
        });
    }

    private String restored(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= SET_ASIDE) {
                whole.append(formulas.get(c - SET_ASIDE));
            } else {
                whole.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(whole, Normalizer.Form.NFC);
    }

    private static String accented(String text) {
        return replaced(text, ACCENT, m -> first(m, 3, 4) + TexSymbols.textAccent(first(m, 1, 2)));
    }

    /** A command without an argument swallows the spaces after it; they stay where it is not a letter. */
    private static String letter(MatchResult command) {
        @Nullable String letter = TexSymbols.letter(command.group(1));
        @Nullable String sign = letter == null ? TexSymbols.textSign(command.group(1)) : null;
        if (letter != null) {
            return letter;
        }
        @Nullable String blanks = command.group(2);
        return sign == null ? command.group() : sign + (blanks == null ? "" : blanks);
    }

    private static String withoutFonts(String text) {
        String moved = replaced(
                text,
                MOVED,
                m -> m.group(1).equals("sub") ? TexSymbols.lowered(m.group(2)) : TexSymbols.raised(m.group(2)));
        return replaced(moved, FONT, m -> first(m, 1, 2));
    }

    private static String escapes(String text) {
        return hasAny("\\", text) ? ESCAPED.matcher(text).replaceAll("$1") : text;
    }

    /** Whether braces only group text: all are balanced, and none holds a command's argument. */
    private static boolean areGroups(String text) {
        int depth = ANY_COMMAND.matcher(text).find() ? -1 : 0;
        Matcher brace = BRACE.matcher(text);
        while (brace.find() && depth >= 0) {
            depth += brace.group().equals("{") ? 1 : -1;
        }
        return depth == 0;
    }

    private static String repeated(String text, Function<String, String> step) {
        String before = text;
        for (int i = 0; i < DEEPEST; i++) {
            String after = step.apply(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static String first(MatchResult match, int one, int other) {
        return match.group(one) == null ? match.group(other) : match.group(one);
    }

    private static String replaced(String text, Pattern pattern, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
    }
}
