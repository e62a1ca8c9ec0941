package dev.digest.check.rule.wording;

import dev.digest.check.text.Script;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that are wrong in any context, with their corrections. */
final class ConfusableWords {
    /** A wrong word followed by the right one of the same length, whose halves belong to no words beside it. */
    private static final String PLAIN = "迫不急待迫不及待 副盖覆盖 粗旷粗犷 渲泄宣泄 竞然竟然 气侯气候 朔源溯源 梳漏疏漏 编绎编译 翻绎翻译 解藕解耦 逻缉逻辑 "
            + "锻练锻炼 粘帖粘贴 摸拟模拟 摸型模型 防碍妨碍 急燥急躁 干躁干燥 枯躁枯燥 装祯装帧 蜇伏蛰伏 震憾震撼 遗撼遗憾 喧染渲染 "
            + "宣染渲染 讫今迄今 继绩继续 屏敝屏蔽 独脚兽独角兽 怎门怎么 什麽什么 怎麽怎么 截止目前截至目前 截止现在截至现在 "
            + "截止发稿截至发稿 迄今为至迄今为止 穿流不息川流不息 一愁莫展一筹莫展 再接再励再接再厉 谈笑风声谈笑风生 迫在眉捷迫在眉睫 "
            + "一如继往一如既往 不径而走不胫而走 甘败下风甘拜下风 破斧沉舟破釜沉舟 走头无路走投无路 趋之若骛趋之若鹜 世外桃园世外桃源 "
            + "以逸代劳以逸待劳 美仑美奂美轮美奂 陈词烂调陈词滥调 草管人命草菅人命 出奇不意出其不意 黄梁美梦黄粱美梦 滥芋充数滥竽充数 "
            + "烂竽充数滥竽充数 默守成规墨守成规 一股作气一鼓作气 不落巢臼不落窠臼 相形见拙相形见绌 变本加利变本加厉 按步就班按部就班 "
            + "目不遐接目不暇接 应接不遐应接不暇 有持无恐有恃无恐 坚如盘石坚如磐石 鼎立相助鼎力相助 首曲一指首屈一指 人情事故人情世故 "
            + "世界屋嵴世界屋脊 不加思索不假思索 川流不熄川流不息 各行其事各行其是 汗流夹背汗流浃背 金榜提名金榜题名 炙手可得炙手可热 "
            + "名列前矛名列前茅 蛛丝蚂迹蛛丝马迹 义不容词义不容辞 委屈求全委曲求全 旁证博引旁征博引 别出新裁别出心裁 完壁归赵完璧归赵 "
            + "食不裹腹食不果腹 水笼头水龙头 摩天大搂摩天大楼 副射辐射 脱颍而出脱颖而出 既往不究既往不咎 搏物馆博物馆 博弈伦博弈论 掂记惦记 "
            + "赔尝赔偿 浮燥浮躁 分辩率分辨率 如法泡制如法炮制 亲睐青睐 轻睐青睐 融汇贯通融会贯通 姿询咨询 恣询咨询 婉惜惋惜 腕惜惋惜 "
            + "萤幕荧幕 萤光荧光 规侓规律 埠置布置 叁数参数 函树函数 字符窜字符串 堆桟堆栈 递龟递归 框驾框架 接囗接口 窗囗窗口 端囗端口 "
            + "入囗入口 出囗出口 浏揽浏览 游览器浏览器 浏缆浏览 服务气服务器 客户瑞客户端 ";

    /**
     * Wrong, right, then the characters that make it part of other words before it ({@code -} for none) and after it:
     * 究竞 is wrong, but not in 研究竞品.
     */
    private static final String GUARDED = "部份/部分/-/额儿量子数 即然/既然/随立当旋迅/后 渡假/度假/过强东引横摆/定如设装使冒若 重迭/重叠/严注多双三第/代起 "
            + "座落/坐落/讲插客满一两三多首宝星底整/后实下地入叶到成差得户幕款 分部式/分布式/大部 画象/画像/动漫绘壁书油图版国字/征是牙山棋形限 "
            + "影象/影像/电摄阴身背人踪黑合/征是牙山棋形限 镜象/镜像/墨眼铜透明凹凸/征是牙 帐密/账密/蚊军营纱/切度集布封林 身分证/身份证 "
            + "安钮/按钮 概律/概率/大气/师 成份/成分/组完达生变造建形构制合/股额量数儿子 显着/显著/彰凸突浅尽明大/手急实眼陆装色火想 "
            + "做为/作为/叫称当看变定装用比订/什了何 反应出/反映出/能会快学链核/现口错血版 登陆后台/登录后台 登陆网站/登录网站 "
            + "登陆账号/登录账号 登陆帐号/登录账号 登陆系统/登录系统/球月类人 登陆页面/登录页面 登陆界面/登录界面 登陆密码/登录密码 "
            + "登陆名/登录名/-/单古 登陆状态/登录状态 登陆注册/登录注册 登陆微信/登录微信/-/小视读 登陆服务器/登录服务器 "
            + "登陆成功/登录成功/队军艇机器球星台岛月面风 登陆失败/登录失败/队军艇机器球星台岛月面风 登陆按钮/登录按钮 登陆信息/登录信息/风 "
            + "登陆验证/登录验证 登陆方式/登录方式/栖 登陆窗口/登录窗口/-/期 登陆框/登录框 扫码登陆/扫码登录 一键登陆/一键登录 "
            + "单点登陆/单点登录 免登陆/免登录/任避难以不罢未减 用户登陆/用户登录 远程登陆/远程登录 账号登陆/账号登录 后台登陆/后台登录 "
            + "登陆后即可/登录后即可 操做/操作/-/了出好什法到饭事 自已/自己/来源出取亲各独暗擅径能/有经知发公存然成婚故 "
            + "己经/已经/自知异利律由守/济营典 决窍/诀窍/解 帮组/帮助/丐这一/织员建成合长委装件阁团 频临/濒临/视音高低射/时床 "
            + "过份/过分/通超转接经/额量数儿子 对帐/对账/面反相绝针不/号户篷子目房幕 么有/没有/什怎那这多要甚 "
            + "水份/水分/海山泪下汽淡/额儿子量数 含盖/涵盖/包富 阅揽/阅览 究竞/究竟/研讲追探考学深查终/争赛选技相标渡走品价聘逐猜 "
            + "关健/关键/机有相攻无海开山/康全身壮美儿忘民将 通迅/通讯/交普流沟开相精贯联/速猛捷即疾雷 竟管/尽管/毕究未/理辖道家制事控线 "
            + "派遗/派遣/学一流各右左动党气两/址产传憾迹留体漏书物忘嘱存弃言骨失像风 必竟/毕竟/势未何想务不 习贯/习惯/学练研演复实修讲恶/彻通穿注 "
            + "跌代/迭代/下暴超涨大止/表替码理价谢 脉博/脉搏/山静动经余命血龙人支/士物览得古学弈大取彩客主 "
            + "叠代/迭代/重折堆层交/表替码理价谢 暖存/缓存/温取冷保回/在于款放有储活 幅射/辐射/大一涨巨增两篇横振/击程门箭手中 "
            + "贯例/惯例/横一纵万/如外行会题 帐号/账号/蚊军营纱升/称召令角 帐户/账户/蚊军营纱升/外 "
            + "帐单/账单/蚊军营纱升/位独纯元个行刀词 募后/幕后/招召应私征公/来期面续人 辩别/辨别/争论答申狡诡善/人的说处 "
            + "弛名/驰名/松废/称字单额 阀值/阈值/军财门/得班钱勤 演译/演绎/表导扮主上讲出/成本文员者著作名制 "
            + "布署/部署/发宣公颁遍密分/名长理 贯切/贯彻/横一纵/实割断除换入 毕竞/毕竟/完/争赛选技相标价 毕境/毕竟/完/内外界 "
            + "训炼/训练/-/制油丹钢铁狱化 网诺/网络/-/基言贝华 持绩/持续/支保坚主维扶操/效优点 雄辨/雄辩/英群/认别证明析识 "
            + "气慨/气概/空天生口脾勇力/叹 迭带/迭代/更不/来有领动到走上头给着 报歉/抱歉/本情汇日/意 脉胳/脉络/-/膊 "
            + "反溃/反馈/相违/败疡烂散 反愧/反馈/相/疚对 摄象/摄像/拍统/征 莹光/荧光/晶莹 消毁/销毁/取打抵撤/灭坏 "
            + "缘份/缘分/边血绝/额量儿子 偶象/偶像/配木对奇/征棋 肖象/肖像/生不/征 恶耗/噩耗/可邪善厌/费资尽时材电能 "
            + "松驰/松弛/-/名骋援 提练/提炼/前手重/习就出题法字拳琴 充份/充分/补扩填/额量儿数 针贬/针砭/方指/值低 "
            + "陷井/陷阱/缺/冈喷 迁徒/迁徙/变搬升/弟步手然刑劳孙 回朔/回溯/-/风望 追朔/追溯/-/风望 跟据/根据/脚紧/说悉点 "
            + "寒喧/寒暄/严风/哗嚣闹 沉缅/沉湎/-/甸怀 泻露/泄露/腹/天水营 循坏/循环/遵/人事死话蛋处账 侯选/候选/公诸闽 "
            + "等侯/等候/-/爵孝 时侯/时候/-/爵孝 健盘/键盘/稳/整旋算面子 键康/健康/关按/定奈 编篡/编纂/-/改夺 "
            + "编缉/编辑/-/捕私毒拿 藕合/耦合/莲/作 瑕想/遐想/无 弦律/旋律/正/师 渊缘/渊源/深/故由 警剔/警惕/-/除 "
            + "溃乏/匮乏/崩/力 馈乏/匮乏/反回/力 零晨/凌晨/-/报光会 挖崛/挖掘/-/起 惊呀/惊讶/吃震受 精萃/精粹/-/取 "
            + "股分公司/股份公司 股分有限/股份有限 股分制/股份制 登陆到系统/登录到系统 登陆到服务/登录到服务 登陆到网站/登录到网站 "
            + "登陆到后台/登录到后台 登陆到账/登录到账 已登陆用户/已登录用户 未登陆用户/未登录用户 已登陆的用户/已登录的用户 "
            + "未登陆的用户/未登录的用户 ";

    /** Wrong only where no place follows in which somebody could land, then right. */
    private static final String LOGIN = "自动登陆自动登录 重新登陆重新登录 无需登陆无需登录 需要登陆需要登录 微信登陆微信登录 第三方登陆第三方登录 ";

    /** What goes on after a login, beside the end of the text. */
    private static final String AFTER_LOGIN = "后时即才的了过用账帐状功，。、；：！？）」”…";

    /** 两 is required before these; 十二个 and 第二个 are other numbers. */
    private static final String COUNTED = "个种篇款张";

    private static final String NOT_TWO = "第十百千万亿零〇一二三四五六七八九0123456789周期拜其初老小无不独.点";

    private static final Map<Character, Entry[]> BY_FIRST = byFirst();

    /**
     * A wrong word, unless one of some characters precedes or follows it.
     *
     * @param before what must follow, unless the text ends; anything when it is empty
     */
    private record Entry(String wrong, String right, String notBehind, String notBefore, String before) {
        boolean isAt(String text, int at) {
            int end = at + wrong.length();
            return text.startsWith(wrong, at)
                    && !Script.isOneOf(text, at - 1, notBehind)
                    && !Script.isOneOf(text, end, notBefore)
                    && (before.isEmpty() || end == text.length() || Script.isOneOf(text, end, before));
        }
    }

    /** Receives each wrong word. */
    interface ConfusableWordListener {
        void accept(int from, int to, String right);
    }

    private ConfusableWords() {}

    private static Map<Character, Entry[]> byFirst() {
        Map<Character, Entry[]> words = new HashMap<>();
        addPairs(words, PLAIN, "");
        addPairs(words, LOGIN, AFTER_LOGIN);
        for (String entry : GUARDED.strip().split(" +", -1)) {
            String[] parts = entry.split("/", -1);
            add(
                    words,
                    new Entry(
                            parts[0],
                            parts[1],
                            parts.length > 2 ? parts[2] : "",
                            parts.length > 3 ? parts[3] : "",
                            ""));
        }
        for (int i = 0; i < COUNTED.length(); i++) {
            String counted = COUNTED.substring(i, i + 1);
            add(words, new Entry("二" + counted, "两" + counted, NOT_TWO, "", ""));
        }
        return words;
    }

    private static void addPairs(Map<Character, Entry[]> words, String pairs, String before) {
        for (String pair : pairs.strip().split(" +", -1)) {
            int half = pair.length() / 2;
            add(words, new Entry(pair.substring(0, half), pair.substring(half), "", "", before));
        }
    }

    private static void add(Map<Character, Entry[]> words, Entry entry) {
        words.merge(entry.wrong().charAt(0), new Entry[] {entry}, ConfusableWords::joined);
    }

    private static Entry[] joined(Entry[] some, Entry[] more) {
        Entry[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more[0];
        return all;
    }

    /**
     * The wrong words of a text, from left to right. Of two that overlap the longer one, or else the second, which
     * knows what follows the first: in 重新登陆后台, 登陆后台.
     */
    static void in(String text, ConfusableWordListener found) {
        int last = 0;
        @Nullable Entry open = null;
        for (int i = 0; i + 1 < text.length(); i++) {
            Entry next = longestAt(text, i);
            if (next == null) {
                continue;
            }
            if (open != null && i >= last + open.wrong().length()) {
                found.accept(last, last + open.wrong().length(), open.right());
                open = null;
            }
            if (open == null || next.wrong().length() >= open.wrong().length()) {
                open = next;
                last = i;
            }
        }
        if (open != null) {
            found.accept(last, last + open.wrong().length(), open.right());
        }
    }

    private static @Nullable Entry longestAt(String text, int at) {
        Entry[] entries = Script.isHan(text.charAt(at)) ? BY_FIRST.get(text.charAt(at)) : null;
        @Nullable Entry longest = null;
        for (int k = 0; entries != null && k < entries.length; k++) {
            boolean longer = longest == null
                    || entries[k].wrong().length() > longest.wrong().length();
            if (longer && entries[k].isAt(text, at)) {
                longest = entries[k];
            }
        }
        return longest;
    }
}
