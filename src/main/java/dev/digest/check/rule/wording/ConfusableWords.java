package dev.digest.check.rule.wording;

import dev.digest.check.text.Script;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Words that are wrong in any context, with their corrections. */
final class ConfusableWords {
    /** A wrong word followed by the right one of the same length. */
    private static final String PLAIN = "帐号账号 帐户账户 帐单账单 充份充分 缘份缘分 迫不急待迫不及待 布署部署 副盖覆盖 "
            + "松驰松弛 粗旷粗犷 幅射辐射 气慨气概 必竟毕竟 毕境毕竟 通迅通讯 针贬针砭 "
            + "渲泄宣泄 竞然竟然 究竞究竟 毕竞毕竟 侯选候选 等侯等候 气侯气候 时侯时候 "
            + "沉缅沉湎 摄象摄像 偶象偶像 肖象肖像 阀值阈值 回朔回溯 追朔追溯 朔源溯源 "
            + "泻露泄露 梳漏疏漏 编绎编译 翻绎翻译 演译演绎 消毁销毁 藕合耦合 解藕解耦 "
            + "逻缉逻辑 编缉编辑 编篡编纂 陷井陷阱 警剔警惕 提练提炼 锻练锻炼 训炼训练 "
            + "叠代迭代 跌代迭代 粘帖粘贴 摸拟模拟 摸型模型 防碍妨碍 脉博脉搏 脉胳脉络 "
            + "急燥急躁 干躁干燥 枯躁枯燥 装祯装帧 蜇伏蛰伏 震憾震撼 遗撼遗憾 关健关键 "
            + "健盘键盘 键康健康 竟管尽管 惊呀惊讶 反溃反馈 反愧反馈 溃乏匮乏 馈乏匮乏 "
            + "派遗派遣 贯切贯彻 贯例惯例 习贯习惯 寒喧寒暄 喧染渲染 宣染渲染 讫今迄今 "
            + "持绩持续 继绩继续 跟据根据 屏敝屏蔽 独脚兽独角兽 怎门怎么 什麽什么 怎麽怎么 "
            + "报歉抱歉 截止目前截至目前 截止现在截至现在 截止发稿截至发稿 迄今为至迄今为止 "
            + "穿流不息川流不息 一愁莫展一筹莫展 再接再励再接再厉 谈笑风声谈笑风生 "
            + "迫在眉捷迫在眉睫 一如继往一如既往 不径而走不胫而走 甘败下风甘拜下风 "
            + "破斧沉舟破釜沉舟 走头无路走投无路 趋之若骛趋之若鹜 世外桃园世外桃源 "
            + "以逸代劳以逸待劳 美仑美奂美轮美奂 陈词烂调陈词滥调 草管人命草菅人命 "
            + "出奇不意出其不意 黄梁美梦黄粱美梦 滥芋充数滥竽充数 烂竽充数滥竽充数 "
            + "默守成规墨守成规 一股作气一鼓作气 不落巢臼不落窠臼 相形见拙相形见绌 "
            + "变本加利变本加厉 按步就班按部就班 目不遐接目不暇接 应接不遐应接不暇 "
            + "有持无恐有恃无恐 坚如盘石坚如磐石 鼎立相助鼎力相助 首曲一指首屈一指 "
            + "人情事故人情世故 世界屋嵴世界屋脊 不加思索不假思索 川流不熄川流不息 "
            + "各行其事各行其是 汗流夹背汗流浃背 金榜提名金榜题名 炙手可得炙手可热 "
            + "名列前矛名列前茅 蛛丝蚂迹蛛丝马迹 义不容词义不容辞 委屈求全委曲求全 "
            + "旁证博引旁征博引 别出新裁别出心裁 完壁归赵完璧归赵 食不裹腹食不果腹 水笼头水龙头 "
            + "摩天大搂摩天大楼 副射辐射 脱颍而出脱颖而出 渊缘渊源 既往不究既往不咎 搏物馆博物馆 "
            + "博弈伦博弈论 精萃精粹 掂记惦记 恶耗噩耗 迁徒迁徙 瑕想遐想 赔尝赔偿 浮燥浮躁 "
            + "辩别辨别 分辩率分辨率 雄辨雄辩 弦律旋律 弛名驰名 零晨凌晨 如法泡制如法炮制 "
            + "亲睐青睐 轻睐青睐 融汇贯通融会贯通 姿询咨询 恣询咨询 挖崛挖掘 募后幕后 婉惜惋惜 "
            + "腕惜惋惜 萤幕荧幕 莹光荧光 萤光荧光 规侓规律 埠置布置 叁数参数 函树函数 "
            + "字符窜字符串 暖存缓存 堆桟堆栈 循坏循环 迭带迭代 递龟递归 框驾框架 接囗接口 "
            + "窗囗窗口 端囗端口 入囗入口 出囗出口 浏揽浏览 游览器浏览器 浏缆浏览 网诺网络 "
            + "服务气服务器 客户瑞客户端 ";

    /**
     * Wrong, right, then the characters that make it part of another word before it ({@code -} for none) and after it.
     */
    private static final String GUARDED = "部份/部分 股分/股份/-/红 即然/既然/随立 渡假/度假 重迭/重叠 座落/坐落 "
            + "分部式/分布式/大部 画象/画像/动漫绘 影象/影像 镜象/镜像 帐密/账密 "
            + "身分证/身份证 安钮/按钮 概律/概率 成份/成分/组/股 显着/显著/彰凸突浅尽 "
            + "做为/作为/叫称当看变定/什 反应出/反映出/能会快 登陆后台/登录后台 "
            + "登陆网站/登录网站 登陆账号/登录账号 登陆帐号/登录账号 登陆系统/登录系统 "
            + "登陆页面/登录页面 登陆界面/登录界面 登陆密码/登录密码 登陆名/登录名 "
            + "登陆状态/登录状态 登陆注册/登录注册 登陆微信/登录微信 登陆服务器/登录服务器 "
            + "登陆成功/登录成功/队军艇机器 登陆失败/登录失败/队军艇机器 登陆按钮/登录按钮 "
            + "登陆信息/登录信息 登陆验证/登录验证 登陆方式/登录方式 登陆窗口/登录窗口 "
            + "登陆框/登录框 自动登陆/自动登录 扫码登陆/扫码登录 一键登陆/一键登录 "
            + "单点登陆/单点登录 免登陆/免登录 用户登陆/用户登录 远程登陆/远程登录 "
            + "重新登陆/重新登录 已登陆/已登录/经队军 未登陆/未登录 无需登陆/无需登录 "
            + "需要登陆/需要登录 账号登陆/账号登录 微信登陆/微信登录 第三方登陆/第三方登录 "
            + "后台登陆/后台登录 登陆后即可/登录后即可 登陆到/登录到/队军艇机器 "
            + "操做/操作/-/了出好什 自已/自己/来源出取/有经知发公存 己经/已经/自知 "
            + "决窍/诀窍/解 帮组/帮助/-/织员建成 频临/濒临/视音 过份/过分/-/额量数 "
            + "对帐/对账/面/号户 么有/没有/什怎那这多要甚 水份/水分/-/额量 含盖/涵盖/包 阅揽/阅览 ";

    /** 两 is required before these; 十二个 and 第二个 are other numbers. */
    private static final String COUNTED = "个种篇款张";

    private static final String NOT_TWO = "第十百千万亿零〇一二三四五六七八九0123456789周期其初老.点";

    private static final Map<Character, Entry[]> BY_FIRST = byFirst();

    /** A wrong word, unless one of some characters precedes or follows it. */
    private record Entry(String wrong, String right, String notBehind, String notBefore) {
        boolean isAt(String text, int at) {
            return text.startsWith(wrong, at)
                    && !Script.isOneOf(text, at - 1, notBehind)
                    && !Script.isOneOf(text, at + wrong.length(), notBefore);
        }
    }

    /** Receives each wrong word. */
    interface ConfusableWordListener {
        void accept(int from, int to, String right);
    }

    private ConfusableWords() {}

    private static Map<Character, Entry[]> byFirst() {
        Map<Character, Entry[]> words = new HashMap<>();
        for (String pair : PLAIN.strip().split(" +", -1)) {
            int half = pair.length() / 2;
            add(words, new Entry(pair.substring(0, half), pair.substring(half), "", ""));
        }
        for (String entry : GUARDED.strip().split(" +", -1)) {
            String[] parts = entry.split("/", -1);
            add(
                    words,
                    new Entry(parts[0], parts[1], parts.length > 2 ? parts[2] : "", parts.length > 3 ? parts[3] : ""));
        }
        for (int i = 0; i < COUNTED.length(); i++) {
            String counted = COUNTED.substring(i, i + 1);
            add(words, new Entry("二" + counted, "两" + counted, NOT_TWO, ""));
        }
        return words;
    }

    private static void add(Map<Character, Entry[]> words, Entry entry) {
        words.merge(entry.wrong().charAt(0), new Entry[] {entry}, ConfusableWords::joined);
    }

    private static Entry[] joined(Entry[] some, Entry[] more) {
        Entry[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more[0];
        return all;
    }

    /** All wrong words of a text, from left to right. */
    static void in(String text, ConfusableWordListener found) {
        for (int i = 0; i + 1 < text.length(); i++) {
            Entry[] entries = Script.isHan(text.charAt(i)) ? BY_FIRST.get(text.charAt(i)) : null;
            for (int k = 0; entries != null && k < entries.length; k++) {
                if (entries[k].isAt(text, i)) {
                    found.accept(i, i + entries[k].wrong().length(), entries[k].right());
                    break;
                }
            }
        }
    }
}
