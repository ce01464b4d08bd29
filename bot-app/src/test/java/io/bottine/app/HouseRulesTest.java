package io.bottine.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds everywhere in the house. Most of it is about what is absent, which no single package can show. */
@AnalyzeClasses(
        packages = "io.bottine",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseRulesTest.NoFakes.class})
class HouseRulesTest {

    /** The Slack that tests run against comes in a jar of tests. */
    static final class NoFakes implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule modules_know_only_those_below_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("phrasebook")
            .definedBy("io.bottine.phrasebook..")
            .layer("core")
            .definedBy("io.bottine.core..")
            .layer("slack")
            .definedBy("io.bottine.slack..")
            .layer("discord")
            .definedBy("io.bottine.discord..")
            .layer("app")
            .definedBy("io.bottine.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("slack")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("discord")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("slack", "discord", "app")
            .whereLayer("phrasebook")
            .mayOnlyBeAccessedByLayers("core", "slack", "discord", "app");

    @ArchTest
    static final ArchRule slacks_types_stay_in_its_adapter = outside("io.bottine.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.slack.api..")
            .because("the core knows no platform, and a platform's library changes without asking us");

    @ArchTest
    static final ArchRule discords_types_stay_in_its_adapter = outside("io.bottine.discord..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.dv8tion..")
            .because("the core knows no platform, and a platform's library changes without asking us");

    @ArchTest
    static final ArchRule an_adapter_decides_nothing = noClasses()
            .that()
            .resideInAPackage("io.bottine.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.bottine.core.complaint..",
                    "io.bottine.core.desk..",
                    "io.bottine.core.card..",
                    "io.bottine.core.reminder..",
                    "io.bottine.core.command..",
                    "io.bottine.core.privacy..")
            .because("what a complaint is and what may be done with it is the core's to say, once for every platform");

    @ArchTest
    static final ArchRule an_adapter_keeps_only_its_installations = noClasses()
            .that()
            .resideInAPackage("io.bottine.slack..")
            .and()
            .resideOutsideOfPackage("io.bottine.slack.install..")
            .and()
            .doNotHaveSimpleName("SlackAdapter")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.bottine.core.store..")
            .because("an adapter's memory would be a second truth beside the complaint's history");

    @ArchTest
    static final ArchRule sql_stays_in_the_store = outside("io.bottine.core.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "org.flywaydb..",
                    "com.zaxxer..",
                    "org.sqlite..",
                    "org.postgresql..",
                    "com.github.kagkarlsson..")
            .because("every query names the team, which can only be checked where all queries are");

    @ArchTest
    static final ArchRule the_dictionaries_library_stays_in_one_package = outside("io.bottine.phrasebook.grammar..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.languagetool..")
            .because("the engine for words stands on our own idea of grammar, not on a library's");

    @ArchTest
    static final ArchRule the_time_is_given_from_the_edge = outside("io.bottine.app..")
            .should()
            .callMethodWhere(readsTheClock())
            .because("reminders, promises and dates are tested by moving a clock");

    @ArchTest
    static final ArchRule only_the_program_itself_prints = outside("io.bottine.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("a bot that prints into a pipe breaks the machine-readable contract");

    @ArchTest
    static final ArchRule only_the_program_itself_ends_it_or_reads_its_environment = outside("io.bottine.app..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("configuration is checked in one place, before anything starts");

    @ArchTest
    static final ArchRule the_cores_packages_have_an_order = slices().matching("io.bottine.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a subject that needs another which needs it back is one subject");

    @ArchTest
    static final ArchRule the_phrasebooks_packages_have_an_order = slices().matching("io.bottine.phrasebook.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a subject that needs another which needs it back is one subject");

    @ArchTest
    static void every_package_says_what_may_be_null(JavaClasses classes) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass each : classes) {
            JavaPackage its = each.getPackage();
            if (!its.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(its.getName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    /** A lemma, an ending or a set of letters is grammar and may stand in code; three words in French are a text. */
    @Test
    void no_french_sentence_stands_in_java_code() throws IOException {
        Pattern literal = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
        Pattern threeWords = Pattern.compile("\\p{L}{2,}(?:[ ,’'-]+\\p{L}+){2,}");
        Pattern accentInAWord = Pattern.compile("(?i)[b-df-hj-np-tv-z][àâéèêëîïôùûœ]|[àâéèêëîïôùûœ][b-df-hj-np-tv-z]");
        Set<String> found = new TreeSet<>();
        for (Path source : sources()) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                String code = lines.get(i).strip().replaceFirst("(^| )//.*", "");
                boolean comment = code.startsWith("*") || code.startsWith("/*");
                int line = i + 1;
                if (!comment) {
                    literal.matcher(code)
                            .results()
                            .map(match -> match.group(1))
                            .filter(text -> threeWords.matcher(text).find()
                                    && accentInAWord.matcher(text).find())
                            .forEach(text -> found.add(source + ":" + line));
                }
            }
        }
        assertThat(found)
                .as("texts are in resources, in both languages, where an author finds them")
                .isEmpty();
    }

    @Test
    void nothing_is_caught_that_nobody_named() throws IOException {
        Pattern blanket = Pattern.compile("catch \\((?:final )?(?:Exception|Throwable) ");
        Set<String> found = new TreeSet<>();
        for (Path source : sources()) {
            if (blanket.matcher(Files.readString(source)).find()) {
                found.add(source.toString());
            }
        }
        assertThat(found).as("whoever catches says what").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> modules = Files.list(root)) {
            List<Path> mains = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(mains).as("the modules are beside this one").hasSizeGreaterThan(2);
            List<Path> found = new ArrayList<>();
            for (Path main : mains) {
                try (Stream<Path> files = Files.walk(main)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                }
            }
            return found.stream().sorted().toList();
        }
    }

    private static GivenClassesConjunction outside(String its) {
        return noClasses().that(resideInAPackage("io.bottine..").and(resideOutsideOfPackage(its)));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        return DescribedPredicate.describe("reads the clock", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            boolean now = name.equals("now")
                    && call.getTarget().getRawParameterTypes().size() < 2
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isAssignableTo(Clock.class));
            boolean system = name.startsWith("system") || name.startsWith("tick");
            return (owner.startsWith("java.time.") && (now || system))
                    || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
        });
    }
}
