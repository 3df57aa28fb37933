package quartet.recommendation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** Whether the layout holds. Each rule was seen to fail on a planted violation. */
class ArchitectureTests {

    private static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("quartet.recommendation");

    @Test
    void featuresDependOnEachOtherOneWay() {
        ApplicationModules.of(RecommendationApplication.class).verify();
    }

    @Test
    void scoresKnowNothingButArithmetic() {
        classes()
                .that()
                .haveSimpleName("Decay")
                .or()
                .haveSimpleName("Affinity")
                .or()
                .haveSimpleName("Shelf")
                .or()
                .haveSimpleName("Basket")
                .or()
                .haveSimpleName("Tally")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "quartet.recommendation.graph",
                        "quartet.recommendation.related")
                .check(SERVICE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true).check(SERVICE);
    }

    @Test
    void theTimeComesFromAClock() {
        noClasses().should().callMethodWhere(asksForTheTimeWithoutAClock()).check(SERVICE);
    }

    private static DescribedPredicate<JavaMethodCall> asksForTheTimeWithoutAClock() {
        return DescribedPredicate.describe(
                "now() without a clock",
                call ->
                        call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty());
    }
}
