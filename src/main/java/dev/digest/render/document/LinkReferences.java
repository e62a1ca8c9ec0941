package dev.digest.render.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** Links that are printed as numbers and listed at the end: one number an address, none where the address shows. */
public final class LinkReferences implements LinkStyle {
    private static final String WECHAT = "://mp.weixin.qq.com";

    private final boolean keepsWechat;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /**
     * No references yet.
     *
     * @param keepsWechat whether links to articles in WeChat stay links
     */
    public LinkReferences(boolean keepsWechat) {
        this.keepsWechat = keepsWechat;
    }

    /** The addresses by their numbers, in order. */
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

    /** Whether an address leads to the host of WeChat's articles itself. */
    public static boolean isWechat(String address) {
        int host = address.indexOf(WECHAT);
        if (!address.startsWith("http") || host < 4 || host > 5) {
            return false;
        }
        int end = host + WECHAT.length();
        return end == address.length() || "/?#".indexOf(address.charAt(end)) >= 0;
    }

    /** What a reader types to follow an address. */
    public static String displayText(String address) {
        return address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
    }
}
