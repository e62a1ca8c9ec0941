package dev.digest.library.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digest.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of libraries on servers. */
class LibraryServerTest {
    private static LibraryServer parse(String address) {
        return LibraryServer.parse(address, "digest.yaml:3", List.of());
    }

    private static Problem problem(String address) {
        return catchThrowableOfType(Problem.class, () -> parse(address));
    }

    @Test
    void an_address_has_its_parts() {
        LibraryServer server = parse("postgresql://ada@db.example.org:5433/weekly?sslmode=require&schema=nlp");
        assertThat(server.user()).contains("ada");
        assertThat(server.host()).isEqualTo("db.example.org");
        assertThat(server.port()).hasValue(5433);
        assertThat(server.database()).isEqualTo("weekly");
        assertThat(server.parameters()).isEqualTo(Map.of("sslmode", "require", "schema", "nlp"));
    }

    @Test
    void what_is_left_out_is_empty() {
        LibraryServer server = parse("postgres://db/weekly");
        assertThat(server.user()).isEmpty();
        assertThat(server.port()).isEmpty();
        assertThat(server.parameters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db.example.org/weekly",
                "postgresql://ada@db.example.org:5433/weekly?sslmode=require",
                "postgresql://[::1]:5433/weekly",
                "postgresql:///?service=team"
            })
    void it_reads_as_it_was_written(String address) {
        assertThat(parse(address)).hasToString(address);
    }

    @Test
    void escapes_stand_for_characters() {
        LibraryServer server = parse("postgresql://%E7%94%B2%40x@db/a%2Fb?sslrootcert=%2Fhome%2Fada%2Fa+b.crt");
        assertThat(server.user()).contains("甲@x");
        assertThat(server.database()).isEqualTo("a/b");
        assertThat(server.parameters()).containsEntry("sslrootcert", "/home/ada/a+b.crt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://db/weekly",
                "db.example.org/weekly",
                "postgresql://db.example.org",
                "postgresql:///weekly",
                "postgresql://db:0/weekly",
                "postgresql://db:70000/weekly",
                "postgresql://db example/weekly",
                "postgresql://one,two/weekly",
                "postgresql://db/weekly#1",
                "/home/ada/library.db"
            })
    void anything_else_is_no_address(String address) {
        assertThat(problem(address).key()).isEqualTo("library.address");
        assertThat(problem(address).details()).containsExactly("digest.yaml:3", address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:hush@db/weekly",
                "postgresql://ada:@db/weekly",
                "postgresql://db/weekly?password=hush",
                "postgresql://db/weekly?sslmode=require&password=hush"
            })
    void a_password_is_refused_and_not_repeated(String address) {
        assertThat(problem(address).key()).isEqualTo("library.password-in-address");
        assertThat(problem(address).details()).containsExactly("digest.yaml:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://ada:hu/sh@db/weekly", "postgresql://ada:hu#sh@h@db/w", "x://a:hu@sh@db/?"})
    void nor_is_one_in_an_address_that_cannot_be_read(String address) {
        assertThat(problem(address).getMessage()).doesNotContain("hu", "sh@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketFactory=evil.Factory", "loggerFile=x", "ssl", "options=-c"})
    void parameters_that_could_run_code_are_refused(String parameter) {
        assertThat(problem("postgresql://db/weekly?" + parameter).key()).isEqualTo("library.parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://db.example.org/weekly, verify-full",
        "postgresql://localhost/weekly, prefer",
        "postgresql://127.0.0.1/weekly, prefer",
        "postgresql://[::1]/weekly, prefer",
        "postgresql://127.0.0.1.example.org/weekly, verify-full",
        "postgresql://localhost.example.org/weekly, verify-full",
        "postgresql://db.example.org/weekly?sslmode=require, require",
        "postgresql:///?service=team, verify-full"
    })
    void only_on_this_machine_a_connection_may_be_unprotected_unasked(String address, String mode) {
        assertThat(parse(address).sslMode()).isEqualTo(mode);
    }
}
