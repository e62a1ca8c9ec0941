package dev.digest.library.sqlite;

import dev.digest.curation.Curation;
import dev.digest.library.Change;
import dev.digest.library.Damage;
import dev.digest.library.History;
import dev.digest.library.Occasion;
import dev.digest.library.Version;
import dev.digest.paper.PaperId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** History in the tables {@code change}, {@code change_row}, {@code undo} and {@code file_text}. */
record SqliteHistory(Database database, Recorder recorder, Supplier<Occasion> occasion) implements History {
    @Override
    public void list(About about, int limit, Predicate<Change> reader) {
        new ChangeRows(database).list(about, limit, reader);
    }

    @Override
    public List<Version> versions(PaperId id) {
        return new Versions(database).of(id);
    }

    @Override
    public void keepAside(PaperId id, Curation words) {
        database.inTransaction(() -> new Touches(database, recorder).aside(id, words));
    }

    @Override
    public void write(String path, String text, Files files) {
        database.inTransaction(() -> {
            new Touches(database, recorder).file(path, files.read(path), Optional.of(text));
            files.write(path, Optional.of(text));
            return path;
        });
    }

    @Override
    public Optional<String> text(String fingerprint) {
        return Touches.text(database, fingerprint);
    }

    @Override
    public boolean hasLeft(String path, String fingerprint) {
        return new Touches(database, recorder).last(path).equals(Optional.of(fingerprint));
    }

    @Override
    public Change undo(Files files, boolean rehearse) {
        return undoing(files).last(rehearse);
    }

    @Override
    public List<Change> undoTo(long number, Files files, boolean others, boolean rehearse) {
        return undoing(files).to(number, others, rehearse);
    }

    private Undoing undoing(Files files) {
        return new Undoing(database, recorder, occasion.get().who(), files);
    }

    @Override
    public List<Damage> verify() {
        return new Verification(database).damages();
    }
}
