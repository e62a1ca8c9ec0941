package dev.digest.app.library;

import dev.digest.app.Newsroom;
import dev.digest.library.storage.LibraryRole;
import java.util.List;

/** Rights of persons in a library on a server. */
public record GrantAccess(Newsroom newsroom) {
    /**
     * The statements that give a person a role.
     *
     * @throws dev.digest.problem.Problem {@code library.no-roles} for a library in a file
     */
    public List<String> statements(String name, LibraryRole role) {
        return newsroom.storage().grants(name, role);
    }

    /** Runs them, as the person who runs the command. */
    public void grant(String name, LibraryRole role) {
        newsroom.storage().grant(name, role);
    }
}
