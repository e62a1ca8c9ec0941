package dev.digest.check.rule.typography;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.SourceLine;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The enumeration comma 、 between clauses; it separates the items of a list. Only for Chinese text.
 *
 * <p>Wrong: {@code 表现良好、而CFT仅为}, {@code 不可能三角、即一个}, {@code 的同时、不需要}
 *
 * <p>Right: {@code 文本、问题和选项}, {@code 可灵、即梦}
 */
public final class MisusedEnumeration implements Rule {
    /**
     * The lookahead rejects most places at once. Names begin with 即 as well, so it counts only before explanatory
     * words; a conjunction at the end of a list is an example.
     */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?=[的、])(?:(?:的同时|的时候|的情况下|的前提下|的基础上)、|、(?:而且?+(?![立今])"
                    + "|即(?=一[个种类组段对份次]|[为是在对从由把让不其该这]|可(?!灵)|通过|基于|给定|如何|我们|所谓)|但是?+(?!丁)|不过|因此|所以|从而|然而|于是|否则|由于|虽然|尽管"
                    + "|并(?:且|建议|提出|在|对|将|使|能|可|通过|与|以)|且(?!末)|以(?:帮助|便|提高|减少|实现|获得|达到|避免|改进))(?![、,，”’」』)）。等]|[和与或及](?:但|而|所以|因|然而|于是|否则|由于|虽然|尽管|不过)|\\s{0,9}$))");

    @Override
    public String name() {
        return "punct.enumeration";
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.proseLines()) {
            Matcher clause = CLAUSE.matcher(passage.text());
            while (clause.find()) {
                found.accept(Finding.of(this, passage, clause.start(), clause.end())
                        .withDetails(clause.group().replace('、', '，')));
            }
        }
    }
}
