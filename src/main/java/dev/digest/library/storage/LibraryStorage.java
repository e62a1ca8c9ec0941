package dev.digest.library.storage;

import dev.digest.library.CommandInvocation;
import dev.digest.library.Library;
import dev.digest.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One library as a whole, at its {@link LibraryLocation}: safe while others have it open. The adapter of each kind of
 * location implements this and {@link BackupFiles}; everything else goes through the {@link Library} that it opens.
 *
 * <p>Making one costs nothing: files are read and connections opened by the methods. Every method throws a
 * {@link Problem} {@code library.*} when the library cannot be used. No method changes a library of a newer schema, or
 * what is not a library of this program.
 */
public interface LibraryStorage {
    /** Where the library is. */
    LibraryLocation location();

    /**
     * Opens the library. A file of an older schema is migrated; a library on a server, which others with an older
     * program use too, is migrated by {@link #upgrade} only.
     *
     * @param occasion the invocation for the history; evaluated at the first change
     * @throws Problem {@code library.emptied}, {@code library.newer}, {@code library.foreign}, {@code library.busy}, …
     */
    Library open(Supplier<CommandInvocation> occasion);

    /**
     * Opens a library of the current schema only to read it, without changing anything.
     *
     * @param otherwise thrown when something is written, or when the library is of another schema
     * @throws Problem as {@link #open}
     */
    Library openToRead(Supplier<CommandInvocation> occasion, Problem otherwise);

    /**
     * Whether there is a library to open, or whatever else is in its place. Every command asks, so it must be quick: a
     * server is not asked and counts as one that has a library, until {@link #open} reports what is wrong.
     */
    boolean exists();

    /** Whether {@link #open} will migrate the library to the current schema. As quick as {@link #exists}. */
    boolean isOutdated();

    /**
     * Creates an empty library if there is none. Of several processes that do so at once, one succeeds.
     *
     * @return whether there was none
     */
    boolean createIfAbsent();

    /** Migrates an existing library to the current schema. */
    void upgrade();

    /**
     * A text that differs after the library was changed, by whomever. It is asked for every second, so it must be
     * quick; a library that cannot be read has one too.
     */
    String revision();

    /** The problems of the library, as {@code doctor.*} and {@code library.*}; nothing is changed. */
    List<Problem> diagnose();

    /**
     * The fingerprints of issues' files when they were built, by issue number, without changing anything; empty when
     * the library cannot be read.
     */
    Map<Integer, String> fingerprints();

    /**
     * Recovers everything readable of a damaged library, and restores values from the history. The history then
     * describes the recovered state: losses are reported here only.
     *
     * @throws Problem {@code library.damaged} or {@code library.emptied} when nothing can be recovered
     */
    RecoveryResult recover(CommandInvocation invocation);

    /** Makes everything anew that was derived from papers for lists and searches. */
    void rebuildIndex();

    /**
     * The statements that give a person this role in the library and take another one from them, in the language of its
     * server.
     *
     * @param name the person's name on the server
     * @throws Problem {@code library.no-roles} where the rights are those of a file
     */
    default List<String> grants(String name, LibraryRole role) {
        throw Problem.of("library.no-roles", location());
    }

    /**
     * Runs the statements of {@link #grants}, all or none.
     *
     * @throws Problem {@code library.no-rights}, {@code library.no-person}
     */
    default void grant(String name, LibraryRole role) {
        throw Problem.of("library.no-roles", location());
    }

    /** Backups of this library. */
    BackupFiles backups();

    /**
     * Copies beside the library in which file synchronisation services keep what another machine wrote, recognised by
     * name only, since every command asks.
     */
    default List<Path> conflictCopies() {
        return List.of();
    }

    /** Problems {@code doctor.*} for all other libraries beside this one, whatever their names. */
    default List<Problem> otherCopies() {
        return List.of();
    }
}
