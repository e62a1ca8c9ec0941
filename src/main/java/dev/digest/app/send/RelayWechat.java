package dev.digest.app.send;

import dev.digest.app.StageAdapters;
import dev.digest.problem.Problem;
import dev.digest.send.ChannelSecret;
import dev.digest.send.wechat.WechatRelay;
import dev.digest.send.wechat.WechatRelay.RelayTarget;
import dev.digest.workspace.Settings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Runs a relay for WeChat's API. It needs no newsletter. */
public final class RelayWechat {
    private final StageAdapters adapters;
    private final Settings settings;
    private final Map<String, String> environment;

    public RelayWechat(StageAdapters adapters, Settings settings, Map<String, String> environment) {
        this.adapters = adapters;
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * Where to listen.
     *
     * @param listen {@code HOST:PORT} or {@code PORT} on this machine only
     * @param folder in which a command that prints the key is run
     */
    public record Request(String listen, Path folder) {}

    /**
     * Starts a relay; the caller closes it.
     *
     * @param log receives a line for each request
     * @throws Problem {@code send.relay-no-key}, {@code send.relay-key-short}, {@code usage.number},
     *     {@code preview.port}
     */
    public WechatRelay start(Request request, Consumer<String> log) {
        InetSocketAddress listen = address(request.listen());
        ChannelSecret secret = SendChannels.secret("relay", "key");
        String key = secret.find(environment, settings.list(secret.setting()), request.folder());
        if (key.isEmpty()) {
            throw Problem.of("send.relay-no-key", secret.variable(), secret.setting());
        }
        RelayTarget target = new RelayTarget(
                key, settings.address("send.wechat.api"), adapters.sending().http(settings));
        return WechatRelay.start(listen, target, log);
    }

    private static InetSocketAddress address(String listen) {
        int colon = listen.lastIndexOf(':');
        String port = listen.substring(colon + 1);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw Problem.usage("usage.number", "--listen", port, 0);
        }
        String host = colon < 0 ? "127.0.0.1" : listen.substring(0, colon);
        return new InetSocketAddress(host, Integer.parseInt(port));
    }
}
