package dev.digest.cli.command.discovery.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be told after a key.
 *
 * @param notices of what was done for it, and of drafts that have arrived meanwhile
 * @param text in the user's language; empty when what is shown says enough
 * @param warning whether something was not done
 */
record TriageReply(List<String> notices, String text, boolean warning) {
    /** Nothing to tell. */
    static final TriageReply NONE = new TriageReply(List.of(), "", false);

    TriageReply {
        notices = List.copyOf(notices);
    }

    static TriageReply done(String text) {
        return new TriageReply(List.of(), text, false);
    }

    static TriageReply warning(String text) {
        return new TriageReply(List.of(), text, true);
    }

    /** All of it as one text; empty when there is nothing to tell. */
    String joined() {
        List<String> all = new ArrayList<>(notices);
        if (!text.isEmpty()) {
            all.add(text);
        }
        return String.join("  ", all);
    }
}
