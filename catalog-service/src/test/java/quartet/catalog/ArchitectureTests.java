package quartet.catalog;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The layout: features without cycles, rules without surroundings, time only from a clock. */
class ArchitectureTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("quartet.catalog");

    @Test
    void hasFeaturesThatDoNotReachIntoEachOther() {
        ApplicationModules.of(CatalogApplication.class).verify();
    }

    @Test
    void decidesAboutHoldsWithoutStoreOrFramework() {
        classes()
                .that()
                .haveSimpleName("HoldRules")
                .or()
                .haveSimpleName("Take")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time",
                        "org.jspecify..",
                        "quartet.catalog.stock",
                        "quartet.catalog.holds")
                .check(CLASSES);
    }

    @Test
    void takesTheTimeFromAClock() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(name("now"))
                                .and(target(owner(inPackage("java.time"))))
                                .and(withoutArguments()))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void injectsThroughConstructorsOnly() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void writesToTheStoreByConditionAndMatchedCount() {
        noClasses()
                .should()
                .callMethodWhere(
                        new DescribedPredicate<JavaCall<?>>("findOneAnd…") {
                            @Override
                            public boolean test(JavaCall<?> call) {
                                return call.getName().startsWith("findOneAnd");
                            }
                        })
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return DescribedPredicate.describe(
                "in " + name, type -> type.getPackageName().equals(name));
    }

    private static DescribedPredicate<JavaCall<?>> withoutArguments() {
        return DescribedPredicate.describe(
                "without arguments", call -> call.getTarget().getRawParameterTypes().isEmpty());
    }
}
