package dev.digest.send.wechat;

import java.net.URI;

/**
 * An official account and how its API is reached.
 *
 * @param appId the account's id, which is no secret
 * @param secret the account's AppSecret
 * @param api the address of the API, or of a relay with the API's host as path
 * @param relayKey the key of the relay, empty without one
 */
public record WechatAccount(String appId, String secret, URI api, String relayKey) {
    /** The host of the API, which is the only one that a relay forwards to. */
    public static final String HOST = "api.weixin.qq.com";

    boolean isRelayed() {
        return !relayKey.isEmpty();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return appId;
    }
}
