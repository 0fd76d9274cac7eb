package io.salesbell.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import org.springframework.data.repository.Repository;

@AnalyzeClasses(packages = "io.salesbell", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTests {

    @ArchTest
    static final ArchRule onlyConversationsOfFeaturesHandleCommands =
            classes().that().implement(CommandHandler.class).should().resideInAPackage("io.salesbell..chat..");

    @ArchTest
    static final ArchRule domainsDoNotKnowHowCommandsLook = noClasses()
            .that()
            .resideOutsideOfPackages("io.salesbell..chat..", "io.salesbell.intake..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CommandSpec.class);

    @ArchTest
    static final ArchRule platformsSeeNothingOfTheConversationsInside = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.salesbell.chat.console..", "io.salesbell.chat.slack..", "io.salesbell.chat.dingtalk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.salesbell.chat.command..", "io.salesbell.chat.outbox..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule platformsKnowNothingOfEachOtherAndOfFeatures = noClasses()
            .that()
            .resideInAPackage("io.salesbell.chat.slack..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.salesbell..")
                    .and(not(resideInAnyPackage(
                            "io.salesbell.chat",
                            "io.salesbell.chat.slack..",
                            "io.salesbell.chat.task",
                            "io.salesbell.commit",
                            "io.salesbell.schedule",
                            "io.salesbell.shared"))));

    @ArchTest
    static final ArchRule dingTalkKnowsNothingOfOtherPlatformsAndOfFeatures = noClasses()
            .that()
            .resideInAPackage("io.salesbell.chat.dingtalk..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.salesbell..")
                    .and(not(resideInAnyPackage(
                            "io.salesbell.chat",
                            "io.salesbell.chat.dingtalk..",
                            "io.salesbell.chat.task",
                            "io.salesbell.schedule",
                            "io.salesbell.shared"))));

    @ArchTest
    static final ArchRule onlyTheStreamKnowsItsClient = noClasses()
            .that()
            .resideOutsideOfPackage("io.salesbell.chat.dingtalk.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.dingtalk..");

    @ArchTest
    static final ArchRule sharedIsPlainJava = noClasses()
            .that()
            .resideInAPackage("io.salesbell.shared..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.beans..", "org.springframework.stereotype..", "jakarta..");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault");

    @ArchTest
    static final ArchRule everyQueryNamesItsOrganization = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Repository.class)
            .and()
            .haveNameNotStartingWith("save")
            .should(NamesItsOrganization.rule());

    @ArchTest
    static final ArchRule nothingIsKeptInStaticState = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.salesbell..")
            .and()
            .haveModifier(JavaModifier.STATIC)
            .should()
            .notBeFinal();

    @ArchTest
    static final ArchRule onlyConversationsReadCommands = noClasses()
            .that()
            .resideOutsideOfPackages("io.salesbell..chat..", "io.salesbell.record..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(IncomingCommand.class);
}
