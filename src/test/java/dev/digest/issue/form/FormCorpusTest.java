package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.issue.form.FormLine.LineKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Issues in thirty forms, read in the form that is found in them. Beside each lies what an editor would take: a line an
 * entry, with title, link, authors and the beginning of the summary.
 */
class FormCorpusTest {
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]{2,}|\\p{L}{3,}(?:[.-]?[\\p{L}\\p{N}]+)*");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");

    /** One issue with what is to be found in it. */
    private record Sample(String name, FormText text, FormReading reading, List<String[]> expected) {
        Optional<ParsedEntry> entry(String title) {
            return reading.issue().entries().stream()
                    .filter(entry ->
                            entry.title().any().equals(title) || full(entry).equals(title))
                    .findFirst();
        }

        private static String full(ParsedEntry entry) {
            return entry.title().original().orElse("") + entry.title().chinese().orElse("");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Path> issues() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> !file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(FormCorpusTest.class.getResource("corpus/table-7.md"))
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Sample sample(Path file) {
        try {
            String name = file.getFileName().toString();
            FormText text = FormText.of(name, Files.readString(file), FormFixture.MARKUPS);
            List<String[]> expected =
                    Files.readAllLines(file.resolveSibling(name.replaceFirst("\\.\\w+$", ".tsv"))).stream()
                            .map(line -> line.split("\t", -1))
                            .toList();
            FormReading reading =
                    new FormDetector(Optional.empty()).propose(text, "found").orElseThrow();
            return new Sample(name, text, reading, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nearly_all_entries_are_found_with_title_and_link() {
        int all = 0;
        int surplus = 0;
        List<String> wrong = new ArrayList<>();
        for (Path file : issues()) {
            Sample sample = sample(file);
            all += sample.expected().size();
            surplus +=
                    Math.max(0, sample.reading().entries() - sample.expected().size());
            for (String[] entry : sample.expected()) {
                if (sample.entry(entry[0])
                        .filter(found -> hasLink(found, entry[1]))
                        .isEmpty()) {
                    wrong.add(sample.name() + ": " + entry[0]);
                }
            }
        }
        assertThat(issues()).hasSizeGreaterThan(40);
        assertThat(wrong.size()).as(wrong.toString()).isLessThanOrEqualTo(all * 5 / 100);
        assertThat(surplus).isLessThanOrEqualTo(all / 100);
    }

    private static boolean hasLink(ParsedEntry entry, String address) {
        return Stream.concat(
                        Stream.of(entry.links().download(), entry.links().detail())
                                .flatMap(Optional::stream),
                        entry.links().others().stream().map(MarkupLink::address))
                .anyMatch(address::equals);
    }

    @Test
    void nearly_all_summaries_and_authors_are_right_where_a_form_has_them() {
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (Path file : issues()) {
            Sample sample = sample(file);
            for (String[] entry : sample.expected()) {
                Optional<ParsedEntry> found = sample.entry(entry[0]);
                all += 2;
                if (!found.flatMap(ParsedEntry::authors).orElse("").equals(entry[2])) {
                    wrong.add(sample.name() + ": authors of " + entry[0]);
                }
                if (!hasSummary(found.flatMap(ParsedEntry::summary), entry[3])) {
                    wrong.add(sample.name() + ": summary of " + entry[0]);
                }
            }
        }
        assertThat(wrong.size()).as(wrong.toString()).isLessThanOrEqualTo(all * 10 / 100);
    }

    private static boolean hasSummary(Optional<String> summary, String expected) {
        return expected.isEmpty()
                ? summary.isEmpty()
                : summary.filter(text -> text.contains(expected)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("issues")
    void every_character_is_counted_once(Path file) {
        Sample sample = sample(file);
        int characters = 0;
        for (FormLine line : sample.text().lines()) {
            characters += line.is(LineKind.RULE) ? 0 : Coverage.count(line.text());
        }
        // Bars between cells are not the text's.
        int bars = (int) sample.text().lines().stream()
                .filter(line -> !line.cells().isEmpty())
                .count();
        assertThat(sample.reading().coverage().total()).isBetween(characters - bars * 5, characters + bars * 5);
    }

    @ParameterizedTest
    @MethodSource("issues")
    void every_word_is_taken_or_told(Path file) {
        Sample sample = sample(file);
        String taken = everything(sample);
        for (FormLine line : sample.text().lines()) {
            WORD.matcher(line.text())
                    .results()
                    .map(word -> word.group())
                    .filter(word -> FieldWords.label(word, Map.of()).isEmpty())
                    .forEach(word -> assertThat(taken).contains(word));
        }
    }

    /**
     * All that comes of an issue; headings and heads of tables, and the word before a date that we write, are nobody's.
     */
    private static String everything(Sample sample) {
        StringBuilder all = new StringBuilder(sample.text().lines().get(0).text()).append('\n');
        for (FormLine line : sample.text().lines()) {
            if (line.is(LineKind.HEADING) || line.is(LineKind.TABLE_HEAD)) {
                all.append(line.text()).append('\n');
            }
        }
        FormReading reading = sample.reading();
        all.append(reading.issue().title())
                .append(reading.issue().date())
                .append(reading.issue().opening());
        all.append(reading.issue().footer());
        for (ParsedEntry entry : reading.issue().entries()) {
            all.append(entry).append('\n');
        }
        for (UnparsedLine line : reading.issue().unparsedLines()) {
            all.append(line.text()).append('\n');
        }
        return all.append("日期 ").append(LINK.matcher(all).replaceAll("$1")).toString();
    }
}
