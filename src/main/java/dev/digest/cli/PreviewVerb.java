package dev.digest.cli;

import dev.digest.preview.Live;
import dev.digest.preview.PreviewServer;
import dev.digest.problem.Problem;
import java.net.URI;
import java.util.Map;

/** {@code digest preview}: shows an issue as readers will see it while it is being written. */
final class PreviewVerb implements Verb {
    private static final int LAST_PORT = 65535;

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public void describe(Form form) {
        form.value("PORT", "--port").flag("--no-browser").arguments("[N|FILE]");
    }

    @Override
    public String farewell() {
        return "preview.ended";
    }

    @Override
    public int run(Given given, Session session) {
        if (given.arguments().size() > 1) {
            throw Problem.of("usage.unexpected", given.arguments().get(1), name());
        }
        int port = given.number("--port", 1).orElse(0);
        if (port > LAST_PORT) {
            throw Problem.of("usage.port", port, LAST_PORT);
        }
        Live live = Live.of(new Previewing(given, session), problem -> Previewing.words(problem, session.messages()));
        try (PreviewServer server =
                PreviewServer.start(port, live, word -> session.messages().text("preview.page." + word))) {
            announce(server.address(), session);
            if (!given.has("--no-browser")) {
                open(server.address(), session);
            }
            server.await();
            session.say(farewell());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static void announce(URI address, Session session) {
        if (session.json()) {
            session.printJson(Map.of("address", address.toString(), "port", address.getPort()));
        } else {
            session.print(address.toString());
        }
        session.out().flush();
        session.say("preview.serving");
        session.outside().streams().err().flush();
    }

    /** Only where somebody sits who can have wanted it. */
    private static void open(URI address, Session session) {
        boolean somebody = session.mayAsk() && session.outside().streams().inIsTerminal();
        if (somebody && !new Browser(session.outside()).open(address)) {
            session.warn("preview.no-browser", address);
        }
    }
}
