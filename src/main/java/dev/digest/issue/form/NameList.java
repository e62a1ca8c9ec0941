package dev.digest.issue.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Authors on a line without a label: {@code Ada Example, Bo Sample}, {@code 王一、李二（某大学）}.
 *
 * @param authors the names as written
 * @param institutions what stands in brackets behind them; usually empty
 * @param end the offset behind both
 */
record NameList(String authors, String institutions, int end) {
    private static final String PARTICLE = "(?:de|del|della|der|den|di|da|dos|du|van|von|la|le|bin|ibn|al)";
    private static final String WORD = "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)?|\\p{Lu}[\\p{L}\\p{M}'’-]{0,20})";
    private static final String LATIN = WORD + "(?:\\s(?:" + PARTICLE + "\\s){0,2}" + WORD + "){1,3}";
    /** Surnames of nearly all who have a Chinese name; two words with a mark between them may be anything. */
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏"
            + "韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单"
            + "季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁"
            + "沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    private static final String HAN = "(?:[" + SURNAMES + "]\\p{IsHan}{1,3}|\\p{IsHan}{1,6}·\\p{IsHan}{1,6})";
    private static final String AND = "\\s{0,3}(?:[,，、;；&]|,?\\sand\\s)\\s{0,3}";
    private static final String REST = "(?:,?\\s{0,2}(?:et al\\.?|等人?))?";
    private static final Pattern NAMES = Pattern.compile("((?:" + LATIN + "(?:" + AND + LATIN + "){0,40}|" + HAN + "(?:"
            + AND + HAN + "){1,40})" + REST + ")(?:\\s{0,2}[(（\\[]([^()（）\\[\\]]{2,120})[)）\\]])?");

    private static final Pattern END = Pattern.compile("\\s*[.。|·•]?\\s*");
    private static final Pattern BY = Pattern.compile("(?i)\\s*by\\s+");

    /** The names, if there is nothing else in the text. */
    static Optional<NameList> of(String text) {
        return at(text, 0)
                .filter(names -> END.matcher(text.substring(names.end())).matches());
    }

    /** The names at the beginning of a text behind {@code by}, up to the end of their sentence. */
    static Optional<NameList> by(String text) {
        Matcher by = BY.matcher(text);
        return by.lookingAt()
                ? at(text, by.end())
                        .filter(names ->
                                END.matcher(text.substring(names.end())).lookingAt())
                : Optional.empty();
    }

    private static Optional<NameList> at(String text, int from) {
        Matcher names = NAMES.matcher(text).region(from, text.length());
        if (!names.lookingAt()) {
            return Optional.empty();
        }
        String institutions = names.group(2) == null ? "" : names.group(2).strip();
        return Optional.of(new NameList(names.group(1).strip(), institutions, names.end()));
    }

    /** Whether there are several. */
    boolean isSeveral() {
        return authors.codePoints().anyMatch(c -> ",，、;；&".indexOf(c) >= 0) || authors.contains(" and ");
    }
}
