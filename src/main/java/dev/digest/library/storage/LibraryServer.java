package dev.digest.library.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A library in a database on a PostgreSQL server.
 *
 * @param user the role to connect as; empty for the one that the server's client settings name, or the system's user
 * @param port empty for the usual one
 * @param parameters of the connection, such as {@code sslmode} or {@code service}
 * @param passwordCommand a program with its arguments that prints the password; empty when the password is found as
 *     other clients find it ({@code PGPASSWORD}, {@code ~/.pgpass})
 */
public record LibraryServer(
        Optional<String> user,
        String host,
        OptionalInt port,
        String database,
        Map<String, String> parameters,
        List<String> passwordCommand)
        implements LibraryLocation {
    public LibraryServer {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        passwordCommand = List.copyOf(passwordCommand);
    }

    /** The address as in the settings: {@code postgresql://ada@db.example.org:5432/weekly?sslmode=require}. */
    @Override
    public String toString() {
        List<String> shown = new ArrayList<>();
        parameters.forEach((name, value) -> shown.add(name + "=" + value));
        return "postgresql://" + user.map(name -> name + "@").orElse("")
                + (host.contains(":") ? "[" + host + "]" : host)
                + (port.isPresent() ? ":" + port.getAsInt() : "")
                + "/" + database
                + (shown.isEmpty() ? "" : "?" + String.join("&", shown));
    }
}
