package dev.digest.render.mustache;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders Mustache templates. An unknown name is an error, since it is a typo. */
final class MustacheEngine {
    /** The end of the library's syntax error messages. */
    private static final Pattern AT_LINE = Pattern.compile("(?s)(.*?)(?: @ line )(\\d+)");

    private MustacheEngine() {}

    /**
     * The rendered text.
     *
     * @param html whether values are escaped for HTML
     * @throws Problem {@code template.broken} or {@code template.unknown-name} with file and line
     */
    static String of(NamedText template, Map<String, Object> values, boolean html) {
        KnownNames names = new KnownNames();
        TemplateCheck check = new TemplateCheck(template);
        try {
            Template read = Mustache.compiler()
                    .strictSections(true)
                    .nullValue("")
                    .emptyStringIsFalse(true)
                    .withEscaper(html ? MustacheEngine::escaped : Escapers.NONE)
                    .withCollector(names)
                    .withLoader(check)
                    .compile(template.text());
            read.visit(check);
            return read.execute(values);
        } catch (MustacheException.Context e) {
            String place = template.name() + ":" + e.lineNo;
            throw Problem.of("template.unknown-name", place, e.key, names.besides(e.key))
                    .causedBy(e);
        } catch (MustacheException e) {
            throw broken(e, template.name());
        } catch (IndexOutOfBoundsException e) {
            throw check.namelessTag().causedBy(e);
        }
    }

    private static Problem broken(MustacheException e, String name) {
        String message = String.valueOf(e.getMessage());
        Matcher place = AT_LINE.matcher(message);
        boolean known = place.matches();
        return Problem.of(
                        "template.broken", known ? name + ":" + place.group(2) : name, known ? place.group(1) : message)
                .causedBy(e);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'', '`', '=', '\t', '\n', '\r' ->
                    escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
