package dev.kontor.platform;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import dev.kontor.platform.test.Architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTests {

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("dev.kontor.platform");

    @Test
    void keepsOurRules() {
        Architecture.check(this.classes, "dev.kontor.platform");
    }

    @Test
    void knowsNoBusinessWord() {
        noClasses().should()
            .haveNameMatching(
                    "(?i).*\\.[^.]*(invoice|order|quote|delivery|customer|product(?!ion)|credit|ticket|return)[^.]*")
            .check(this.classes);
    }

}
