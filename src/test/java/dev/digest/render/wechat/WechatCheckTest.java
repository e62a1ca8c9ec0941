package dev.digest.render.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WechatCheckTest {
    private static final String PNG =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`<style>p{}</style>`, wechat.element",
                "`<SCRIPT src=x>`, wechat.element",
                "`<p class=x>`, wechat.attribute",
                "`<p\nCLASS = 'x'>`, wechat.attribute",
                "`<p id=\"a\">`, wechat.attribute",
                "`<p title='>' onclick=x()>`, wechat.attribute",
                "`<p/id=a>`, wechat.attribute",
                "`<a href=\"https://example.org\">`, wechat.link",
                "`<a href='javascript:x'>`, wechat.link",
                "`<a href=https://mp.weixin.qq.com.example.org/s>`, wechat.link",
                "`<a href=https://mp.weixin.qq.com@example.org/>`, wechat.link",
                "`<a href=\"#end\">`, wechat.link",
                "`<img src=\"a.png\">`, wechat.image",
                "`<img src=\"https://example.org/a.png\">`, wechat.image",
                "`<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">`, wechat.image",
                "`<img src=\"data:image/png;base64,R0lGODlhAQABAIAAAAAAAP\">`, wechat.image",
                "`<p style=\"Position : fixed\">`, wechat.style",
                "`<p style=\"color: var(--a)\">`, wechat.style",
                "`<p style='background:url(x)'>`, wechat.style"
            })
    void what_the_platform_drops_is_named(String html, String key) {
        assertThat(WechatCheck.of("<section><p>字</p>" + html).problems())
                .extracting(problem -> problem.key())
                .contains(key);
    }

    @Test
    void what_survives_is_not_complained_of() {
        assertThat(WechatCheck.of("<section style=\"color:#333\"><p>a < b, class=x id=y &lt;script&gt;</p>"
                                + "<a href=\"https://mp.weixin.qq.com/s/x\">文</a><img src=\"" + PNG
                                + "\" alt=\"<style>\"></section>")
                        .problems())
                .isEmpty();
    }

    @Test
    void each_thing_is_named_once() {
        assertThat(WechatCheck.of("<p id=a><p id=b><p class=c>").problems()).hasSize(2);
    }

    @Test
    void what_is_seen_is_counted_by_code_points() {
        assertThat(WechatCheck.of("<p title=\"长长\">字&lt;😀</p>\n<!-- 不见 --><b>x</b>")
                        .visible())
                .isEqualTo(4);
        assertThat(WechatCheck.of("").visible()).isZero();
    }

    @Test
    void pictures_do_not_count_as_html() {
        assertThat(WechatCheck.withoutPictures("<img src=\"" + PNG + "\" alt=\"a\">x"))
                .isEqualTo("<img  alt=\"a\">x");
    }

    @Test
    void broken_html_ends() {
        assertThat(WechatCheck.of("<").problems()).isEmpty();
        assertThat(WechatCheck.of("<p class=\"").problems()).hasSize(1);
        assertThat(WechatCheck.of("<!--<p id=a>").problems()).isEmpty();
        assertThat(WechatCheck.of("a<p").visible()).isEqualTo(1);
    }
}
