package dev.digest.library.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventField;
import dev.digest.format.CamelCase;
import dev.digest.library.archive.ArchivedRecordType.ArchivedMember;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchiveFormatTest {
    private static String text(List<ArchivedRecordType> types) {
        return types.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.name() + ": " + String.join(", ", type.key())),
                        type.members().stream()
                                .map(member -> "  " + member.name() + " "
                                        + member.type().name().toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String declared(int version) throws IOException {
        String name = "format-" + version + ".txt";
        try (InputStream in = Objects.requireNonNull(ArchiveFormatTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void another_format_is_another_version() throws IOException {
        assertThat(text(ArchiveFormat.TYPES))
                .as("raise ArchiveFormat.VERSION, and keep the new format as format-N.txt")
                .isEqualTo(declared(ArchiveFormat.VERSION));
    }

    /** An archive of an earlier version is read as it is, so nothing of it may go or change its type. */
    @Test
    void what_an_earlier_version_has_every_later_one_has() throws IOException {
        for (int version = 2; version < ArchiveFormat.VERSION; version++) {
            assertThat(declared(version + 1).lines().toList())
                    .containsSubsequence(declared(version).lines().toList());
        }
    }

    @Test
    void keys_are_members_and_names_occur_once() {
        assertThat(ArchiveFormat.TYPES).extracting(ArchivedRecordType::name).doesNotHaveDuplicates();
        assertThat(ArchiveFormat.TYPES).allSatisfy(type -> {
            List<String> names =
                    type.members().stream().map(ArchivedMember::name).toList();
            assertThat(names).doesNotHaveDuplicates().containsAll(new HashSet<>(type.key()));
            assertThat(type.key()).isNotEmpty();
        });
    }

    @Test
    void what_editors_write_is_in_archives() {
        assertThat(members("curation"))
                .containsAll(Arrays.stream(CurationField.values())
                        .map(field -> CamelCase.join(field.key(), '-'))
                        .toList());
        assertThat(members("event"))
                .containsAll(Arrays.stream(EventField.values())
                        .map(field -> CamelCase.join(field.key(), '-'))
                        .toList());
    }

    private static List<String> members(String type) {
        return ArchiveFormat.TYPES.stream()
                .filter(one -> one.name().equals(type))
                .flatMap(one -> one.members().stream())
                .map(ArchivedMember::name)
                .toList();
    }
}
