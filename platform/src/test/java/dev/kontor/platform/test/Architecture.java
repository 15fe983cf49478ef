package dev.kontor.platform.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The rules that every service of Kontor keeps, in one line of its tests:
///
/// `Architecture.verify(DocumentsApplication.class);`
public final class Architecture {

    private Architecture() {
    }

    /// Features keep apart as Spring Modulith understands it, and the code has our shape.
    public static void verify(Class<?> application) {
        ApplicationModules.of(application).verify();
        check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(application), application.getPackageName());
    }

    public static void check(JavaClasses classes, String root) {
        rule(slices().matching(root + ".(*)..").should().beFreeOfCycles()).check(classes);
        rule(fields().should().notBeAnnotatedWith(Autowired.class)).check(classes);
        rule(classes().should(liveInANullMarkedPackage())).check(classes);
        rule(noClasses().that(onlyDecide())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.data.mongodb.core..")
            .because("a record or an enum decides, and leaves I/O to others")).check(classes);
        rule(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS).check(classes);
        rule(noClasses().should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")).check(classes);
    }

    private static ArchRule rule(ArchRule rule) {
        return rule.allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> onlyDecide() {
        return new DescribedPredicate<>("are enums or sealed answers") {

            @Override
            public boolean test(JavaClass type) {
                return type.isEnum() || (type.isInterface() && type.getSimpleName().endsWith("Outcome"));
            }

        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }

        };
    }

}
