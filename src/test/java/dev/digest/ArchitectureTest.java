package dev.digest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.digest.fetch.WaitListener;
import dev.digest.library.sql.database.SqlDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Which package may know which. */
@AnalyzeClasses(packages = "dev.digest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /**
     * The line of stages. Each knows the JDK and those before it. The preview is one of them and no adapter of the
     * rendering: it serves what was made, whatever made it, and nothing could stand in its place.
     */
    private static final List<String> STAGES = List.of(
            "problem",
            "format",
            "paper",
            "tex",
            "fetch",
            "curation",
            "workspace",
            "library",
            "discovery",
            "issue",
            "verification",
            "check",
            "ai",
            "institution",
            "render",
            "preview",
            "export",
            "site",
            "send",
            "stats",
            "app",
            "cli");

    /**
     * Each library has one home; only there does the code depend on it. Jsoup has two: papers are read from pages, and
     * so are published issues, and each takes a page apart in its own way. So has Rome: arXiv answers with feeds, and a
     * site offers some.
     */
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("com.fasterxml.jackson..", "dev.digest.format.."),
            Map.entry("org.yaml..", "dev.digest.format.."),
            Map.entry("de.siegmar.fastcsv..", "dev.digest.format.."),
            Map.entry("com.rometools..", "dev.digest.[fetch.arxiv|site.feed].."),
            Map.entry("org.jdom2..", "dev.digest.[fetch.arxiv|site.feed].."),
            Map.entry("okhttp3..", "dev.digest.fetch.http.."),
            Map.entry("org.jsoup..", "dev.digest.[fetch.page|issue.parse.html|institution].."),
            Map.entry("org.commonmark..", "dev.digest.issue.parse.markdown.."),
            Map.entry("java.sql..", "dev.digest.[library.sql|library.sqlite|library.postgres|discovery.pool].."),
            Map.entry("org.sqlite..", "dev.digest.[library.sqlite|discovery.pool].."),
            Map.entry("org.postgresql..", "dev.digest.library.postgres.."),
            Map.entry("com.samskivert..", "dev.digest.render.mustache.."),
            Map.entry("jakarta.mail..", "dev.digest.send.mail.."),
            Map.entry("org.eclipse.angus..", "dev.digest.send.mail.."),
            Map.entry("com.github.difflib..", "dev.digest.cli.output.."),
            Map.entry("picocli..", "dev.digest.cli.."));

    @ArchTest
    static final ArchRule a_stage_knows_only_earlier_stages = classes()
            .that(resideInAPackage("dev.digest.*..").and(not(resideInAPackage("dev.digest"))))
            .should(knowOnlyEarlierStages())
            .because("a curator's week is a straight line, and the packages are that line");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching("dev.digest.fetch.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    resideInAnyPackage("dev.digest.fetch.http..", "dev.digest.fetch.page.."))
            .because("a source can then be taken out or replaced by itself;"
                    + " asking over HTTP and reading pages are what sources share");

    @ArchTest
    static final ArchRule markups_do_not_know_each_other = slices().matching("dev.digest.issue.parse.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a published issue reads the same in whichever of them it was written");

    @ArchTest
    static final ArchRule parents_do_not_know_their_adapters = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.digest.fetch",
                    "dev.digest.library",
                    "dev.digest.issue..",
                    "dev.digest.render.[document|html|image|mail|theme|wechat]..",
                    "dev.digest.render",
                    "dev.digest.site",
                    "dev.digest.discovery",
                    "dev.digest.discovery.ranking..",
                    "dev.digest.app..",
                    "dev.digest.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.digest.fetch.*..",
                    "dev.digest.library.postgres..",
                    "dev.digest.library.sql..",
                    "dev.digest.library.sqlite..",
                    "dev.digest.render.[docx|mustache]..",
                    "dev.digest.site.feed..",
                    "dev.digest.discovery.pool..",
                    "dev.digest.discovery.source.."))
            .because("only Main names adapters");

    @ArchTest
    static final ArchRule the_application_knows_no_front_end = noClasses()
            .that()
            .resideInAPackage("dev.digest.app..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.digest.cli..", "picocli.."))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.io.PrintStream.class)
            .because("another front end can then stand beside the command line");

    @ArchTest
    static final ArchRule commands_do_not_know_each_other = slices().matching("dev.digest.cli.command.(*)..")
            .should()
            .notDependOnEachOther()
            .because("what commands share is a use case, a view, or part of every command");

    /**
     * The values of the library (records, alternatives of records, and enums, such as {@code LibraryPaper},
     * {@code Query} and {@code Status}) are what use cases take and give. Of fetching, a saved response is given to use
     * cases, and waiting is reported.
     */
    @ArchTest
    static final ArchRule a_front_end_leaves_the_library_and_its_sources_to_use_cases = noClasses()
            .that()
            .resideInAPackage("dev.digest.cli..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.digest.library..").and(not(isValue())))
            .orShould()
            .dependOnClassesThat(resideInAPackage("dev.digest.fetch..")
                    .and(not(resideInAPackage("dev.digest.fetch").and(isValue())))
                    .and(not(assignableTo(WaitListener.class))))
            .because("what a second front end would have to repeat belongs into a use case");

    /** Packages that are larger and still to be divided. */
    private static final Set<String> TO_DIVIDE = Set.of("dev.digest.library");

    @ArchTest
    static void packages_stay_small(JavaClasses all) {
        Map<String, Long> types = all.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(one -> !TO_DIVIDE.contains(one.getPackageName()))
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(types)
                .isNotEmpty()
                .allSatisfy((name, count) -> assertThat(count)
                        .as("files in %s; a larger package is divided by subject", name)
                        .isLessThanOrEqualTo(25));
    }

    @ArchTest
    static final ArchRule nothing_knows_main = noClasses()
            .that()
            .resideOutsideOfPackage("dev.digest")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.digest")
            .because("Main puts the parts together and is itself no part");

    @ArchTest
    static final ArchRule no_cycles = slices().matching("dev.digest.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that know each other are one");

    @ArchTest
    static final ArchRule libraries_live_in_one_place = classes()
            .that()
            .resideInAPackage("dev.digest..")
            .should(useLibrariesAtHomeOnly())
            .because("a library can then be replaced in one package");

    /** Migration, import and recovery write rows with their history, or write the history anew. */
    @ArchTest
    static final ArchRule rows_are_written_with_their_history = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.digest.library.sql.database",
                    "dev.digest.library.sqlite.database",
                    "dev.digest.library.sql.archive",
                    "dev.digest.library.postgres..",
                    "dev.digest.library.sqlite.repair")
            .should()
            .callMethodWhere(describe(
                    "a write of rows",
                    call -> call.getTargetOwner().isEquivalentTo(SqlDatabase.class)
                            && Set.of("update", "insert", "withoutRecording").contains(call.getName())))
            .because("RecordedTables record each row that they write");

    @ArchTest
    static final ArchRule packages_have_speaking_names = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..service..", "..manager..")
            .because("such names say nothing of what lives there");

    @ArchTest
    static final ArchRule null_is_marked = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("what may be null is written down, and the compiler checks it");

    @ArchTest
    static final ArchRule streams_are_handed_in = noClasses()
            .that()
            .resideOutsideOfPackage("dev.digest")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .because("streams, environment and time come in through constructors");

    @ArchTest
    static final ArchRule kinds_are_told_apart_by_visitors = classes()
            .that(not(describe(
                    "tell nodes of extensions apart", one -> one.getSimpleName().equals("MarkdownVisitor"))))
            .should(askForFewKinds())
            .because("the compiler then finds who does not know a new one");

    private static ArchCondition<JavaClass> askForFewKinds() {
        DescribedPredicate<JavaClass> kinds = assignableTo("dev.digest.issue.document.Block")
                .or(assignableTo("dev.digest.issue.document.Inline"))
                .or(assignableTo("dev.digest.issue.parse.LineRole"))
                .or(assignableTo("org.commonmark.node.Node"));
        return new ArchCondition<>("not choose among three kinds by instanceof") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                for (JavaCodeUnit code : one.getCodeUnits()) {
                    long asked = code.getInstanceofChecks().stream()
                            .map(InstanceofCheck::getRawType)
                            .filter(kinds)
                            .distinct()
                            .count();
                    if (asked > 2) {
                        events.add(SimpleConditionEvent.violated(one, code.getFullName() + " asks for " + asked));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> isValue() {
        return DescribedPredicate.describe(
                "are values", one -> one.isRecord() || one.isEnum() || isOneOfSeveralRecords(one.reflect()));
    }

    private static boolean isOneOfSeveralRecords(Class<?> type) {
        return type.isSealed() && Stream.of(type.getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    private static ArchCondition<JavaClass> knowOnlyEarlierStages() {
        return new ArchCondition<>("know only earlier stages") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                int stage = STAGES.indexOf(stage(one));
                if (stage < 0) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " is in no stage of the line"));
                }
                one.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("dev.digest."))
                        .filter(dependency -> STAGES.indexOf(stage(dependency.getTargetClass())) > stage)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(one, dependency.getDescription())));
            }
        };
    }

    private static String stage(JavaClass one) {
        return one.getPackageName().replaceFirst("^dev\\.digest\\.", "").replaceFirst("\\..*", "");
    }

    private static ArchCondition<JavaClass> useLibrariesAtHomeOnly() {
        return new ArchCondition<>("use each library at its home only") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                HOMES.forEach((library, home) -> {
                    if (!resideInAPackage(home).test(one)) {
                        one.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> resideInAPackage(library).test(dependency.getTargetClass()))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(one, dependency.getDescription())));
                    }
                });
            }
        };
    }
}
