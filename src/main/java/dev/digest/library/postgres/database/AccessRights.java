package dev.digest.library.postgres.database;

import dev.digest.library.storage.LibraryRole;
import dev.digest.library.storage.LibraryServer;
import java.util.ArrayList;
import java.util.List;

/**
 * The rights of a person in a library, as the server grants them. Whoever created the library owns it and has all; an
 * editor can add to the history and never change it.
 */
public record AccessRights(LibraryServer server, String person) {
    private static final List<String> HISTORY = List.of("change", "change_row", "file_text", "undo");
    private static final List<String> RECORDED = List.of(
            "curation",
            "decision",
            "draft",
            "event",
            "issue",
            "issue_paper",
            "paper",
            "paper_key",
            "passed_rule",
            "sending");

    /** What the server writes itself, with the rights of whoever changes papers. */
    private static final String LISTING = "paper_listing";

    /** Who reads sends requests too, at the pace of all. */
    private static final String PACE = "request_pace";

    /** The statements that give a person a role in a library and take another one from them. */
    public static List<String> statements(LibraryServer server, String person, LibraryRole role) {
        AccessRights rights = new AccessRights(server, person);
        return role == LibraryRole.EDITOR ? rights.ofEditor() : rights.ofReader();
    }

    /** Statements after which the person can read the library, and change nothing in it. */
    public List<String> ofReader() {
        List<String> all = new ArrayList<>(HISTORY);
        all.addAll(RECORDED);
        all.add(LISTING);
        all.add(PACE);
        List<String> statements = new ArrayList<>();
        statements.add("GRANT USAGE ON SCHEMA " + schema() + " TO " + quoted(person));
        statements.add("REVOKE ALL ON " + tables(all) + " FROM " + quoted(person));
        all.add("digest_library");
        statements.add("GRANT SELECT ON " + tables(all) + " TO " + quoted(person));
        statements.add("GRANT INSERT, UPDATE ON " + tables(List.of(PACE)) + " TO " + quoted(person));
        return statements;
    }

    /** Statements after which the person can do everything that an editor does. */
    public List<String> ofEditor() {
        List<String> statements = new ArrayList<>(ofReader());
        List<String> written = new ArrayList<>(RECORDED);
        written.add(LISTING);
        statements.add("GRANT INSERT, UPDATE, DELETE ON " + tables(written) + " TO " + quoted(person));
        statements.add("GRANT INSERT ON " + tables(HISTORY) + " TO " + quoted(person));
        return statements;
    }

    private String tables(List<String> names) {
        return String.join(
                ", ", names.stream().map(name -> schema() + "." + name).toList());
    }

    private String schema() {
        return quoted(server.schema());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
