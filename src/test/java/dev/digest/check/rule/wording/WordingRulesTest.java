package dev.digest.check.rule.wording;

import dev.digest.check.RuleFixture;
import dev.digest.check.rule.RuleRows;
import dev.digest.curation.Curation;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words: doubled, confused, misspelt, and called otherwise than the glossary or the issue itself calls them. */
class WordingRulesTest {
    private final RuleFixture desk;

    WordingRulesTest(@TempDir Path folder) {
        desk = new RuleFixture(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "words.doubled, 最强的的工具, 最强的工具",
        "words.doubled, 根据根据需求, 根据需求",
        "words.doubled, 可以可以提高, 可以提高",
        "term.case, 托管在 Gitlab 上, 托管在 GitLab 上",
        "term.case, 用 Postgresql 存, 用 PostgreSQL 存",
        "term.case, 用 javascript 写, 用 JavaScript 写",
        "term.case, 在 Github 和 Pytorch 上, 在 GitHub 和 PyTorch 上",
        "term.case, 用 Nodejs 和 reAct 写, 用 Node.js 和 React 写"
    })
    void a_slip_is_fixed_and_stays_so(String rule, String wrong, String right) {
        RuleRows.assertFixes(desk, rule, wrong, right);
    }

    @ParameterizedTest
    @CsvSource({
        "words.doubled, 挂在在云上, 在在",
        "words.doubled, 这个词这个词很新, 这个词这个词",
        "word.confusable, 忘了帐号, 帐号",
        "word.confusable, 提高了显着性, 显着",
        "word.confusable, 有二个难点, 二个",
        "term.spelling, 装好 Kuberntes 之后, Kuberntes",
        "term.spelling, 一个 framwork 而已, framwork",
        "term.spelling, 用 PyTroch 训练, PyTroch",
        "word.confusable, 究竞为何如此, 究竞",
        "word.confusable, 这是关健的一步, 关健",
        "word.confusable, 通迅协议, 通迅",
        "word.confusable, 养成好习贯, 习贯",
        "word.confusable, 竟管很慢, 竟管",
        "word.confusable, 股分公司上市, 股分公司",
        "word.confusable, 叠代十轮, 叠代",
        "word.confusable, 结果反应出趋势, 反应出",
        "word.confusable, 请重新登陆。, 重新登陆",
        "word.confusable, 需要登陆才能看, 需要登陆",
        "word.confusable, 已登陆用户可见, 已登陆用户",
        "word.confusable, 免登陆试用, 免登陆",
        "word.confusable, 登陆系统后再试, 登陆系统",
        "word.confusable, 请重新登陆后台, 登陆后台",
        "word.confusable, 第三方登陆后台, 第三方登陆",
        "word.confusable, 用户登陆帐号时, 登陆帐号",
        "term.inconsistent, 抑制数据中的噪音, 噪音",
        "words.doubled-conjunction, 而且它且更快, 而且它且"
    })
    void a_slip_that_takes_judgement_is_shown(String rule, String summary, String words) {
        RuleRows.assertFinds(desk, rule, RuleFixture.issueWith(summary), words);
    }

    @ParameterizedTest
    @CsvSource({
        "words.doubled, 看看非常非常好的目的的意义",
        "words.doubled, 他现在在学校",
        "words.doubled, 哔哩哔哩上的视频",
        "word.confusable, 账号和两个难点",
        "word.confusable, 研究竞品和市场，探究竞争的规律",
        "word.confusable, 相关健康数据，机关健全制度",
        "word.confusable, 沟通迅速，交通迅捷",
        "word.confusable, 学习贯彻会议精神，学习贯穿始终",
        "word.confusable, 毕竟管理很难，究竟管不管用",
        "word.confusable, 折叠代码块，重叠代价，下跌代表风险",
        "word.confusable, 个股分析与股分红，每股分得一元",
        "word.confusable, 化学反应出现了，核反应出口",
        "word.confusable, 完成份额，全部份额，补充份额，通过份额限制",
        "word.confusable, 一座落地灯，讲座落幕，满座落泪",
        "word.confusable, 电影象征，生肖象征，壁画象征",
        "word.confusable, 发布署名文章，招募后续成员，山脉博物馆",
        "word.confusable, 过渡假设，多重迭代，更迭带来变化",
        "word.confusable, 星期二张三到场，独一无二个性",
        "word.confusable, 重新登陆月球，需要登陆火星，无需登陆港股",
        "word.confusable, 台风已登陆，游戏已登陆 Steam，未登陆北美",
        "word.confusable, 难免登陆受阻，载人登陆系统，登陆微信小游戏，登陆窗口期",
        "term.case, 托管在 GitLab 上",
        "term.case, 用 ReAct 的提示、YaRN 的窗口和 SparK 的预训练，Ar 气",
        "term.case, 用 NodeJS、NextJS 和 ReactJS 写",
        "term.spelling, 用 NodeJS、NextJS、nuxtjs 和 ThreeJS 写",
        "term.case, 见 <https://github.com/example/x>",
        "term.case, 运行 `gitlab` 命令",
        "term.spelling, 一个 framework 而已",
        "term.spelling, 名为 Kuber 的工具",
        "term.inconsistent, 街上的噪音很大",
        "term.inconsistent, 抑制数据中的噪声",
        "words.doubled-conjunction, 甲和乙以及丙"
    })
    void what_is_right_is_let_pass(String rule, String summary) {
        RuleRows.assertLetsPass(desk, rule, RuleFixture.issueWith(summary));
    }

    @Test
    void a_name_is_right_as_its_authors_write_it() {
        String said = "提出 DocKer 和 Kuberntes，代码见 Github。";
        RuleRows.assertFinds(desk, "term.case", RuleFixture.issueWith(said), "DocKer", "Github");
        RuleRows.assertFinds(desk, "term.spelling", RuleFixture.issueWith(said), "Kuberntes");

        PaperRef alpha = PaperRef.parse("2210.00001");
        Paper paper = Paper.of(alpha.id(), "DocKer: Kernels for Documents")
                .abstractText("We present DocKer and Kuberntes. Our code is on Github.")
                .build();
        desk.library().papers().add(List.of(paper), Curation.NONE, false, Instant.EPOCH);
        // What is called GitHub everywhere is no other thing, whoever writes it.
        RuleRows.assertFinds(desk, "term.case", RuleFixture.issueWith(said), "Github");
        RuleRows.assertLetsPass(desk, "term.spelling", RuleFixture.issueWith(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`的的`", "$\\text{的的}$", "<https://example.org/的的>"})
    void code_formulas_and_addresses_are_not_judged(String quotation) {
        RuleRows.assertLetsPass(desk, "words.doubled", RuleFixture.issueWith("见" + quotation + "。"));
    }

    @Test
    void an_issue_calls_an_institution_by_one_name() {
        String text = RuleFixture.issue(
                RuleFixture.entry("某机构 | Alpha", "甲", "2210.00001", "好。"),
                RuleFixture.entry("某机构 | Beta", "乙", "2210.00002", "好。"));
        RuleRows.assertLetsPass(desk, "term.institution", text);
    }
}
