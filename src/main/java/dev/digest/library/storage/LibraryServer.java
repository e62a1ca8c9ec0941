package dev.digest.library.storage;

import dev.digest.problem.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A library in a database on a PostgreSQL server, at an address such as
 * {@code postgresql://db.example.org:5432/weekly?sslmode=require}.
 *
 * @param user the role to connect as; empty for the one that other clients would take
 * @param host a name, an IPv4 address, or an IPv6 address without brackets; empty when a {@code service} names it
 * @param port empty for the usual one
 * @param database the name of the database; empty when a {@code service} names it
 * @param parameters of {@link #PARAMETERS}
 * @param passwordCommand a program with its arguments that prints the password; empty when the password is found as
 *     other clients find it ({@code PGPASSWORD}, {@code ~/.pgpass})
 * @param connectTimeout how long to wait for the server to accept a connection; half of what it may take in all
 */
public record LibraryServer(
        Optional<String> user,
        String host,
        OptionalInt port,
        String database,
        Map<String, String> parameters,
        List<String> passwordCommand,
        Duration connectTimeout)
        implements LibraryLocation {
    /**
     * What may follow the address: those of libpq that say whom to trust and where to connect, and {@code schema}, the
     * schema in the database. Others are refused, since some let the driver run code that an address names.
     */
    public static final List<String> PARAMETERS =
            List.of("schema", "service", "sslcert", "sslkey", "sslmode", "sslrootcert");

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

    private static final Pattern FORM = Pattern.compile("(?i:postgres(?:ql)?)://"
            + "(?:(?<user>[^@/?#]*)@)?(?<host>[\\w.-]*|\\[[0-9A-Fa-f:.%]+\\])(?::(?<port>\\d{1,5}))?"
            + "(?:/(?<database>[^/?#]*))?(?:\\?(?<parameters>[^#]*))?");
    /** A password may have any character, also those that end the part of an address in which it stands. */
    private static final Pattern WITH_PASSWORD = Pattern.compile("\\w+://[^@/]*:[^@]*@");

    private static final Pattern LOCAL = Pattern.compile("(?i:localhost)|127(?:\\.\\d{1,3}){3}|::1");
    private static final int MAX_PORT = 65_535;

    public LibraryServer {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        passwordCommand = List.copyOf(passwordCommand);
    }

    /** A server that is waited for as long as usual. */
    public LibraryServer(
            Optional<String> user,
            String host,
            OptionalInt port,
            String database,
            Map<String, String> parameters,
            List<String> passwordCommand) {
        this(user, host, port, database, parameters, passwordCommand, USUAL_TIMEOUT);
    }

    /** The same server, waited for so long. */
    LibraryServer withConnectTimeout(Duration timeout) {
        return new LibraryServer(user, host, port, database, parameters, passwordCommand, timeout);
    }

    /**
     * Reads an address.
     *
     * @param origin where the address stands, for messages
     * @throws Problem {@code library.password-in-address}, which does not repeat it; {@code library.address},
     *     {@code library.parameter}
     */
    public static LibraryServer parse(String address, String origin, List<String> passwordCommand) {
        if (WITH_PASSWORD.matcher(address).lookingAt()) {
            throw Problem.of("library.password-in-address", origin);
        }
        Matcher parts = FORM.matcher(address);
        if (!parts.matches()) {
            throw Problem.of("library.address", origin, withoutSecrets(address));
        }
        String user = Optional.ofNullable(parts.group("user")).orElse("");
        Map<String, String> parameters = parameters(parts.group("parameters"), origin);
        OptionalInt port = port(parts.group("port"));
        String host = parts.group("host").replaceAll("[\\[\\]]", "");
        String database = decoded(parts.group("database"));
        boolean isComplete = parameters.containsKey("service") || !(host.isEmpty() || database.isEmpty());
        if (!isComplete || port.orElse(1) < 1 || port.orElse(1) > MAX_PORT) {
            throw Problem.of("library.address", origin, withoutSecrets(address));
        }
        Optional<String> role = user.isEmpty() ? Optional.empty() : Optional.of(decoded(user));
        return new LibraryServer(role, host, port, database, parameters, passwordCommand);
    }

    private static OptionalInt port(@Nullable String text) {
        return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static Map<String, String> parameters(@Nullable String text, String origin) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : text == null || text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (name.equals("password")) {
                throw Problem.of("library.password-in-address", origin);
            }
            if (!PARAMETERS.contains(name) || equals < 0) {
                throw Problem.of("library.parameter", origin, name, PARAMETERS);
            }
            parameters.put(name, decoded(parameter.substring(equals + 1)));
        }
        return parameters;
    }

    private static String decoded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        try {
            // A plus stands for itself in this part of an address.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** An address of any form as it may be shown. */
    private static String withoutSecrets(String address) {
        return address.replaceFirst("//.*@", "//***@").replaceAll("(?i)(password=)[^&]*", "$1***");
    }

    /** The schema of the library, as far as the address says it. */
    public String schema() {
        return parameters.getOrDefault("schema", "public");
    }

    /**
     * Where the library is, whoever connects to it and however: server, database and schema with a null character,
     * which no name has, between them.
     */
    public String place() {
        String server = parameters.getOrDefault("service", host + (port.isPresent() ? ":" + port.getAsInt() : ""));
        return String.join("\0", server, database, schema());
    }

    /** Whether the server is on this machine, so that nobody can come between. */
    public boolean isLocal() {
        return LOCAL.matcher(host).matches();
    }

    /**
     * How the connection is protected, as libpq names it: {@code verify-full} unless the address says otherwise or the
     * server is on this machine.
     */
    public String sslMode() {
        String usual = isLocal() ? "prefer" : "verify-full";
        return parameters.getOrDefault("sslmode", usual);
    }

    /** The address without anything secret. */
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
