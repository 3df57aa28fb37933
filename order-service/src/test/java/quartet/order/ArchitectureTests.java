package quartet.order;

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
import java.time.LocalDateTime;

/** The layout holds. Each rule was seen to fail on a planted violation. */
class ArchitectureTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // What a build before this one generated ahead of time is not ours.
                    .withImportOption(place -> !place.contains("__") && !place.contains("$$"))
                    .importPackages("quartet.order");

    @Test
    void featuresDependOneWayAndOnlyOnWhatOthersShow() {
        ApplicationModules.of(OrderApplication.class).verify();
    }

    @Test
    void decisionsArePure() {
        classes()
                .that()
                .resideInAPackage("quartet.order.checkout")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "quartet.order.checkout")
                .check(CLASSES);
    }

    @Test
    void decisionsReadNoClock() {
        noClasses()
                .that()
                .resideInAPackage("quartet.order.checkout")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.time..")
                .check(CLASSES);
    }

    @Test
    void fieldsAreNotInjected() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void timeIsPassedIn() {
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
