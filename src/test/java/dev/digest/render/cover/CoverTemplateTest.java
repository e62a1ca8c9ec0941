package dev.digest.render.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.digest.problem.Problem;
import dev.digest.render.cover.CoverTemplate.CoverShape;
import dev.digest.workspace.Workspace;
import dev.digest.workspace.Workspace.NamedText;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cover's template, which may come from anybody. */
class CoverTemplateTest {
    private static CoverTemplate read(String svg) {
        return CoverTemplate.read(new NamedText("cover.svg", svg));
    }

    private static CoverShape shape(String element) {
        return read("<svg width='470' height='200'>" + element + "</svg>")
                .shapes()
                .get(0);
    }

    private static Problem refused(String svg) {
        return catchThrowableOfType(Problem.class, () -> read(svg));
    }

    @Test
    void shapes_are_read_in_their_order_with_their_lines() {
        CoverTemplate cover = read("""
                <svg xmlns='http://www.w3.org/2000/svg' width='470' height='200px'>
                <!-- a comment -->
                <rect x='-1.5' y='2px' width='235'/>
                <text font-size='12'> {theme} &amp; {number}</text>
                </svg>
                """);
        assertThat(cover.width()).isEqualTo(470);
        assertThat(cover.height()).isEqualTo(200);
        assertThat(cover.shapes()).extracting(CoverShape::name).containsExactly("rect", "text");
        assertThat(cover.shapes()).extracting(CoverShape::place).containsExactly("cover.svg:3", "cover.svg:4");
        assertThat(cover.shapes().get(1).text()).isEqualTo(" {theme} & {number}");
        assertThat(cover.shapes().get(0).number("x", 0)).isEqualTo(-1.5);
        assertThat(cover.shapes().get(0).number("y", 0)).isEqualTo(2);
        assertThat(cover.shapes().get(0).number("height", 7)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "#f00, 1, 255, 0, 0, 255",
        "#00fF7f, 0.5, 0, 255, 127, 128",
        "#000, 0, 0, 0, 0, 0",
        "#abc, 9, 170, 187, 204, 255",
        "#abc, -1, 170, 187, 204, 0"
    })
    void a_colour_has_three_or_six_digits_and_an_opacity(String fill, String opacity, int r, int g, int b, int alpha) {
        assertThat(shape("<rect fill='" + fill + "' opacity='" + opacity + "'/>")
                        .colour("fill", "#123456"))
                .isEqualTo(new Color(r, g, b, alpha));
        assertThat(shape("<rect/>").colour("fill", "#123456")).isEqualTo(new Color(0x12, 0x34, 0x56));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#ff", "#12345", "#gggggg", "url(#x)", "rgb(1,2,3)", "#fff ", ""})
    void what_is_no_colour_is_told_with_its_place(String fill) {
        CoverShape rect = shape("<rect fill='" + fill + "'/>");
        Problem problem = catchThrowableOfType(Problem.class, () -> rect.colour("fill", "#000"));
        assertThat(problem.key()).isEqualTo("cover.value");
        assertThat(problem.details()).containsExactly("cover.svg:1", "fill", fill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1e5", "100000", "1.", ".5", "50%", "1 000", "NaN", "--1", "١"})
    void what_is_no_number_is_told_with_its_place(String width) {
        CoverShape rect = shape("<rect width='" + width + "'/>");
        Problem problem = catchThrowableOfType(Problem.class, () -> rect.number("width", 0));
        assertThat(problem.details()).containsExactly("cover.svg:1", "width", width);
    }

    @Test
    void a_length_is_not_negative() {
        assertThat(shape("<line stroke-width='0'/>").size("stroke-width", 1)).isZero();
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> shape("<line stroke-width='-1'/>").size("stroke-width", 1))
                        .details())
                .containsExactly("cover.svg:1", "stroke-width", "-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<image href='http://example.org/x'/> | image",
                "<script>alert(1)</script> | script",
                "<g><rect/></g> | g",
                "<foreignObject/> | foreignObject"
            })
    void of_another_element_no_cover_is_made(String element, String name) {
        Problem problem = refused("<svg width='9' height='9'>\n" + element + "</svg>");
        assertThat(problem.key()).isEqualTo("cover.element");
        assertThat(problem.details()).startsWith("cover.svg:2", name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no SVG",
                "<svg",
                "<svg width='9' height='9'>",
                "<svg width='9' height='9'><text><b/></text></svg>"
            })
    void what_is_no_document_is_told(String svg) {
        Problem problem = refused(svg);
        assertThat(problem.key()).isEqualTo("cover.template");
        assertThat(problem.details().get(0).toString()).startsWith("cover.svg:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/>",
                "<svg width='0' height='9'/>",
                "<svg width='9' height='4001'/>",
                "<svg width='-9' height='9'/>",
                "<rect/>"
            })
    void a_size_has_bounds(String svg) {
        assertThat(refused(svg).key()).isEqualTo("cover.size");
    }

    @Test
    void the_number_of_shapes_has_a_bound() {
        assertThat(read("<svg width='9' height='9'>" + "<rect/>".repeat(500) + "</svg>")
                        .shapes())
                .hasSize(500);
        assertThat(refused("<svg width='9' height='9'>" + "<rect/>".repeat(501) + "</svg>")
                        .key())
                .isEqualTo("cover.element");
    }

    @Test
    void a_document_type_reads_no_other_file(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hush");
        Problem problem = refused("<!DOCTYPE svg [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
                + "<svg width='9' height='9'><text>&x;</text></svg>");
        assertThat(problem.key()).isEqualTo("cover.template");
        assertThat(problem.details().toString()).doesNotContain("hush");
    }

    @Test
    void entities_that_grow_are_not_expanded() {
        assertThat(refused("<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
                                + "<svg width='9' height='9'><text>&b;</text></svg>")
                        .key())
                .isEqualTo("cover.template");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text font-size='0' data-lines='0'>甲</text>",
                "<text font-size='0' data-width='0'>甲</text>",
                "<text data-width='0' data-lines='0'>甲乙丙</text>",
                "<line stroke-width='0' x2='9'/>",
                "<text></text>"
            })
    void sizes_of_nothing_are_drawn_and_end(String shape) {
        assumeThat(hasFont()).isTrue();
        assertThat(CoverPainter.paint(
                        new NamedText("c.svg", "<svg width='20' height='10'>" + shape + "</svg>"), Map.of()))
                .startsWith(0x89, 'P', 'N', 'G');
    }

    private static boolean hasFont() {
        try {
            return !CoverFont.family("周刊").isEmpty();
        } catch (Problem e) {
            return false;
        }
    }

    @Test
    void the_covers_of_the_program_are_read() {
        assertThat(CoverTemplate.read(new NamedText("cover.svg", Workspace.starterFile("templates/cover.svg")))
                        .shapes())
                .isNotEmpty();
    }
}
