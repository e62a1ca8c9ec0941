package dev.digest.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldSchemaTest {
    private static Stream<List<? extends EditorialField>> entries() {
        return Stream.of(List.of(CurationField.values()), List.of(EventField.values()));
    }

    @Test
    void names_in_sheets_columns_json_and_templates_follow_from_the_key() {
        assertThat(CurationField.DOWNLOAD_URL.key()).isEqualTo("download-url");
        assertThat(CurationField.DOWNLOAD_URL.column()).isEqualTo("download_url");
        assertThat(CurationField.DOWNLOAD_URL.jsonName()).isEqualTo("downloadUrl");
        assertThat(CurationField.DOWNLOAD_URL.templateName()).isEqualTo("downloadUrl");
    }

    @Test
    void the_authors_as_printed_stand_beside_those_of_the_source() {
        assertThat(CurationField.AUTHORS.jsonName()).isEqualTo("authorsText");
        assertThat(CurationField.AUTHORS.templateName()).isEqualTo("authors");
    }

    @Test
    void no_two_fields_of_a_paper_or_an_event_share_a_name() {
        assertThat(entries()).allSatisfy(fields -> {
            assertThat(fields).extracting(EditorialField::key).doesNotHaveDuplicates();
            assertThat(fields).extracting(EditorialField::column).doesNotHaveDuplicates();
            assertThat(fields).extracting(EditorialField::jsonName).doesNotHaveDuplicates();
        });
    }

    @Test
    void a_field_is_found_by_its_key() {
        assertThat(CurationField.values())
                .allSatisfy(
                        field -> assertThat(CurationField.ofKey(field.key())).contains(field));
        assertThat(EventField.values())
                .allSatisfy(field -> assertThat(EventField.ofKey(field.key())).contains(field));
        assertThat(CurationField.ofKey("titel")).isEmpty();
    }

    @Test
    void a_note_is_the_editors_own() {
        assertThat(Arrays.stream(CurationField.values()).filter(field -> !field.isPublished()))
                .containsExactly(CurationField.NOTE);
        assertThat(CurationField.publishedFields()).doesNotContain(CurationField.NOTE);
        assertThat(CurationField.frontMatterFields()).contains(CurationField.NOTE);
    }
}
