package org.yimen.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Where the arrows between the heart's packages may point. Each rule first proves that it has something to look at. */
class ArchitectureTest {
    private static final JavaClasses HEART = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yimen.casework");
    private static final String[] FRAMEWORKS = {
        "org.osgi.framework..",
        "org.osgi.service..",
        "org.osgi.util..",
        "javax.persistence..",
        "jakarta..",
        "javax.ws..",
        "org.slf4j..",
        "java.util.logging.."
    };

    private static void thereAre(int atLeast, String name) {
        assertThat(HEART.stream().filter(type -> type.getPackageName().equals("org.yimen.casework." + name)))
                .as("classes in " + name)
                .hasSizeGreaterThan(atLeast);
    }

    @Test
    void domainAccessAndPortsKnowNoFrameworkAndNoJson() {
        thereAre(30, "domain");
        thereAre(7, "access");
        thereAre(15, "port");
        noClasses()
                .that()
                .resideInAnyPackage("org.yimen.casework.domain", "org.yimen.casework.access", "org.yimen.casework.port")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "com.networknt..")
                .check(HEART);
    }

    @Test
    void clocksKnowNoFrameworkAndOnlyTheirFileKnowsJson() {
        thereAre(15, "clock");
        noClasses()
                .that()
                .resideInAPackage("org.yimen.casework.clock")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(HEART);
        noClasses()
                .that()
                .resideInAPackage("org.yimen.casework.clock")
                .and()
                .haveSimpleNameNotStartingWith("CalendarFile")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(HEART);
    }

    @Test
    void theDomainKnowsNeitherUseCasesNorRegistryNorFormNorPorts() {
        noClasses()
                .that()
                .resideInAnyPackage("org.yimen.casework.domain", "org.yimen.casework.clock")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.yimen.casework.app..",
                        "org.yimen.casework.registry..",
                        "org.yimen.casework.form..",
                        "org.yimen.casework.port..",
                        "org.yimen.casework.access..")
                .check(HEART);
    }

    @Test
    void nothingBelowKnowsTheUseCases() {
        thereAre(30, "app");
        thereAre(20, "registry");
        thereAre(20, "form");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.yimen.casework.app")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yimen.casework.app")
                .check(HEART);
    }

    @Test
    void packagesDoNotRunInCircles() {
        SlicesRuleDefinition.slices()
                .matching("org.yimen.casework.(*)")
                .should()
                .beFreeOfCycles()
                .check(HEART);
    }

    @Test
    void useCasesReachStoresOnlyThroughThePorts() {
        noClasses()
                .that()
                .resideInAPackage("org.yimen.casework.app")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.persistence..", "java.sql..", "javax.ws..", "com.fasterxml..")
                .check(HEART);
    }

    @Test
    void componentsAreFinalAndKeepNoStateThatChanges() {
        assertThat(HEART.stream()
                        .filter(type -> type.getPackageName().equals("org.yimen.casework.app"))
                        .flatMap(type -> type.getFields().stream())
                        .filter(field ->
                                !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)))
                .isEmpty();
        classes()
                .that()
                .resideInAPackage("org.yimen.casework.domain")
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(HEART);
    }
}
