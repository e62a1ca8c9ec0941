package dev.digest.render.mustache;

import com.samskivert.mustache.Mustache;
import dev.digest.problem.Problem;
import dev.digest.workspace.Workspace.NamedText;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rejects what the library accepts: an unclosed tag, which would be printed literally, and partials, which are not
 * supported.
 */
record TemplateCheck(NamedText template) implements Mustache.Visitor, Mustache.TemplateLoader {
    @Override
    public void visitText(String text) {
        boolean usualTags = !template.text().contains("{{=");
        if (usualTags && text.contains("{{")) {
            throw broken(template.text().lastIndexOf("{{"), "a tag is not closed");
        }
    }

    @Override
    public void visitVariable(String name) {}

    @Override
    public boolean visitSection(String name) {
        return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        return true;
    }

    @Override
    public boolean visitInclude(String name) {
        throw inclusion(name);
    }

    @Override
    public Reader getTemplate(String name) {
        throw inclusion(name);
    }

    /** The problem with a tag without a name, which the library takes for granted. */
    Problem namelessTag() {
        Matcher tag = Pattern.compile("\\{\\{\\s*(?:=|\\.\\.)?\\s*}}").matcher(template.text());
        return broken(tag.find() ? tag.start() : 0, "a tag has no name");
    }

    private Problem inclusion(String name) {
        Matcher tag = Pattern.compile("[<>]\\s*" + Pattern.quote(name)).matcher(template.text());
        return broken(tag.find() ? tag.start() : 0, "a template takes in no other one, such as " + name);
    }

    private Problem broken(int at, String message) {
        long line = 1
                + template.text()
                        .substring(0, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return Problem.of("template.broken", template.name() + ":" + line, message);
    }
}
