package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.issue.reading.Part;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of the issue is not the same in its heading, in the line under it and in the name of its file.
 *
 * <p>Wrong: {@code 第64期} over {@code No.65}; {@code 第64期} in {@code 063.md}
 *
 * <p>Right: the same number everywhere
 */
final class WrongNumber implements Rule {
    private static final Pattern SAID = Pattern.compile(
            "(?i)^[\\s#]{0,4}(?:no\\.?|№|vol\\.)\\s{0,3}(\\d{1,5})\\s*+$|》\\s{0,3}第\\s{0,3}(\\d{1,5})\\s{0,3}期");
    private static final Pattern FILE = Pattern.compile(
            "(?i)(?:.*[/\\\\])?(?:(?:issue|no|vol|weekly|digest|newsletter)[-_. ]?|第)?0{0,4}(\\d{1,4})期?\\.[a-z]{1,8}");

    @Override
    public String name() {
        return "number.disagrees";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        Optional<String> first = wanted(proof);
        for (Passage passage : proof.passages()) {
            Matcher said = SAID.matcher(passage.part().kind() == Part.Kind.PREAMBLE ? passage.text() : "");
            if (said.find()) {
                int group = said.group(1) == null ? 2 : 1;
                String number = plain(said.group(group));
                first = first.isPresent() ? first : Optional.of(number);
                if (!number.equals(first.get())) {
                    found.accept(Finding.of(this, passage, said.start(group), said.end(group))
                            .with(first.get()));
                }
            }
        }
    }

    private static Optional<String> wanted(Proof proof) {
        Matcher file = FILE.matcher(proof.source().name());
        return proof.shelf().issue() > 0
                ? Optional.of(Integer.toString(proof.shelf().issue()))
                : file.matches() ? Optional.of(plain(file.group(1))) : Optional.empty();
    }

    private static String plain(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }
}
