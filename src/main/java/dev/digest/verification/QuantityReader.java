package dev.digest.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers of a text in Chinese or English. In a source, digits within names count too: a summary of ResNet-50
 * may mention 50 layers. In a summary they are part of the name.
 */
final class QuantityReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_.@^][A-Za-z0-9]+)*+");
    private static final Pattern RANGE = Pattern.compile(
            "\\s{0,3}(?:-{1,3}|–|—|~|～|至|到|、|/|,|和|与|及|或|vs\\.?|versus|and|or|to|through|,\\s?and|,\\s?or)\\s{0,3}");
    private static final Pattern OUT_OF =
            Pattern.compile("(\\d{1,4})\\s(?:out of|of|in)\\s(?:the\\s)?(\\d{1,4})(?![\\d.])");
    private final String text;
    private final boolean isSource;
    private final List<Scanned> found = new ArrayList<>();

    private record Scanned(Quantity quantity, List<Double> scales) {}

    private QuantityReader(String text, boolean isSource) {
        this.text = text;
        this.isSource = isSource;
    }

    /** The numbers that a summary claims. */
    static List<Quantity> claims(String text) {
        return new QuantityReader(text, false).read();
    }

    /** The numbers that a source supports. */
    static List<Quantity> source(String text) {
        List<Quantity> all = new ArrayList<>(new QuantityReader(text, true).read());
        all.addAll(SpelledNumber.in(text));
        Matcher part = OUT_OF.matcher(text);
        while (part.find() && Double.parseDouble(part.group(2)) > 0) {
            double share = Double.parseDouble(part.group(1)) / Double.parseDouble(part.group(2));
            all.add(Quantity.of(part.start(), part.end(), share, Unit.NONE));
        }
        return all;
    }

    private List<Quantity> read() {
        int at = 0;
        while (at < text.length()) {
            at = Math.max(at + 1, next(at));
        }
        List<Quantity> all = new ArrayList<>();
        for (int i = found.size() - 1; i >= 0; i--) {
            found.set(i, i + 1 < found.size() ? withNext(found.get(i), found.get(i + 1)) : found.get(i));
        }
        for (Scanned scanned : found) {
            all.add(scanned.quantity());
        }
        return all;
    }

    /** Reads the construct at a position; returns its end. */
    private int next(int at) {
        char sign = text.charAt(at);
        if (isLatin(sign)) {
            return isSource ? at + 1 : name(at);
        }
        if (sign == ' ') {
            return at + 1;
        }
        if (isOrdinal(at)) {
            return ChineseNumeral.end(text, at);
        }
        boolean isDigit = isDigit(at);
        if (!isDigit && !ChineseQuantity.mayBeginWith(sign)) {
            return at + 1;
        }
        ChineseQuantity chinese = ChineseQuantity.at(text, at, isSource);
        if (chinese.end() > at) {
            for (Quantity quantity : chinese.quantities()) {
                add(quantity);
            }
            return chinese.end();
        }
        return isDigit ? digits(at) : at + 1;
    }

    private static boolean isLatin(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private boolean isDigit(int at) {
        char sign = text.charAt(at);
        boolean isPoint = sign == '.'
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        return (sign >= '0' && sign <= '9') || isPoint;
    }

    private int name(int at) {
        Matcher name = NAME.matcher(text).region(at, text.length());
        return name.lookingAt() ? name.end() : at + 1;
    }

    private int digits(int at) {
        DigitNumber number = DigitNumber.at(text, at);
        Suffix suffix = Suffix.at(text, number.end());
        if (isDate(number, suffix)) {
            add(Quantity.of(at, number.end(), number.value(), Unit.NONE));
            return number.end();
        }
        if (suffix.isName() && !isSource) {
            return name(number.end());
        }
        if (!isSource && isMarker(at, number)) {
            return number.end();
        }
        List<Double> values = new ArrayList<>();
        for (double scale : suffix.scales()) {
            values.add(number.value() * scale + suffix.added());
        }
        add(
                Magnitude.of(
                        text,
                        new Quantity(at, suffix.end(), values, suffix.unit(), Roughness.of(text, at, suffix, number))),
                suffix.scales());
        return suffix.end();
    }

    /** 2023年 and 5月 are dates, 3年 and 5个月 are not. */
    private boolean isDate(DigitNumber number, Suffix suffix) {
        boolean isYear = suffix.unit().factor() == 31557600 && number.value() >= 1900 && number.value() <= 2100;
        return isYear
                || text.startsWith("月", number.end())
                || text.startsWith("日", number.end())
                || text.startsWith("号", number.end());
    }

    /** The number of a list item: {@code 1.}, {@code （2）}. */
    private boolean isMarker(int at, DigitNumber number) {
        boolean isSmall = number.value() <= 20 && number.value() == Math.rint(number.value());
        String next = text.substring(number.end(), Math.min(text.length(), number.end() + 1));
        boolean closes = !next.isEmpty() && ")）".contains(next);
        boolean opens = at == 0 || " (（\n。；;：:，".indexOf(text.charAt(at - 1)) >= 0;
        return isSmall
                && ((closes && opens) || (opens && !next.isEmpty() && ".、．".contains(next) && !isEnumerated(at)));
    }

    private boolean isEnumerated(int at) {
        return at > 0 && "，".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** 第三 is an ordinal; the numbering of a paper's parts is not a claim. */
    private boolean isOrdinal(int at) {
        return at > 0 && text.charAt(at - 1) == '第' && ChineseNumeral.isPart(text.charAt(at));
    }

    private void add(Quantity quantity) {
        add(quantity, List.of(1.0));
    }

    private void add(Quantity quantity, List<Double> scales) {
        found.add(new Scanned(quantity, scales));
    }

    /** In "10–15%" and "1, 3 and 7 billion" the scale and unit of the last number apply to all. */
    private Scanned withNext(Scanned one, Scanned next) {
        boolean isBare = one.quantity().unit().equals(Unit.NONE) && one.scales().equals(List.of(1.0));
        boolean isSeries = one.quantity().to() <= next.quantity().from()
                && RANGE.matcher(text.substring(
                                one.quantity().to(), next.quantity().from()))
                        .matches();
        if (!isBare || !isSeries) {
            return one;
        }
        List<Double> scaled = new ArrayList<>();
        next.scales().forEach(scale -> one.quantity().values().forEach(value -> scaled.add(value * scale)));
        Quantity bare = one.quantity().or(scaled);
        Quantity shared = new Quantity(
                bare.from(), bare.to(), bare.values(), next.quantity().unit(), bare.slack());
        return new Scanned(shared, next.scales());
    }
}
