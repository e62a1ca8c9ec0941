package dev.digest.export;

import dev.digest.paper.AclId;
import dev.digest.paper.Paper;
import dev.digest.paper.WebId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bibliographic type of a paper. */
enum PublicationType {
    /** Published in proceedings. */
    CONFERENCE("inproceedings", "paper-conference"),
    /** Published in a journal. */
    JOURNAL("article", "article-journal"),
    /** A web page about which nothing more is known. */
    PAGE("misc", "webpage"),
    /** Not known to be published elsewhere. */
    PREPRINT("misc", "article");

    private static final Pattern ARCHIVE = Pattern.compile(
            "(?i)(?:(?:bio|med|chem|psy|eng|soc)?[ar]*xiv|ssrn|hal|zenodo|research square|osf)\\b.*|.*\\bpreprints?\\b.*");
    private static final Pattern PERIODICAL = Pattern.compile(
            "(?i).*\\b(?:journal|transactions|trans\\.|letters|review|magazine"
                    + "|proc(?:\\.|eedings) (?:of the )?(?:natl|national|r\\. soc|royal|ieee\\b(?!.*(?:conference|workshop|symposium))|vldb|acm on|lond)).*");
    private static final Pattern PROCEEDINGS = Pattern.compile(
            "(?i).*\\b(?:proceedings|proc\\.|conference|conf\\.|workshop|symposium|findings|advances in neural|meeting of)(?:\\b|\\s).*");
    private static final Pattern ACRONYM =
            Pattern.compile("(?:.*[\\s(/@-])?(?:ICML|NeurIPS|NIPS|ICLR|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|LREC"
                    + "|CVPR|ICCV|ECCV|WACV|BMVC|ACCV|AAAI|IJCAI|ECAI|KDD|WWW|SIGIR|CIKM|WSDM|RecSys|ECIR|UAI|AISTATS|COLT|ALT|CoRL|ICRA|IROS|RSS"
                    + "|INTERSPEECH|Interspeech|ICASSP|ASRU|SLT|SIGGRAPH|CHI|UIST|CSCW|OSDI|SOSP|NSDI|ATC|EuroSys|ASPLOS|ISCA|MICRO|HPCA|PLDI|POPL|ICSE|FSE|ASE"
                    + "|ISSTA|STOC|FOCS|SODA|CCS|NDSS|USENIX|CRYPTO|EUROCRYPT|MICCAI|ISBI|ISMIR|VLDB|SIGMOD|ICDE|SemEval|WMT|IWSLT|SIGDIAL|MLSys|COLM|TREC)"
                    + "(?:[\\s)'’,:;/-].*|\\d{2,4}.*)?");

    private final String bibtex;
    private final String csl;

    PublicationType(String bibtex, String csl) {
        this.bibtex = bibtex;
        this.csl = csl;
    }

    static PublicationType of(Paper paper) {
        Optional<String> place = paper.notes().journalRef();
        if (place.isEmpty()) {
            return paper.id() instanceof WebId && paper.notes().doi().isEmpty() ? PAGE : PREPRINT;
        }
        if (ARCHIVE.matcher(place.get()).matches()) {
            return PREPRINT;
        }
        boolean periodical = PERIODICAL.matcher(place.get()).matches();
        boolean proceedings = PROCEEDINGS.matcher(place.get()).matches()
                || ACRONYM.matcher(place.get()).matches();
        return paper.id() instanceof AclId || (proceedings && !periodical) ? CONFERENCE : JOURNAL;
    }

    /** The type of a BibTeX entry. */
    String bibtex() {
        return bibtex;
    }

    /** The type of a CSL item. */
    String csl() {
        return csl;
    }
}
