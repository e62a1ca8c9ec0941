package dev.digest.institution;

import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses affiliations as people write them: with departments, addresses, labels and footnote marks. */
final class AffiliationText {
    private static final Pattern LABEL =
            Pattern.compile("(?i)^\\s*(?:affiliations?|institutions?|address|organization)\\s*[:：]\\s*");
    private static final Pattern MARKS = Pattern.compile("^[\\s\\d*†‡§¶∗⋆,.()\\[\\]^]+(?=\\p{L})|[\\s*†‡§¶∗⋆^,.]+$");
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?i)project page|corresponding author|equal contribution|work done|https?://|www\\.|@|^e-?mails?\\b|github\\.com|^[^\\p{L}]*$|^\\d+$|\\{[^}]*\\}");
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?iu)universit|institut|college|school|academy|laborator|\\blabs?\\b|research|centre|center|hospital|company|corporation"
                    + "|\\binc\\b|\\bltd\\b|\\bco\\.|\\bgmbh\\b|google|microsoft|meta\\b|openai|deepmind|alibaba|tencent|huawei|bytedance|baidu|nvidia|amazon|apple\\b|\\bibm\\b|intel\\b|adobe"
                    + "|polytechnic|école|ecole|hochschule|politecnico|foundation|大学|学院|研究|公司|实验室|中心|医院|\\bMIT\\b|\\bCMU\\b|\\bETH\\b|\\bEPFL\\b|\\bKAIST\\b|CNRS|INRIA");
    private static final Pattern WHOLE = Pattern.compile("(?iu)universit|polytechnic|politecnico|école|hochschule");
    private static final Pattern UNIT =
            Pattern.compile("(?i)^(?:the )?(?:school|college|department|dept\\.?|faculty|division|section|group)\\b");
    private static final Pattern GROUP =
            Pattern.compile("(?i)\\b(?:team|group|collaboration|lab|labs)\\b[^,]{0,40},\\s*\\S+");
    private static final Pattern WITH =
            Pattern.compile("(?i)\\b(?:is|are|was|were)\\s+(?:also\\s+)?(?:with|at)\\s+(?:the\\s+)?");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,200}\\)");
    private static final int LONGEST = 300;

    private AffiliationText() {}

    /** Whether a line mentions an institution. */
    static boolean isInstitution(String line) {
        return INSTITUTION.matcher(line).find();
    }

    /**
     * The part of an affiliation that names the organisation, without department and address: of {@code Department of
     * Toys, University of Nowhere, Nowhere} the university. Empty when no part does.
     */
    static Optional<String> organisation(String affiliation) {
        String found = "";
        for (String part : affiliation.split("\\s*[,;]\\s*", -1)) {
            boolean isWhole = WHOLE.matcher(part).find();
            if (isWhole
                    || (found.isEmpty()
                            && isInstitution(part)
                            && !UNIT.matcher(part).find())) {
                found = part.strip();
            }
            if (isWhole) {
                break;
            }
        }
        return Optional.of(found).filter(name -> !name.isEmpty());
    }

    /** Whether a line names a group with its organisation: {@code Gemini Team, Google}. */
    static boolean isGroup(String line) {
        return line.length() < LONGEST && GROUP.matcher(line).find();
    }

    /** The affiliations in a footnote; none when it is about something else. */
    static List<String> ofNote(String note) {
        String text = BRACKETS.matcher(note).replaceAll("");
        Matcher with = WITH.matcher(text);
        String place = with.find() ? text.substring(with.end()) : text;
        return isInstitution(place) && place.length() < LONGEST
                ? List.of(place.replaceFirst("\\.\\s*$", ""))
                : List.of();
    }

    /** The text after the first comma. */
    static String afterComma(String line) {
        return line.substring(line.indexOf(',') + 1);
    }

    /** The affiliations of a line; none when it is about something else. */
    static List<String> cleaned(String line) {
        List<String> found = new ArrayList<>();
        String text = LABEL.matcher(CleanText.line(line)).replaceFirst("");
        for (String part : text.split(
                "(?<=[a-z)])\\s+\\d{1,2}(?=[A-Z])|\\s+and\\s+(?=(?:the )?[A-Z][\\w ]{2,40}(?:University|Institute|Research|Lab))",
                -1)) {
            String clean = MARKS.matcher(part).replaceAll("").strip();
            if (!clean.isEmpty()
                    && clean.length() <= LONGEST
                    && !NO_PLACE.matcher(clean).find()) {
                found.add(clean);
            }
        }
        return found;
    }
}
