package dev.digest.tex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Unicode superscripts, subscripts and operators into TeX formulas. */
final class MathSigns {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵈᵏᵐᵀᵗˣ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";
    private static final String SIGNS = "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ≤≥≠≈∞×±→∈∇∂∑∏∫√ℓℝℤℕℂℚ";
    private static final String[] NAMES =
            ("alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau"
                            + " upsilon varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega leq geq neq approx infty"
                            + " times pm to in nabla partial sum prod int surd ell mathbb{R} mathbb{Z} mathbb{N} mathbb{C} mathbb{Q}")
                    .split(" ", -1);
    /** A Greek word is text, not a formula. */
    private static final Pattern FORMULA = Pattern.compile(
            "(?:[" + RAISED + "]+|[" + LOWERED + "]+|(?<!\\p{IsGreek})[" + SIGNS + "](?![\\p{IsGreek}\\p{M}]))+");

    /** All of them lie below, so that most text need not be searched for each. */
    private static final int END = 0x2C80;

    private MathSigns() {}

    /** The text with each run of such characters as a formula. */
    static String formulas(String text) {
        int sign = nextSign(text, 0);
        if (sign == text.length()) {
            return text;
        }
        // Every formula begins with a sign: to try the pattern anywhere else takes as long as all the rest of an
        // export.
        Matcher formula = FORMULA.matcher(text).useTransparentBounds(true);
        StringBuilder all = new StringBuilder(text.length() + 16);
        int done = 0;
        while (sign < text.length()) {
            int next = sign + 1;
            if (formula.region(sign, text.length()).lookingAt()) {
                all.append(text, done, sign)
                        .append('$')
                        .append(tex(formula.group()))
                        .append('$');
                done = formula.end();
                next = done;
            }
            sign = nextSign(text, next);
        }
        return all.append(text, done, text.length()).toString();
    }

    /** The place of the next such character, or the end of the text. */
    private static int nextSign(String text, int from) {
        int at = from;
        while (at < text.length() && !isSign(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSign(char c) {
        return c > 0x7F && c < END && (RAISED.indexOf(c) >= 0 || LOWERED.indexOf(c) >= 0 || SIGNS.indexOf(c) >= 0);
    }

    private static String tex(String run) {
        StringBuilder tex = new StringBuilder();
        String open = "";
        for (int i = 0; i < run.length(); i++) {
            String sign = run.substring(i, i + 1);
            String kind = RAISED.contains(sign) ? "^{" : LOWERED.contains(sign) ? "_{" : "";
            if (!kind.equals(open)) {
                tex.append(open.isEmpty() ? "" : "}").append(kind);
                open = kind;
            }
            tex.append(sign(sign, kind));
        }
        return tex.append(open.isEmpty() ? "" : "}")
                .toString()
                .replaceAll("([_^])\\{(.)}", "$1$2")
                .strip();
    }

    private static String sign(String sign, String kind) {
        return switch (kind) {
            case "^{" -> TexSymbols.ofRaised(sign);
            case "_{" -> named(TexSymbols.ofLowered(sign));
            default -> named(sign);
        };
    }

    private static String named(String sign) {
        int at = SIGNS.indexOf(sign);
        return at < 0 ? sign : "\\" + NAMES[at] + " ";
    }
}
