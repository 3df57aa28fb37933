package quartet.cart;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

import java.time.Instant;
import java.time.LocalDate;

/** Does the layout hold. */
class ArchitectureTests {

    /** Without what a build before this one generated ahead of time. */
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(place -> !place.contains("__") && !place.contains("$$"))
                    .importPackages("quartet.cart");

    @Test
    void hasNoCycleAndNobodyReachesInside() {
        ApplicationModules.of(CartApplication.class).verify();
    }

    @Test
    void takesTimeFromAClock() {
        noClasses()
                .should(callMethod(Instant.class, "now"))
                .orShould(callMethod(LocalDate.class, "now"))
                .orShould(callMethod(System.class, "currentTimeMillis"))
                .check(OURS);
    }

    @Test
    void injectsThroughConstructors() {
        noFields().should().beAnnotatedWith(Autowired.class).check(OURS);
    }

    @Test
    void keepsWhatIsKnownOfProductsFreeOfCarts() {
        classes()
                .that()
                .resideInAPackage("quartet.cart.snapshots")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "quartet.cart.snapshots",
                        "quartet.cart.access",
                        "quartet.cart.listening",
                        "quartet.cart.store",
                        "java..",
                        "org.springframework..",
                        "org.apache.kafka..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "com.fasterxml.jackson..",
                        "tools.jackson..")
                .check(OURS);
    }
}
