package dev.digest.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A newsletter's folder as a test sees it, without the help of the program. */
public record NewsletterFolder(Path path) {
    private static final List<String> HISTORY = List.of("change", "change_row", "undo", "file_text");

    /** A copy of a folder. */
    public static NewsletterFolder copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return new NewsletterFolder(to);
    }

    /** A copy of this folder. */
    public NewsletterFolder copy(Path to) throws IOException {
        return copy(path, to);
    }

    /** Deletes it. */
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Every row of every table, and the form of the tables; nothing where there is no library yet. */
    public String rows() throws SQLException {
        return rows(table -> true);
    }

    /** Every row but those of history. */
    public String rowsWithoutHistory() throws SQLException {
        return rows(table -> !HISTORY.contains(table));
    }

    private String rows(Predicate<String> tables) throws SQLException {
        StringBuilder rows = new StringBuilder();
        Path file = path.resolve(".digest/library.db");
        if (!Files.exists(file)) {
            return "";
        }
        try (Connection library = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = library.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'paper_gram'"
                            + " AND name NOT LIKE 'paper\\_text%' ESCAPE '\\' ORDER BY 1")) {
                while (result.next()) {
                    names.add(result.getString(1));
                }
            }
            append(rows, "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2", "", statement);
            for (String name : names) {
                if (tables.test(name)) {
                    append(rows, "SELECT * FROM \"" + name + "\" ORDER BY rowid", name, statement);
                }
            }
        }
        return rows.toString();
    }

    private static void append(StringBuilder rows, String query, String name, Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.append(name);
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    rows.append('|').append(result.getString(i));
                }
                rows.append('\n');
            }
        }
    }

    /** The texts that people edit, by name. */
    public Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files()) {
            String name = path.relativize(file).toString();
            if (name.matches("(issues|templates)/[^.].*|(digest|glossary).yaml")) {
                // Pictures are among them.
                texts.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    /** Files that somebody began to write. */
    public List<Path> leftovers() throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().contains(".part"))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
