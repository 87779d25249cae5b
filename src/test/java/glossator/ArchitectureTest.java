package glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import glossator.cli.wrong.KnowsRoom;
import glossator.document.unmarked.Unmarked;
import glossator.document.wrong.Offenders;
import glossator.exchange.csv.KnowsHtml;
import glossator.format.KnowsARoom;
import glossator.format.nowhere.Homeless;
import glossator.format.text.KnowsPdf;
import glossator.ui.page.wrong.KnowsText;
import glossator.ui.session.wrong.HasScene;
import glossator.ui.session.wrong.KnowsControls;
import glossator.ui.text.wrong.KnowsPages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Holds the program to the rules of `src/site/markdown/architecture.md`, and each rule to an
/// offender, so that none of them can pass by being blind.
final class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("glossator");

    record Case(String name, ArchRule rule, List<Class<?>> offenders) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return List.of(
                of("packages in order", Rules.packagesInOrder(), Offenders.ReachesUp.class),
                of("every package has its place", Rules.everyPackageHasItsPlace(), Rules.class),
                of("floors of the window", Rules.floorsOfTheWindow(), KnowsControls.class),
                of("no scene in the session", Rules.noSceneInTheSession(), HasScene.class),
                of("rooms of format stay inside", Rules.roomsOfFormatStayInside(), KnowsRoom.class),
                of(
                        "rooms of format in order",
                        Rules.roomsOfFormatInOrder(),
                        KnowsPdf.class,
                        KnowsARoom.class,
                        Homeless.class),
                of("rooms of exchange in order", Rules.roomsOfExchangeInOrder(), KnowsHtml.class),
                of(
                        "libraries in their places",
                        Rules.librariesInTheirPlaces(),
                        Offenders.Paints.class,
                        Offenders.Queries.class,
                        Offenders.Parses.class),
                of(
                        "threads only in ui.session.Tasks",
                        Rules.threadsOnlyInTasks(),
                        Offenders.StartsThread.class,
                        Offenders.UsesPool.class,
                        Offenders.RunsLater.class),
                of(
                        "standard streams only at the edge",
                        Rules.standardStreamsOnlyAtTheEdge(),
                        Offenders.Prints.class,
                        Offenders.Exits.class),
                of(
                        "nothing from the network",
                        Rules.nothingFromTheNetwork(),
                        Offenders.OpensUrl.class,
                        Offenders.Connects.class,
                        Offenders.FetchesPicture.class),
                of(
                        "the one socket is of this computer",
                        Rules.theOneSocketIsOfThisComputer(),
                        Offenders.ListensToAll.class,
                        Offenders.Connects.class),
                of(
                        "no other program is started",
                        Rules.noOtherProgramIsStarted(),
                        Offenders.StartsProgram.class,
                        Offenders.Executes.class),
                of(
                        "the program reads no file itself",
                        Rules.theProgramReadsNoFileItself(),
                        Offenders.AsksItself.class,
                        Offenders.ReadsItself.class),
                of(
                        "no desktop",
                        Rules.noDesktop(),
                        Offenders.OpensDesktop.class,
                        Offenders.OpensAddress.class),
                of(
                        "no XML parser but the safe one",
                        Rules.noXmlParserButTheSafeOne(),
                        Offenders.ReadsXml.class,
                        Offenders.StreamsXml.class,
                        Offenders.TransformsXml.class),
                of(
                        "no archives and no serialized objects",
                        Rules.noArchivesAndNoSerializedObjects(),
                        Offenders.OpensArchive.class,
                        Offenders.MountsArchive.class,
                        Offenders.StreamsArchive.class,
                        Offenders.ReadsObjects.class),
                of(
                        "names say what a thing is",
                        Rules.namesSayWhatAThingIs(),
                        Offenders.OffsetHelper.class,
                        Offenders.AbstractBlock.class),
                of(
                        "every package is null-marked",
                        Rules.everyPackageIsNullMarked(),
                        Unmarked.class));
    }

    private static Case of(String name, ArchRule rule, Class<?>... offenders) {
        return new Case(name, rule, List.of(offenders));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theProgramKeepsTheRule(Case rule) {
        rule.rule().check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRuleFindsItsOffenders(Case rule) {
        for (Class<?> offender : rule.offenders()) {
            JavaClasses alone = new ClassFileImporter().importClasses(offender);
            assertThrows(
                    AssertionError.class, () -> rule.rule().check(alone), offender.getSimpleName());
        }
    }

    @Test
    void noRoomsOfTheWindowAreInACycle() {
        Rules.noCyclesInTheWindow().check(PROGRAM);
        JavaClasses pair = new ClassFileImporter().importClasses(KnowsPages.class, KnowsText.class);
        assertThrows(AssertionError.class, () -> Rules.noCyclesInTheWindow().check(pair));
    }

    /// A name says one thing in the whole program; what is nested is named by what it is in.
    @Test
    void noTwoClassesHaveTheSameName() {
        Map<String, List<String>> names = PROGRAM.stream()
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .collect(groupingBy(
                        JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toList())));
        names.values().removeIf(packages -> packages.size() == 1);
        assertEquals(Map.of(), names);
    }

    /// A class that has grown beyond this has more than one sentence to say.
    @Test
    void noClassOfTheWindowIsLongerThanFourHundredLines() throws IOException {
        var longer = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/glossator/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > 400) {
                    longer.add(file + ": " + lines);
                }
            }
        }
        assertEquals(List.of(), longer);
    }

    @Test
    void theProgramIsWhatTheRulesSee() {
        for (String name : Rules.ORDER) {
            assertTrue(PROGRAM.containPackage("glossator." + name), name);
        }
    }
}
