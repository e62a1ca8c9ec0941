package dev.digest.fetch.arxiv;

import java.util.Optional;
import java.util.regex.Pattern;

/** Who withdrew a paper from arXiv. A withdrawal from a conference does not count. */
enum Withdrawal {
    AUTHORS("withdrawn"),
    ADMINISTRATORS("withdrawn-by-arxiv"),
    /** The notice does not say, or names others. */
    SOMEBODY("withdrawn-by-somebody");

    private static final String THING = "(?:paper|article|manuscript|submission|preprint|work|version|note|draft)";
    private static final String TAKEN = "(?:withdrawn|retracted|removed)";
    private static final String TAKING = "(?:withdraw(?:s|ing)?|retract(?:s|ing)?|withdrew|retracted|withdrawn)";
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\b" + TAKEN + "\\s+(?:from|at)\\s+(?!arxiv|the arxiv"
            + "|publication|public|here|this)[\\p{L}\\d][^.;]*|\\b(?:withdrew|withdraw(?:ing)?|retract(?:ed|ing)?) (?:it|this|the|our)?"
            + "[^.;]{0,40} from (?!arxiv|the arxiv|public)[\\p{L}\\d][^.;]*|\\b(?:not|never|un)[- ]?" + TAKEN);
    private static final Pattern NOTICE =
            Pattern.compile("(?i)^\\W*(?:(?:this|the|our) )?(?:" + THING + " )?" + TAKEN + "\\b"
                    + "|\\b(?:this|the|our) (?:\\w+ ){0,2}" + THING
                    + " (?:is|was|has been|have been|had been|is being|must be|needs to be) (?:\\w+ )?" + TAKEN + "\\b"
                    + "|\\b" + THING + " (?:is|was|has been|is being) " + TAKEN + "\\b"
                    + "|\\b" + TAKEN
                    + " (?:by (?:the |its |all )?(?:\\w+ )?(?:authors?|arxiv|administrators?|submitters?)|due to|because|from arxiv)\\b"
                    + "|\\b(?:we|i|authors?) (?:\\w+ )?(?:are |am |have |has |had |wish to |would like to |want to |hereby |decided to ){0,3}"
                    + TAKING
                    + " (?:this|the|our|it)\\b|\\bwithdrawal (?:requested|of this)\\b|\\b撤稿|已撤回|已撤稿|撤回(?:本文|此文|该文|论文)");
    private static final Pattern BY_ARXIV = Pattern.compile(
            "(?i)\\bby (?:the )?(?:arxiv|administrators?)\\b|arxiv admin(?:istrator)?s? (?:note: )?.{0,40}" + TAKEN);
    private static final Pattern BY_AUTHORS = Pattern.compile("(?i)\\b(?:authors?|we|i)\\b|\\bsubmitters?\\b|作者");
    /** The abstract of a withdrawn paper contains little else. */
    private static final int LONGEST_NOTICE = 600;

    private static final Pattern OPENING = Pattern.compile("(?i)\\W*(?:this|the|our) (?:\\w+ )?" + THING
            + " (?:is|was|has been|is being) " + TAKEN + "\\b" + "|\\W*withdrawn by\\b");

    private final String warning;

    Withdrawal(String warning) {
        this.warning = warning;
    }

    /** The key of the warning. */
    String warning() {
        return warning;
    }

    /**
     * Whether comment or abstract contain a withdrawal notice. The abstract counts if it begins with the notice, or
     * contains it while there is no PDF. A PDF link proves little: arXiv links some that do not exist.
     */
    static Optional<Withdrawal> of(Optional<String> comment, String summary, boolean hasPdf) {
        Optional<Withdrawal> said = comment.flatMap(Withdrawal::notice);
        if (said.isPresent() || summary.length() >= LONGEST_NOTICE) {
            return said;
        }
        boolean counts = !hasPdf || OPENING.matcher(summary.strip()).lookingAt();
        return counts ? notice(summary) : Optional.empty();
    }

    /** Who withdrew the paper, if a text is a withdrawal notice. */
    static Optional<Withdrawal> notice(String text) {
        String here = ELSEWHERE.matcher(text).replaceAll("");
        if (!NOTICE.matcher(here).find()) {
            return Optional.empty();
        }
        if (BY_ARXIV.matcher(here).find()) {
            return Optional.of(ADMINISTRATORS);
        }
        return Optional.of(BY_AUTHORS.matcher(here).find() ? AUTHORS : SOMEBODY);
    }
}
