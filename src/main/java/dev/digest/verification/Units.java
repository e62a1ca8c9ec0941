package dev.digest.verification;

import java.util.HashMap;
import java.util.Map;

/** The known units, by Chinese and English names and symbols. */
final class Units {
    private static final Map<String, Unit> CHINESE = new HashMap<>();
    private static final Map<String, Unit> LATIN = new HashMap<>();
    private static final int LONGEST;

    static {
        String time = "time";
        put(time, 1e-9, "纳秒", "ns nanosecond nanoseconds");
        put(time, 1e-6, "微秒", "us μs µs microsecond microseconds");
        put(time, 1e-3, "毫秒", "ms msec millisecond milliseconds");
        put(time, 1, "秒 秒钟", "s sec secs second seconds");
        put(time, 60, "分钟", "min mins minute minutes");
        put(time, 3600, "小时 个小时 钟头 个钟头", "h hr hrs hour hours");
        put(time, 86400, "天", "day days");
        put(time, 604800, "周 星期 个星期", "week weeks");
        put(time, 2629800, "个月", "month months");
        put(time, 31557600, "年", "year years yr yrs");
        put(time, 315576000, "", "decade decades");
        String length = "length";
        put(length, 1e-9, "纳米", "nm nanometer nanometers nanometre nanometres");
        put(length, 1e-6, "微米", "μm µm um micron microns micrometer micrometers");
        put(length, 1e-3, "毫米", "mm millimeter millimeters millimetre millimetres");
        put(length, 1e-2, "厘米", "cm centimeter centimeters centimetre centimetres");
        put(length, 1, "米", "meter meters metre metres");
        put(length, 1000, "公里 千米", "km kilometer kilometers kilometre kilometres");
        put(length, 1609.344, "英里", "mile miles");
        put(length, 0.3048, "英尺", "ft foot feet");
        put(length, 0.0254, "英寸", "inch inches");
        put("mass", 1e-3, "毫克", "mg milligram milligrams");
        put("mass", 1, "克", "g gram grams");
        put("mass", 1000, "千克 公斤", "kg kilogram kilograms");
        put("mass", 1e6, "吨", "ton tons tonne tonnes");
        put("bytes", 1, "字节", "byte bytes");
        put("bytes", 1e3, "", "kb kib kilobyte kilobytes");
        put("bytes", 1e6, "", "mb mib megabyte megabytes");
        put("bytes", 1e9, "", "gb gib gigabyte gigabytes");
        put("bytes", 1e12, "", "tb tib terabyte terabytes");
        put("bytes", 1e15, "", "pb pib petabyte petabytes");
        put("bits", 1, "比特 位宽 位", "bit bits");
        put("frequency", 1, "赫兹 赫", "hz hertz");
        put("frequency", 1e3, "千赫 千赫兹", "khz");
        put("frequency", 1e6, "兆赫 兆赫兹", "mhz");
        put("frequency", 1e9, "吉赫 吉赫兹", "ghz");
        put("frames", 1, "帧每秒 帧/秒", "fps");
        put("dollars", 1, "美元 美金", "usd dollar dollars");
        put("yuan", 1, "元人民币 人民币", "yuan rmb cny");
        put("euros", 1, "欧元", "euro euros eur");
        put("decibels", 1, "分贝", "db decibel decibels");
        put("watts", 1, "瓦", "watt watts");
        put("watts", 1000, "千瓦", "kw kilowatt kilowatts");
        LATIN.put("percent", Unit.PERCENT);
        LATIN.put("percentage", Unit.PERCENT);
        LATIN.put("pct", Unit.PERCENT);
        LATIN.put("pp", Unit.PERCENT);
        LATIN.put("x", Unit.TIMES);
        LATIN.put("times", Unit.TIMES);
        LATIN.put("fold", Unit.TIMES);
        CHINESE.put("%", Unit.PERCENT);
        CHINESE.put("个百分点", Unit.PERCENT);
        CHINESE.put("百分点", Unit.PERCENT);
        CHINESE.put("‰", new Unit("percent", 0.1));
        CHINESE.put("成", new Unit("percent", 10));
        CHINESE.put("倍", Unit.TIMES);
        all("个 种 项 类 大 方面 个方面 步 阶段 个阶段 阶段 维 层 组 部分 方", Unit.ITEMS);
        all("篇 名 款 门 套 条 台 所 家 张 帧 部 轮 人 例 份 幅 段 句 次 场 国 座 颗 块 枚 只 头 架 对 只", Unit.COUNT);
        int longest = 0;
        for (String word : CHINESE.keySet()) {
            longest = Math.max(longest, word.length());
        }
        LONGEST = longest;
    }

    private Units() {}

    private static void put(String dimension, double factor, String chinese, String latin) {
        Unit unit = new Unit(dimension, factor);
        for (String word : chinese.split(" ", -1)) {
            if (!word.isEmpty()) {
                CHINESE.put(word, unit);
            }
        }
        for (String word : latin.split(" ", -1)) {
            LATIN.put(word, unit);
        }
    }

    private static void all(String words, Unit unit) {
        for (String word : words.split(" ", -1)) {
            CHINESE.put(word, unit);
        }
    }

    /** The longest Chinese name or symbol of a unit at a position; empty when there is none. */
    static String chineseAt(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            String word = text.substring(at, end);
            if (CHINESE.containsKey(word)) {
                return word;
            }
        }
        return "";
    }

    /** The unit of a Chinese name or symbol. */
    static Unit chinese(String word) {
        return CHINESE.getOrDefault(word, Unit.NONE);
    }

    /** The unit of an English name or abbreviation. */
    static Unit latin(String word) {
        return LATIN.getOrDefault(word.toLowerCase(java.util.Locale.ROOT), Unit.NONE);
    }
}
