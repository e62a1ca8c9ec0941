package dev.digest.app.send;

import dev.digest.app.NewsroomHost;
import dev.digest.problem.Problem;
import dev.digest.send.ChannelSecret;
import dev.digest.send.wechat.WechatRelay;
import dev.digest.send.wechat.WechatRelay.RelayTarget;
import dev.digest.workspace.Settings;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** Runs a relay for WeChat's API. It needs no newsletter. */
public final class RelayWechat {
    private final NewsroomHost host;
    private final Settings settings;

    public RelayWechat(NewsroomHost host, Settings settings) {
        this.host = host;
        this.settings = settings;
    }

    /**
     * Starts a relay; the caller closes it.
     *
     * @param listen {@code HOST:PORT}, or {@code PORT} on this machine only
     * @param log receives a line for each request
     * @throws Problem {@code send.relay-no-key}, {@code send.relay-key-short}, {@code usage.listen},
     *     {@code send.relay-listen}
     */
    public WechatRelay start(String listen, Consumer<String> log) {
        InetSocketAddress address = address(listen);
        ChannelSecret secret = SendChannels.secret("relay", "key");
        String key = secret.find(host.environment(), settings.list(secret.setting()), host.folder());
        if (key.isEmpty()) {
            throw Problem.of("send.relay-no-key", secret.variable(), secret.setting());
        }
        RelayTarget target = new RelayTarget(
                key,
                settings.address("send.wechat.api"),
                host.adapters().sending().http(settings));
        return WechatRelay.start(address, target, log);
    }

    private static InetSocketAddress address(String listen) {
        int colon = listen.lastIndexOf(':');
        String port = listen.substring(colon + 1);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw Problem.usage("usage.listen", listen);
        }
        String host = colon < 0 ? "127.0.0.1" : listen.substring(0, colon);
        return new InetSocketAddress(host, Integer.parseInt(port));
    }
}
