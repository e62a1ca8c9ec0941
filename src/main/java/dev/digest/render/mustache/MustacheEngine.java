package dev.digest.render.mustache;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** A Mustache template and its values, made one text. */
final class MustacheEngine {
    private MustacheEngine() {}

    /**
     * The text.
     *
     * @param html whether values are escaped for HTML
     * @throws Problem {@code template.broken} or {@code template.unknown-name} with file and line
     */
    static String of(NamedText template, Map<String, Object> values, boolean html) {
        StringWriter text = new StringWriter();
        try {
            new StrictMustacheFactory(html)
                    .compile(new StringReader(template.text()), template.name())
                    .execute(text, List.of(values))
                    .flush();
        } catch (MustacheException e) {
            throw problem(e, template.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Problem problem(MustacheException e, String name) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof StrictObjectHandler.UnknownNameException unknown) {
                return Problem.of("template.unknown-name", unknown.location(), unknown.name(), unknown.knownNames())
                        .causedBy(e);
            }
        }
        TemplateContext context = e.getContext();
        String place = context == null ? name : StrictObjectHandler.locationOf(context);
        String message = String.valueOf(e.getMessage()).replaceFirst("\\s*@?\\[[^\\]]*:\\d+]$", "");
        return Problem.of("template.broken", place, message).causedBy(e);
    }

    private static final class StrictMustacheFactory extends DefaultMustacheFactory {
        private final boolean html;

        StrictMustacheFactory(boolean html) {
            super(name -> null);
            this.html = html;
            setObjectHandler(new StrictObjectHandler());
        }

        @Override
        public MustacheVisitor createMustacheVisitor() {
            return new DefaultMustacheVisitor(this) {
                @Override
                public void partial(TemplateContext context, String variable, String indent) {
                    throw noOtherTemplate(variable, context);
                }

                @Override
                public void extend(TemplateContext context, String variable, Mustache mustache) {
                    throw noOtherTemplate(variable, context);
                }
            };
        }

        private static MustacheException noOtherTemplate(String name, TemplateContext context) {
            return new MustacheException("a template takes in no other one, such as " + name, context);
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                if (html) {
                    super.encode(value, writer);
                } else {
                    writer.write(value);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
