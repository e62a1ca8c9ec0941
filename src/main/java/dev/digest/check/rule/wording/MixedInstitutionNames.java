package dev.digest.check.rule.wording;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.ParsedEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An institution with its short name in one entry and its full name in another. Only for Chinese text.
 *
 * <p>Wrong: {@code 清华} beside {@code 清华大学}, {@code 中科院} beside {@code 中国科学院}
 *
 * <p>Right: {@code 清华大学} throughout, or {@code 清华} throughout
 */
public final class MixedInstitutionNames implements Rule {
    private static final Pattern BETWEEN = Pattern.compile("\\s{0,3}[、,，;；/&+|]\\s{0,3}|\\s{1,3}(?:and|与|和)\\s{1,3}");
    private static final Pattern OTHERS = Pattern.compile("\\s?(?:等(?:机构)?|et al\\.?)$");
    private static final List<String> ENDINGS = List.of("大学", "学院", "理工学院", "研究院", "研究所", "实验室", "公司", "集团", "科技");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("北大", "北京大学"),
            Map.entry("浙大", "浙江大学"),
            Map.entry("南大", "南京大学"),
            Map.entry("武大", "武汉大学"),
            Map.entry("北航", "北京航空航天大学"),
            Map.entry("北邮", "北京邮电大学"),
            Map.entry("上交", "上海交通大学"),
            Map.entry("上海交大", "上海交通大学"),
            Map.entry("西安交大", "西安交通大学"),
            Map.entry("中科大", "中国科学技术大学"),
            Map.entry("国科大", "中国科学院大学"),
            Map.entry("哈工大", "哈尔滨工业大学"),
            Map.entry("华科", "华中科技大学"),
            Map.entry("人大", "中国人民大学"),
            Map.entry("中科院", "中国科学院"),
            Map.entry("港大", "香港大学"),
            Map.entry("港中文", "香港中文大学"),
            Map.entry("港科大", "香港科技大学"),
            Map.entry("微软亚研", "微软亚洲研究院"));

    @Override
    public String name() {
        return "term.institution";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        Set<String> names = new LinkedHashSet<>();
        for (ParsedEntry entry : context.issue().entries()) {
            names.addAll(names(entry));
        }
        for (ParsedEntry entry : context.issue().entries()) {
            for (String name : names(entry)) {
                Optional<String> full = full(name, names);
                if (full.isPresent()) {
                    tell(name, full.get(), entry, context, found);
                }
            }
        }
    }

    private static List<String> names(ParsedEntry entry) {
        String written = OTHERS.matcher(entry.institutions().orElse("")).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(written, -1)) {
            String name = part.strip();
            if (name.length() > 1) {
                names.add(name);
            }
        }
        return names;
    }

    private static Optional<String> full(String name, Set<String> names) {
        String known = SHORT.get(name);
        if (known != null && names.contains(known)) {
            return Optional.of(known);
        }
        for (String ending : ENDINGS) {
            if (names.contains(name + ending)) {
                return Optional.of(name + ending);
            }
        }
        return Optional.empty();
    }

    private void tell(String name, String full, ParsedEntry entry, CheckContext context, Consumer<Finding> found) {
        for (FieldLabel label : List.of(FieldLabel.INSTITUTIONS, FieldLabel.TITLE)) {
            for (SourceLine passage : context.linesOf(context.ownerOf(entry), label)) {
                int at = passage.raw().indexOf(name, passage.textStart());
                if (at >= 0) {
                    found.accept(
                            Finding.of(this, passage, at, at + name.length()).withDetails(full));
                    return;
                }
            }
        }
    }
}
