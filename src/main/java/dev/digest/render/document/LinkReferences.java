package dev.digest.render.document;

import dev.digest.issue.document.Inline;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints links as numbers that are listed at the end: one number a URL, none where the URL is the link text. */
public final class LinkReferences implements LinkStyle {
    private static final String WECHAT = "://mp.weixin.qq.com";

    private final boolean keepsWechat;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /**
     * Starts an empty list.
     *
     * @param keepsWechat whether links to WeChat articles stay links
     */
    public LinkReferences(boolean keepsWechat) {
        this.keepsWechat = keepsWechat;
    }

    /** The numbers by URL, in order. */
    public Map<String, Integer> numbers() {
        return numbers;
    }

    @Override
    public boolean isKept(Inline.InlineLink link) {
        return keepsWechat && isWechat(link.address());
    }

    @Override
    public int number(Inline.InlineLink link) {
        return link.isBare() ? 0 : numbers.computeIfAbsent(link.address(), address -> numbers.size() + 1);
    }

    /** Whether a URL is on the host of WeChat articles. */
    public static boolean isWechat(String address) {
        int host = address.indexOf(WECHAT);
        if (!address.startsWith("http") || host < 4 || host > 5) {
            return false;
        }
        int end = host + WECHAT.length();
        return end == address.length() || "/?#".indexOf(address.charAt(end)) >= 0;
    }

    /** The URL as a reader types it. */
    public static String displayText(String address) {
        return address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
    }
}
