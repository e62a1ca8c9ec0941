package dev.digest.issue.parse;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The structural role of a line in an issue. */
sealed interface LineRole {
    /** The start of a section; {@code certain} when its name is known. */
    record SectionStart(String name, boolean certain) implements LineRole {}

    /** The start of a category; {@code certain} when it is in 【】. */
    record CategoryStart(String name, boolean certain) implements LineRole {}

    /** The start of a field of an entry. */
    record FieldStart(LabelledLine line) implements LineRole {}

    /** A thematic break, which ends what precedes it. */
    record SeparatorLine() implements LineRole {}

    /** Text that continues what precedes it, or belongs to nothing. */
    record ContentLine() implements LineRole {}

    /** Whether it determines the structure of the issue. */
    default boolean isStructure() {
        return isBeginning() || (this instanceof CategoryStart category && category.certain);
    }

    /** Whether an entry or a known section begins; a name in 【】 may also head the closing text. */
    default boolean isBeginning() {
        return (this instanceof SectionStart section && section.certain)
                || (this instanceof FieldStart field && field.line.label() == FieldLabel.TITLE);
    }

    /** Whether it is a heading with an unknown name. */
    default boolean isUncertainHeading() {
        return (this instanceof SectionStart section && !section.certain)
                || (this instanceof CategoryStart category && !category.certain);
    }

    /** The roles of all lines. */
    static List<LineRole> of(List<MarkupLine> lines, Vocabulary vocabulary) {
        LineClassifier reader = new LineClassifier(vocabulary);
        List<LineRole> marks = new ArrayList<>(lines.size());
        for (MarkupLine line : lines) {
            marks.add(reader.mark(line));
        }
        return marks;
    }

    /** Classifies headings by the level of this issue's sections. */
    final class LineClassifier {
        private static final int LONGEST_NAME = 30;
        private static final Pattern BARE = Pattern.compile("[\\s#*_【\\[◆■●▶▌|｜丨—~·=-]{0,8}"
                + "(?:[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]\\s{0,3})?(\\S.*?)[\\s*_◆■●】\\]:：=—~·-]{0,8}");
        private static final Pattern CATEGORY =
                Pattern.compile("[\\s*_]{0,4}【\\s{0,3}([^【】]{1,40}?)\\s{0,3}】[\\s*_:：]{0,4}");

        private final Vocabulary vocabulary;
        private Optional<Integer> sectionLevel = Optional.empty();

        private LineClassifier(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        private LineRole mark(MarkupLine line) {
            if (line.hasKind(MarkupLineKind.RULE) || line.hasKind(MarkupLineKind.CODE)) {
                return line.hasKind(MarkupLineKind.RULE) ? new SeparatorLine() : new ContentLine();
            }
            Optional<LineRole> own = ownHeading(line);
            if (own.isPresent()) {
                return own.get();
            }
            Optional<LabelledLine> labelled = LabelledLine.of(line, vocabulary);
            if (labelled.isPresent()
                    && !(line.hasKind(MarkupLineKind.HEADING) && labelled.get().isPossibleHeading())) {
                return new FieldStart(labelled.get());
            }
            String text = line.text();
            return text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_NAME * 2
                    ? new ContentLine()
                    : name(line);
        }

        /** The newsletter's own section or category, which takes precedence over labels. */
        private Optional<LineRole> ownHeading(MarkupLine line) {
            Matcher category = CATEGORY.matcher(line.text());
            if (category.matches()) {
                return Optional.of(category.group(1))
                        .filter(vocabulary::isOwnCategory)
                        .map(name -> new CategoryStart(name, true));
            }
            if (!line.hasKind(MarkupLineKind.HEADING)) {
                return Optional.empty();
            }
            String name = bare(line);
            boolean isSection = vocabulary.isOwnSection(name);
            boolean belowSections =
                    sectionLevel.filter(level -> line.shape().level() > level).isPresent();
            if (vocabulary.isOwnCategory(name) && (!isSection || belowSections)) {
                return belowSections ? Optional.of(new CategoryStart(name, true)) : Optional.empty();
            }
            return isSection ? Optional.of(section(line)) : Optional.empty();
        }

        private LineRole section(MarkupLine line) {
            if (line.hasKind(MarkupLineKind.HEADING)) {
                sectionLevel = Optional.of(line.shape().level());
            }
            return new SectionStart(bare(line), true);
        }

        /** A heading without decoration. */
        private static String bare(MarkupLine line) {
            Matcher bare = BARE.matcher(line.text());
            return bare.matches() ? bare.group(1) : line.text();
        }

        private LineRole name(MarkupLine line) {
            String name = bare(line);
            if (vocabulary.isSection(name)) {
                return section(line);
            }
            Matcher category = CATEGORY.matcher(line.text());
            if (category.matches()) {
                return new CategoryStart(category.group(1), true);
            }
            return line.hasKind(MarkupLineKind.HEADING) ? heading(line.shape().level(), name) : new ContentLine();
        }

        private LineRole heading(int level, String name) {
            int section = sectionLevel.orElse(2);
            boolean tooHigh = level < section && sectionLevel.isEmpty();
            if (tooHigh || level > section + 1 || name.codePointCount(0, name.length()) > LONGEST_NAME) {
                return new ContentLine();
            }
            return level <= section ? new SectionStart(name, false) : new CategoryStart(name, false);
        }
    }
}
