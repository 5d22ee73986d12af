package org.lode.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the rules of the house (docs/architecture.md) against the compiled classes of every bundle. */
class ArchitectureTests {

    private static final List<String> ROOMS = List.of("represent", "learn", "screen", "design");

    private static final String DRAWING_STARTS = "<!-- drawn from the code -->";

    private static final String DRAWING_ENDS = "<!-- end of the drawing -->";

    private static JavaClasses lode;

    @BeforeAll
    static void readTheCompiledBundles() {
        lode = new ClassFileImporter()
                .importPaths(List.of("represent", "learn", "models", "screen", "design", "nodes").stream()
                        .map(room -> Path.of("..", "org.lode." + room, "target", "classes")
                                .toAbsolutePath()
                                .normalize())
                        .filter(Files::isDirectory)
                        .toList());
        for (var room : ROOMS) {
            assertTrue(
                    lode.stream().anyMatch(c -> c.getPackageName().startsWith("org.lode." + room)),
                    () -> "no compiled class of org.lode." + room + ": build the reactor first");
        }
    }

    @ParameterizedTest(name = "{0} knows nothing of {1}")
    @CsvSource({
        "represent, learn|screen|design|nodes|headless",
        "learn, screen|design|nodes|headless",
        "screen, design|nodes|headless",
        "design, screen|nodes|headless",
        "nodes, headless"
    })
    void arrowsRunOneWay(final String room, final String forbidden) {
        var packages = List.of(forbidden.split("\\|")).stream()
                .map(name -> "org.lode." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.lode." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(lode);
    }

    @Test
    @Tag("check-34")
    void onlyTheNodesKnowKnimeAndNobodyDrawsWindows() {
        var rooms = ROOMS.stream().map(room -> "org.lode." + room + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.knime..", "java.awt..", "javax.swing..", "org.eclipse.swt..", "org.eclipse.ui..")
                .check(lode);
    }

    @Test
    void noRoomHasACycleAmongItsPackages() {
        for (var room : ROOMS) {
            slices().matching("org.lode." + room + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(lode);
        }
    }

    @Test
    void nothingIsJavaSerialised() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ObjectOutputStream.class)
                .check(lode);
    }

    @Test
    @Tag("check-31")
    void noLibraryPrints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(lode);
    }

    @Test
    void executionsDoNotKnowTheirFactory() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Execution")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("NodeFactory")
                .check(lode);
    }

    @Test
    void nodeFactoriesArePublicAndFinal() {
        classes()
                .that()
                .haveSimpleNameEndingWith("NodeFactory")
                .and()
                .resideInAPackage("org.lode.nodes..")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .bePublic()
                .check(lode);
    }

    @Test
    void theDrawingInTheDocumentationIsTheCode() throws IOException {
        var plugins = Path.of("..").toAbsolutePath().normalize();
        var page = plugins.resolveSibling("docs").resolve("architecture.md");
        var text = Files.readString(page);
        var start = text.indexOf(DRAWING_STARTS) + DRAWING_STARTS.length();
        var end = text.indexOf(DRAWING_ENDS);
        var drawn = "\n\n" + new ArchitectureDrawing(lode, plugins).markdown() + "\n";
        if (System.getenv("LODE_WRITE_DOCS") != null) {
            Files.writeString(page, text.substring(0, start) + drawn + text.substring(end));
        } else {
            assertEquals(
                    text.substring(start, end), drawn, "run the tests once with LODE_WRITE_DOCS=1 and commit the page");
        }
    }
}
