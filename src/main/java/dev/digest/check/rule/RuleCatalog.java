package dev.digest.check.rule;

import dev.digest.check.Rule;
import java.util.List;

/** All rules there are. */
public final class RuleCatalog {
    /** Errors first, in the order in which documentation has them. */
    public static final List<Rule> ALL = List.of(
            new RepeatedPunctuation(),
            new WrongWeekday(),
            new ImpossibleDate(),
            new DateOrder(),
            new BrokenTitle(),
            new MissingField(),
            new RepeatedPaper(),
            new ImpossibleId(),
            new StrangeTitle(),
            new UnbalancedQuotes(),
            new WrongNumber(),
            new WrongCount(),
            new ExceededLimit(),
            new UnreviewedDraft(),
            new FillerText(),
            new DamagedText(),
            new MislabelledLink(),
            new VersionedLink(),
            new AuthorSeparators(),
            new ManyAuthors(),
            new AuthorDebris(),
            new MixedSpacing(),
            new SpaceInChinese(),
            new MisusedEnumeration(),
            new InconsistentTerm(),
            new ConfusableCharacter(),
            new InvisibleCharacter(),
            new DoubledConjunction(),
            new NumberingGap(),
            new EmptySection(),
            new SummaryLength(),
            new QuoteStyle(),
            new BracketStyle(),
            new WithdrawnPaper(),
            new NewerVersion(),
            new EqualTitle(),
            new UnsupportedNumber(),
            new UnsupportedName(),
            new UnsupportedFirst(),
            new ForeignSummary(),
            new SameChineseTitle(),
            new PunctuationWidth(),
            new SpaceBeforePunctuation(),
            new HouseSpacing(),
            new MixedBrackets(),
            new DoubledWords(),
            new ConfusableWord(),
            new NameCase(),
            new NameSpelling(),
            new MixedInstitutionNames(),
            new ListNumbering(),
            new LinkNumber(),
            new LeftoverMarkup(),
            new UnknownSuppression());

    private RuleCatalog() {}
}
