package dev.digest.tex;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters that TeX commands print: letters and accents in text, symbols in formulas. */
final class TexSymbols {
    private static final Map<String, String> SIGNS = pairs(
            "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ "
                    + "lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ "
                    + "varphi ϕ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ "
                    + "Psi Ψ Omega Ω times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ "
                    + "le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ "
                    + "equiv ≡ propto ∝ to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ "
                    + "Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ mapsto ↦ uparrow ↑ downarrow ↓ "
                    + "in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ "
                    + "varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ infty ∞ "
                    + "partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ ldots … cdots ⋯ dots … vdots ⋮ ell ℓ hbar ℏ Re ℜ Im ℑ "
                    + "aleph ℵ angle ∠ perp ⊥ parallel ∥ mid ∣ nmid ∤ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ "
                    + "lVert ‖ rVert ‖ Vert ‖ lvert | rvert | vert | prime ′ dagger † ddagger ‡ top ⊤ bot ⊥ models ⊨ "
                    + "vdash ⊢ triangle △ square □ checkmark ✓ colon : lbrace { rbrace } backslash \\ "
                    + "log log ln ln exp exp sin sin cos cos tan tan tanh tanh min min max max argmin argmin argmax argmax "
                    + "arg arg lim lim sup sup inf inf det det dim dim ker ker deg deg gcd gcd Pr Pr mod mod bmod mod");
    private static final Map<String, String> FORMULA_ACCENTS = pairs(
            "hat \u0302 widehat \u0302 bar \u0304 overline \u0305 tilde \u0303 widetilde \u0303 vec \u20D7 dot \u0307 "
                    + "ddot \u0308 check \u030C breve \u0306");
    private static final Map<String, String> TEXT_ACCENTS =
            pairs("` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030A H \u030B v \u030C "
                    + "d \u0323 c \u0327 k \u0328 b \u0331");
    private static final Map<String, String> LETTERS =
            pairs("ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð dj đ DJ Đ ng ŋ NG Ŋ th þ TH Þ");
    private static final Map<String, String> TEXT_SIGNS =
            pairs("textendash – textemdash — textquoteright ’ textquoteleft ‘ textquotedblright ” textquotedblleft “ "
                    + "textregistered ® texttrademark ™ textcopyright © textdegree ° textbullet • textmu µ texttimes × "
                    + "textellipsis … textasciitilde \\~ textasciicircum ^ textbackslash \\ textunderscore _ textless < "
                    + "textgreater > textbar | textbraceleft \\{ textbraceright \\} pounds £ copyright © S § P ¶ "
                    + "TeX TeX LaTeX LaTeX");
    private static final Map<String, String> DOUBLED =
            pairs("C ℂ H ℍ N ℕ P ℙ Q ℚ R ℝ Z ℤ E \uD835\uDD3C F \uD835\uDD3D 1 \uD835\uDFD9");
    private static final String RAISED_FROM = "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW*′−";
    private static final String RAISED_TO = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ*′⁻";
    private static final String LOWERED_FROM = "0123456789+-=()aehijklmnoprstuvxβγρφχ−";
    private static final String LOWERED_TO = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ₋";

    private TexSymbols() {}

    static @Nullable String sign(String command) {
        return SIGNS.get(command);
    }

    /** The combining mark of an accent command in formulas. */
    static @Nullable String formulaAccent(String command) {
        return FORMULA_ACCENTS.get(command);
    }

    /** The combining mark of an accent command in text; empty for a command that adds none. */
    static String textAccent(String command) {
        return TEXT_ACCENTS.getOrDefault(command, "");
    }

    /** The letter that a command such as {@code \ss} prints. */
    static @Nullable String letter(String command) {
        return LETTERS.get(command);
    }

    /**
     * A symbol in text, escaped with a backslash where it is special in TeX. Math symbols beyond ASCII count too:
     * authors forget the dollars around an {@code \alpha}.
     */
    static @Nullable String textSign(String command) {
        @Nullable String sign = TEXT_SIGNS.get(command);
        @Nullable String other = sign == null ? SIGNS.get(command) : sign;
        return sign == null && other != null && other.charAt(0) <= '~' ? null : other;
    }

    /** A blackboard bold letter. */
    static @Nullable String doubled(String letter) {
        return DOUBLED.get(letter);
    }

    /** The text in superscript; {@code ^(…)} where Unicode lacks a letter. */
    static String raised(String text) {
        return moved(text, RAISED_FROM, RAISED_TO, '^');
    }

    /** The text in subscript; {@code _word} or {@code _(…)} where Unicode lacks a letter. */
    static String lowered(String text) {
        return moved(text, LOWERED_FROM, LOWERED_TO, '_');
    }

    /** The base character of a superscript. */
    static String ofRaised(String raised) {
        return String.valueOf(RAISED_FROM.charAt(RAISED_TO.indexOf(raised)));
    }

    /** The base character of a subscript. */
    static String ofLowered(String lowered) {
        return String.valueOf(LOWERED_FROM.charAt(LOWERED_TO.indexOf(lowered)));
    }

    private static String moved(String text, String from, String to, char mark) {
        StringBuilder moved = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            if (at >= 0) {
                moved.append(to.charAt(at));
            } else if (text.charAt(i) != ' ') {
                boolean one = text.codePointCount(0, text.length()) == 1;
                boolean word = mark == '_' && text.codePoints().allMatch(Character::isLetterOrDigit);
                return mark + (one || word ? text : "(" + text + ")");
            }
        }
        return moved.toString();
    }

    private static Map<String, String> pairs(String words) {
        Map<String, String> pairs = new HashMap<>();
        String[] all = words.split(" ", -1);
        for (int i = 0; i + 1 < all.length; i += 2) {
            pairs.put(all[i], all[i + 1]);
        }
        return pairs;
    }
}
