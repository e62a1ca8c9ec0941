package dev.digest.issue.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advertisements between entries, and sentences about advertisements. */
class SponsorNoteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "本期由 某玩具店 赞助：买二送一。",
                "赞助商：某玩具店提供奖品",
                "【广告】积木八折",
                "📢 推广：木马新到",
                "Sponsor: Toy Shop",
                "Sponsored by Toy Shop, the shop for toys",
                "This issue is brought to you by Toy Shop."
            })
    void an_advertisement_is_known_by_its_beginning(String line) {
        assertThat(SponsorNote.isOne(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"广告推荐系统的一个数据集", "本文由三位作者赞助的项目写成", "Sponsors of open source", "推广到一般情形时，定理仍然成立。", "作者：赞助商"})
    void a_text_about_advertisements_is_none(String line) {
        assertThat(SponsorNote.isOne(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"赞助商", "广告", "Sponsor", "💰 赞助"})
    void a_title_may_say_nothing_else(String title) {
        assertThat(SponsorNote.isName(title)).isTrue();
        assertThat(SponsorNote.isName(title + "的故事")).isFalse();
    }
}
