package dev.digest.issue.parse;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LineSpan.LineLabel;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The structural role of a line in an issue. */
sealed interface LineRole {
    /** Handles each role, so that the compiler finds who does not know a new one. */
    interface LineRoleVisitor {
        void section(SectionStart section);

        void category(CategoryStart category);

        void field(FieldStart field);

        void separator(SeparatorLine separator);

        void content(ContentLine content);
    }

    /** Calls the method for this role. */
    void accept(LineRoleVisitor visitor);

    /** Whether it determines the structure of the issue. */
    default boolean isStructure() {
        return isBeginning();
    }

    /** Whether an entry or a known section begins; a name in 【】 may also head the closing text. */
    default boolean isBeginning() {
        return false;
    }

    /** Whether it is a heading with an unknown name. */
    default boolean isUncertainHeading() {
        return false;
    }

    /** Whether it may be the heading of the closing text. */
    default boolean mayHeadFooter() {
        return isUncertainHeading();
    }

    /** Whether it is text. */
    default boolean isContent() {
        return false;
    }

    /** The label with which it begins. */
    default Optional<LineLabel> label() {
        return Optional.empty();
    }

    /** The start of a section; {@code certain} when its name is known. */
    record SectionStart(String name, boolean certain) implements LineRole {
        @Override
        public void accept(LineRoleVisitor visitor) {
            visitor.section(this);
        }

        @Override
        public boolean isBeginning() {
            return certain;
        }

        @Override
        public boolean isUncertainHeading() {
            return !certain;
        }
    }

    /** The start of a category; {@code certain} when it is in 【】. */
    record CategoryStart(String name, boolean certain) implements LineRole {
        @Override
        public void accept(LineRoleVisitor visitor) {
            visitor.category(this);
        }

        @Override
        public boolean isStructure() {
            return certain;
        }

        @Override
        public boolean isUncertainHeading() {
            return !certain;
        }

        @Override
        public boolean mayHeadFooter() {
            return true;
        }
    }

    /** The start of a field of an entry. */
    record FieldStart(LabelledLine line) implements LineRole {
        @Override
        public void accept(LineRoleVisitor visitor) {
            visitor.field(this);
        }

        @Override
        public boolean isBeginning() {
            return line.label() == FieldLabel.TITLE;
        }

        @Override
        public Optional<LineLabel> label() {
            return Optional.of(new LineLabel(line.label(), line.end()));
        }
    }

    /** A thematic break, which ends what precedes it. */
    record SeparatorLine() implements LineRole {
        @Override
        public void accept(LineRoleVisitor visitor) {
            visitor.separator(this);
        }
    }

    /** Text that continues what precedes it, or belongs to nothing. */
    record ContentLine() implements LineRole {
        @Override
        public void accept(LineRoleVisitor visitor) {
            visitor.content(this);
        }

        @Override
        public boolean isContent() {
            return true;
        }
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
                String name = category.group(1);
                return vocabulary.isOwnCategory(name) ? Optional.of(new CategoryStart(name, true)) : Optional.empty();
            }
            if (!line.hasKind(MarkupLineKind.HEADING)) {
                return Optional.empty();
            }
            String name = bare(line);
            boolean isSection = vocabulary.isOwnSection(name);
            boolean belowSections = sectionLevel.isPresent() && line.shape().level() > sectionLevel.get();
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
