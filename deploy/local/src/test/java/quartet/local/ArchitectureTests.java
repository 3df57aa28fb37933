package quartet.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

class ArchitectureTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("quartet.local");

    @Test
    void hasNoCycles() {
        slices().matching("quartet.local.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void supervisesWithoutKnowingWhat() {
        classes()
                .that()
                .resideInAPackage("quartet.local.supervision")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "quartet.local.supervision")
                .check(CLASSES);
    }

    @Test
    void talksToTheShopThroughItsPublicApiAlone() {
        classes()
                .that()
                .resideInAnyPackage("..sales", "..seed", "..ordering", "..shop", "..figures")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "de.siegmar.fastcsv..",
                        "quartet.local.sales",
                        "quartet.local.seed",
                        "quartet.local.ordering",
                        "quartet.local.shop",
                        "quartet.local.figures",
                        "quartet.local.status")
                .check(CLASSES);
    }

    @Test
    void readsNoClockButTheOneItIsGiven() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
