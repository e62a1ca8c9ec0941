package dev.digest.issue.reading;

import dev.digest.issue.reading.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line is in the order of an issue. */
sealed interface Mark {
    /** A section begins; {@code sure} when its name is known, and it is not just some heading. */
    record Section(String name, boolean sure) implements Mark {}

    /** A category begins; {@code sure} when it stands in 【】. */
    record Category(String name, boolean sure) implements Mark {}

    /** A field of an entry begins. */
    record Field(Labelled labelled) implements Mark {}

    /** A line across the page: what went before has ended. */
    record Rule() implements Mark {}

    /** Words that belong to what went before, or to nothing. */
    record Words() implements Mark {}

    /** Whether an issue's order hangs on it. */
    default boolean isStructure() {
        return isBeginning() || (this instanceof Category category && category.sure);
    }

    /** Whether an entry or a known section begins; a name in 【】 may as well head an issue's closing words. */
    default boolean isBeginning() {
        return (this instanceof Section section && section.sure)
                || (this instanceof Field field && field.labelled.label() == Label.TITLE);
    }

    /** Whether it is a heading of a name that is not known. */
    default boolean isUnsureHeading() {
        return (this instanceof Section section && !section.sure)
                || (this instanceof Category category && !category.sure);
    }

    /** The marks of all lines, one each. */
    static List<Mark> of(List<Line> lines, Vocabulary vocabulary) {
        Reader reader = new Reader(vocabulary);
        List<Mark> marks = new ArrayList<>(lines.size());
        for (Line line : lines) {
            marks.add(reader.mark(line));
        }
        return marks;
    }

    /** Tells headings apart by the level at which the sections of this issue stand. */
    final class Reader {
        private static final int LONGEST_NAME = 30;
        private static final Pattern BARE = Pattern.compile(
                "[\\s#*_【\\[◆■●▶▌|\uFF5C丨—~·=-]{0,8}"
                        + "(?:[(\uFF08]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)\uFF09、.\uFF0E]\\s{0,3})?(\\S.*?)[\\s*_◆■●】\\]:\uFF1A=—~·-]{0,8}");
        private static final Pattern CATEGORY =
                Pattern.compile("[\\s*_]{0,4}【\\s{0,3}([^【】]{1,40}?)\\s{0,3}】[\\s*_:\uFF1A]{0,4}");

        private final Vocabulary vocabulary;
        private Optional<Integer> sectionLevel = Optional.empty();

        private Reader(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        private Mark mark(Line line) {
            if (line.is(Kind.RULE) || line.is(Kind.CODE)) {
                return line.is(Kind.RULE) ? new Rule() : new Words();
            }
            Optional<Mark> own = own(line);
            if (own.isPresent()) {
                return own.get();
            }
            Optional<Labelled> labelled = Labelled.of(line, vocabulary);
            if (labelled.isPresent()
                    && !(line.is(Kind.HEADING) && labelled.get().isNameToo())) {
                return new Field(labelled.get());
            }
            String text = line.text();
            return text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_NAME * 2
                    ? new Words()
                    : name(line);
        }

        /** The newsletter's own section or category, before any label or other name of that word. */
        private Optional<Mark> own(Line line) {
            Matcher category = CATEGORY.matcher(line.text());
            if (category.matches()) {
                return Optional.of(category.group(1))
                        .filter(vocabulary::isOwnCategory)
                        .map(name -> new Category(name, true));
            }
            boolean section = line.is(Kind.HEADING) && vocabulary.isOwnSection(bare(line));
            return section ? Optional.of(section(line)) : Optional.empty();
        }

        private Mark section(Line line) {
            if (line.is(Kind.HEADING)) {
                sectionLevel = Optional.of(line.shape().level());
            }
            return new Section(bare(line), true);
        }

        /** A heading without what adorns it. */
        private static String bare(Line line) {
            Matcher bare = BARE.matcher(line.text());
            return bare.matches() ? bare.group(1) : line.text();
        }

        private Mark name(Line line) {
            String name = bare(line);
            if (vocabulary.isSection(name)) {
                return section(line);
            }
            Matcher category = CATEGORY.matcher(line.text());
            if (category.matches()) {
                return new Category(category.group(1), true);
            }
            return line.is(Kind.HEADING) ? heading(line.shape().level(), name) : new Words();
        }

        private Mark heading(int level, String name) {
            int section = sectionLevel.orElse(2);
            boolean tooHigh = level < section && sectionLevel.isEmpty();
            if (tooHigh || level > section + 1 || name.codePointCount(0, name.length()) > LONGEST_NAME) {
                return new Words();
            }
            return level <= section ? new Section(name, false) : new Category(name, false);
        }
    }
}
