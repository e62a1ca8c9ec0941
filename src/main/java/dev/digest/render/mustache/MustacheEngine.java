package dev.digest.render.mustache;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renders Mustache templates. An unknown name is an error, since it is a typo. */
final class MustacheEngine {
    /** The end of the library's syntax error messages. */
    private static final Pattern AT_LINE = Pattern.compile("(?s)(.*?)(?: @ line )(\\d+)");

    private final boolean html;
    private @Nullable CompiledTemplate last;
    /** The length of the last rendered text, since the next is likely to be about as long. */
    private int length = 1 << 10;

    /** Renders with values escaped for HTML, or not. */
    MustacheEngine(boolean html) {
        this.html = html;
    }

    private record CompiledTemplate(NamedText source, Template template, KnownNames names, TemplateCheck check) {}

    /**
     * The rendered text. The template is kept: most often, the next text is rendered by the same one.
     *
     * @throws Problem {@code template.broken} or {@code template.unknown-name} with file and line
     */
    synchronized String render(NamedText source, Map<String, Object> values) {
        CompiledTemplate template = last;
        if (template == null || !template.source().equals(source)) {
            template = compile(source);
            last = template;
        }
        template.names().clear();
        try {
            StringWriter out = new StringWriter(length + length / 8);
            template.template().execute(values, out);
            length = out.getBuffer().length();
            return out.toString();
        } catch (MustacheException.Context e) {
            String place = source.name() + ":" + e.lineNo;
            throw Problem.of(
                            "template.unknown-name",
                            place,
                            e.key,
                            template.names().besides(e.key))
                    .causedBy(e);
        } catch (MustacheException e) {
            throw broken(e, source.name());
        } catch (IndexOutOfBoundsException e) {
            throw template.check().namelessTag().causedBy(e);
        }
    }

    private CompiledTemplate compile(NamedText source) {
        KnownNames names = new KnownNames();
        TemplateCheck check = new TemplateCheck(source);
        try {
            Template template = Mustache.compiler()
                    .strictSections(true)
                    .nullValue("")
                    .emptyStringIsFalse(true)
                    .withFormatter(MustacheEngine::text)
                    .withEscaper(html ? MustacheEngine::escaped : Escapers.NONE)
                    .withCollector(names)
                    .withLoader(check)
                    .compile(source.text());
            template.visit(check);
            return new CompiledTemplate(source, template, names, check);
        } catch (MustacheException e) {
            throw broken(e, source.name());
        } catch (IndexOutOfBoundsException e) {
            throw check.namelessTag().causedBy(e);
        }
    }

    /**
     * A value as text. The library asks for it also to see whether what a section is about is an empty text: all values
     * of an issue or a page would be written out for that.
     */
    private static String text(Object value) {
        return value instanceof Map ? "{…}" : String.valueOf(value);
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
        int from = specialAfter(-1, text);
        if (from == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int done = 0;
        for (int i = from; i < text.length(); i = specialAfter(i, text)) {
            escaped.append(text, done, i).append(escape(text.charAt(i)));
            done = i + 1;
        }
        return escaped.append(text, done, text.length()).toString();
    }

    /** Where the next character is that must be escaped; the length of the text without any. */
    private static int specialAfter(int index, String text) {
        int next = index + 1;
        while (next < text.length() && !isSpecial(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isSpecial(char c) {
        return switch (c) {
            case '&', '<', '>', '"', '\'', '`', '=', '\t', '\n', '\r' -> true;
            default -> false;
        };
    }

    private static String escape(char special) {
        return switch (special) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "&#" + (int) special + ";";
        };
    }
}
