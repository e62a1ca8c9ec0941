package dev.digest.app.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.app.Newsroom;
import dev.digest.check.Glossary.GlossaryTerm;
import dev.digest.problem.Problem;
import dev.digest.testing.TestNewsroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditGlossaryTest {
    private static final GlossaryTerm TERM = new GlossaryTerm("toy corpus", "玩具语料", List.of("小语料"));

    @TempDir
    Path folder;

    @Test
    void a_term_is_written_once_and_found_by_each_of_its_words() throws IOException {
        try (Newsroom newsroom = TestNewsroom.in(folder).open()) {
            EditGlossary glossary = new EditGlossary(newsroom);
            glossary.add(TERM);
            String file = Files.readString(folder.resolve("glossary.yaml"));
            glossary.add(TERM);
            assertThat(folder.resolve("glossary.yaml")).hasContent(file);
            for (String word : List.of("TOY", "玩具", "小语料")) {
                assertThat(glossary.find(word)).as(word).containsExactly(TERM);
            }
        }
    }

    @Test
    void another_rendering_of_a_known_term_and_one_that_is_to_be_avoided_are_refused() {
        try (Newsroom newsroom = TestNewsroom.in(folder).open()) {
            EditGlossary glossary = new EditGlossary(newsroom);
            glossary.add(TERM);
            assertThat(problem(glossary, new GlossaryTerm("Toy Corpus", "样本语料", List.of())))
                    .isEqualTo("glossary.known");
            assertThat(problem(glossary, new GlossaryTerm("seed", "ＡＢ种子", List.of("AB种子"))))
                    .isEqualTo("glossary.contradiction");
        }
    }

    @Test
    void uses_of_a_word_that_no_term_has_are_not_looked_for() {
        try (Newsroom newsroom = TestNewsroom.in(folder).open()) {
            assertThat(catchThrowableOfType(Problem.class, () -> new EditGlossary(newsroom).inconsistentUses("没有的词"))
                            .key())
                    .isEqualTo("glossary.unknown");
        }
    }

    private static String problem(EditGlossary glossary, GlossaryTerm term) {
        return catchThrowableOfType(Problem.class, () -> glossary.add(term)).key();
    }
}
