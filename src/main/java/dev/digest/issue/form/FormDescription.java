package dev.digest.issue.form;

import dev.digest.issue.form.EntryStart.Kind;
import dev.digest.problem.LocalizedDetail;
import dev.digest.problem.MessageSource;
import java.util.ArrayList;
import java.util.List;

/** A description of a form: {@code entries begin at a heading of level 3; the title is the words of its link; …}. */
public record FormDescription(Form form) implements LocalizedDetail {
    @Override
    public String text(MessageSource messages) {
        List<String> parts = new ArrayList<>();
        EntryStart start = form.start();
        String heading = start.kind() == Kind.HEADING && start.numbered() ? "-numbered" : "";
        parts.add(messages.text("form.entry." + start.kind().word() + heading, start.level()));
        parts.add(messages.text("form.title." + start.title().word()));
        parts.add(messages.text("form.summary." + form.summary().word()));
        for (Kind other : form.also()) {
            parts.add(messages.text("form.also." + other.word()));
        }
        if (!form.columns().isEmpty()) {
            parts.add(messages.text("form.columns", List.copyOf(form.columns().keySet())));
        }
        if (!form.labels().isEmpty()) {
            parts.add(messages.text("form.labels", List.copyOf(form.labels().keySet())));
        }
        return String.join(messages.text("form.join"), parts);
    }
}
