package glossator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What may know what, as data and as rules over the compiled classes.
final class Rules {
    /// Each package may know those before it; `cli` and `ui` do not know each other, and `training`
    /// runs commands without knowing the window.
    static final List<String> ORDER = List.of(
            "message",
            "document",
            "bibliography",
            "annotation",
            "anchoring",
            "search",
            "format",
            "reading",
            "library",
            "instance",
            "wording",
            "exchange",
            "cli",
            "ui",
            "training");

    /// The floors of the window: each may know those below it, and no feature (they are on one
    /// floor) is in a cycle with another.
    static final List<List<String>> FLOORS = List.of(
            List.of("session"),
            List.of("control"),
            List.of(
                    "text",
                    "page",
                    "reader",
                    "notes",
                    "search",
                    "library",
                    "editions",
                    "dialogs",
                    "gather",
                    "related",
                    "recovery"),
            List.of("shell"),
            List.of("tour"));

    /// What each room of `format` may know of the other rooms; all know `format` itself.
    private static final Map<String, List<String>> ROOMS_OF_FORMAT = Map.ofEntries(
            Map.entry("container", List.of()),
            Map.entry("source", List.of()),
            Map.entry("copy", List.of("source")),
            Map.entry("note", List.of("source")),
            Map.entry("text", List.of("copy", "container", "source")),
            Map.entry("html.style", List.of("source")),
            Map.entry("html.article", List.of()),
            Map.entry(
                    "html",
                    List.of("html.style", "html.article", "copy", "note", "container", "source")),
            Map.entry("zotero", List.of("container")),
            Map.entry("markdown", List.of("text", "html", "copy", "note", "container", "source")),
            Map.entry("epub", List.of("html", "html.style", "copy", "note", "container", "source")),
            Map.entry("mail", List.of("html", "html.style", "copy", "note", "container", "source")),
            Map.entry("office", List.of("source")),
            Map.entry("office.copy", List.of("office")),
            Map.entry(
                    "office.docx", List.of("office.copy", "office", "html", "container", "source")),
            Map.entry("office.odt", List.of("office.copy", "office", "container", "source")),
            Map.entry("office.rtf", List.of("office.copy", "office", "container", "source")),
            Map.entry("pdf.glyph", List.of()),
            Map.entry("pdf.layout", List.of("pdf.glyph", "source")),
            Map.entry("pdf.write", List.of()),
            Map.entry("pdf", List.of("pdf.layout", "pdf.glyph", "pdf.write", "note", "source")),
            Map.entry("pdf.draw", List.of("pdf", "pdf.glyph")),
            Map.entry("pdf.typeset", List.of()));

    /// The same for the rooms of `exchange`.
    private static final Map<String, List<String>> ROOMS_OF_EXCHANGE = Map.of(
            "html", List.of("w3c"),
            "markdown", List.of(),
            "w3c", List.of(),
            "csv", List.of(),
            "copy", List.of(),
            "bibliography", List.of(),
            "typeset", List.of("html", "copy"),
            "digest", List.of("html", "typeset"));

    /// A library and the only classes (a regular expression) that may know it.
    private static final Map<String, String> KNOWN_ONLY_TO = Map.ofEntries(
            Map.entry("javafx..", "glossator\\.ui\\..*"),
            Map.entry("org.fxmisc..", "glossator\\.ui\\.text\\..*"),
            Map.entry("org.reactfx..", "glossator\\.ui\\.text\\..*"),
            Map.entry("atlantafx..", "glossator\\.ui\\..*"),
            Map.entry("org.kordamp..", "glossator\\.ui\\..*"),
            Map.entry("java.sql..", "glossator\\.library\\..*"),
            Map.entry("javax.sql..", "glossator\\.library\\..*"),
            Map.entry("org.sqlite..", "glossator\\.library\\..*"),
            Map.entry("org.jsoup..", "glossator\\.format\\.(html|epub|mail)\\..*"),
            Map.entry("org.htmlunit..", "glossator\\.format\\.html\\.style\\..*"),
            Map.entry("org.apache.james..", "glossator\\.format\\.mail\\..*"),
            Map.entry("org.snakeyaml..", "glossator\\.format\\.markdown\\..*"),
            Map.entry("com.rtfparserkit..", "glossator\\.format\\.office\\.rtf\\..*"),
            Map.entry(
                    "org.commonmark..", "glossator\\.(format\\.(markdown|note)|exchange|ui)\\..*"),
            Map.entry("org.apache.pdfbox..", "glossator\\.format\\.pdf\\..*"),
            Map.entry("org.apache.fontbox..", "glossator\\.format\\.pdf\\.(glyph|typeset)\\..*"),
            Map.entry("com.openhtmltopdf..", "glossator\\.format\\.pdf\\.typeset\\..*"),
            Map.entry("org.mozilla..", "glossator\\.format\\.source\\..*"),
            Map.entry("org.w3c.dom..", "glossator\\.format\\.(container|office|zotero)\\..*"),
            Map.entry(
                    "tools.jackson..",
                    "glossator\\.(bibliography\\.csl|format\\.(html|epub|copy)|library|exchange|cli"
                            + "|training)\\..*"),
            Map.entry("com.fasterxml..", "glossator\\.(cli|library|exchange)\\..*"),
            Map.entry("de.undercouch..", "glossator\\.bibliography\\.citation\\..*"),
            Map.entry("de.siegmar..", "glossator\\.exchange\\.csv\\..*"),
            Map.entry("picocli..", "glossator\\.cli\\..*"));

    private static final String BAD_NAMES =
            "Abstract.*|.*(Manager|Helper|Utils?|Service|Controller|Impl|Info|Data|Base)";

    private Rules() {}

    static ArchRule packagesInOrder() {
        var rules = new ArrayList<ArchRule>();
        for (int i = 0; i < ORDER.size(); i++) {
            var known = new ArrayList<>(ORDER.subList(0, Math.min(i, ORDER.indexOf("cli"))));
            known.add(ORDER.get(i));
            known.addAll(ORDER.get(i).equals("training") ? List.of("cli") : List.of());
            String[] allowed =
                    known.stream().map(p -> "glossator." + p + "..").toArray(String[]::new);
            rules.add(classes()
                    .that()
                    .resideInAPackage("glossator." + ORDER.get(i) + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideOutsideOfPackage("glossator..").or(resideInAnyPackage(allowed)))
                    .allowEmptyShould(true));
        }
        return CompositeArchRule.of(rules);
    }

    /// A new package must be given its place in [#ORDER].
    static ArchRule everyPackageHasItsPlace() {
        String[] all = ORDER.stream().map(p -> "glossator." + p + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(all)
                .should()
                .haveNameNotMatching("glossator\\.(Main(\\$.*)?|package-info)");
    }

    /// The lowest floor, which has no scene, is [#noSceneInTheSession].
    static ArchRule floorsOfTheWindow() {
        var rules = new ArrayList<ArchRule>();
        var below = new ArrayList<String>();
        for (List<String> floor : FLOORS) {
            floor.forEach(room -> below.add("glossator.ui." + room + ".."));
            String[] allowed = below.toArray(String[]::new);
            for (String room : floor) {
                rules.add(classes()
                        .that()
                        .resideInAPackage("glossator.ui." + room + "..")
                        .should()
                        .onlyDependOnClassesThat(resideOutsideOfPackage("glossator.ui..")
                                .or(resideInAnyPackage(allowed)))
                        .allowEmptyShould(true));
            }
        }
        return CompositeArchRule.of(rules);
    }

    static ArchRule noCyclesInTheWindow() {
        return slices().matching("glossator.ui.(*)..").should().beFreeOfCycles();
    }

    /// What the window works with can be tested, and run, without a scene.
    static ArchRule noSceneInTheSession() {
        return noClasses()
                .that()
                .resideInAPackage("glossator.ui.session..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "javafx.scene..", "javafx.stage..", "javafx.css..", "javafx.geometry.."));
    }

    /// A kind of file is seen from outside by its class in the list alone.
    static ArchRule roomsOfFormatStayInside() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("glossator.format..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("glossator.format.*..");
    }

    static ArchRule roomsOfFormatInOrder() {
        return roomsInOrder("format", "(Formats|Encodings)", ROOMS_OF_FORMAT);
    }

    static ArchRule roomsOfExchangeInOrder() {
        return roomsInOrder("exchange", "Exporters", ROOMS_OF_EXCHANGE);
    }

    /// Each room knows its package and the rooms it may know; of the package only `list` knows
    /// rooms. A new room must be given its place.
    private static ArchRule roomsInOrder(String of, String list, Map<String, List<String>> rooms) {
        String root = "glossator." + of;
        var rules = new ArrayList<ArchRule>();
        rooms.forEach((room, known) -> {
            var allowed = new ArrayList<>(List.of(root, root + "." + room));
            known.forEach(k -> allowed.add(root + "." + k));
            rules.add(classes()
                    .that()
                    .resideInAPackage(root + "." + room)
                    .should()
                    .onlyDependOnClassesThat(resideOutsideOfPackage(root + "..")
                            .or(resideInAnyPackage(allowed.toArray(String[]::new))))
                    .allowEmptyShould(true));
        });
        rules.add(noClasses()
                .that()
                .resideInAPackage(root)
                .and()
                .haveNameNotMatching("glossator\\." + of + "\\." + list + "(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".*..")
                .allowEmptyShould(true));
        rules.add(noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .should()
                .resideOutsideOfPackages(rooms.keySet().stream()
                        .map(room -> root + "." + room)
                        .toArray(String[]::new))
                .allowEmptyShould(true));
        return CompositeArchRule.of(rules);
    }

    static ArchRule librariesInTheirPlaces() {
        var rules = new ArrayList<ArchRule>();
        KNOWN_ONLY_TO.forEach((library, allowed) -> rules.add(noClasses()
                .that()
                .haveNameNotMatching(allowed)
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .allowEmptyShould(true)));
        return CompositeArchRule.of(rules);
    }

    /// Locks, concurrent collections and a future as a place for a value are free to all.
    static ArchRule threadsOnlyInTasks() {
        return noClasses()
                .that()
                .haveNameNotMatching("glossator\\.ui\\.session\\.Tasks(\\$.*)?"
                        + "|glossator\\.reading\\.ParallelReading"
                        + "|glossator\\.format\\.pdf\\.PdfPageLayouts"
                        + "|glossator\\.instance\\.InstanceListener")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Timer|TimerTask)"
                        + "|java\\.util\\.concurrent\\.(\\w*Executors?|ExecutorService"
                        + "|ScheduledExecutorService|ForkJoin\\w+"
                        + "|ThreadFactory|StructuredTaskScope)"
                        + "|javafx\\.concurrent\\..*")
                .orShould()
                .callMethodWhere(calls("Thread", "start|startVirtualThread|ofPlatform|ofVirtual"))
                .orShould()
                .callMethodWhere(calls("CompletableFuture", ".*Async"))
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .beAssignableTo(Thread.class)
                .orShould()
                .callMethodWhere(calls("Platform", "runLater"));
    }

    static ArchRule standardStreamsOnlyAtTheEdge() {
        return noClasses()
                .that(are(not(atTheEdge())))
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethodWhere(calls("System", "exit"))
                .orShould()
                .callMethodWhere(calls("Runtime", "exit|halt"));
    }

    private static DescribedPredicate<JavaClass> atTheEdge() {
        return resideInAPackage("glossator.cli..")
                .or(describe("Main", c -> c.getName().equals("glossator.Main")));
    }

    /// The socket of the second start is a name in a folder: the one class that has it knows no
    /// address of a network.
    static ArchRule theOneSocketIsOfThisComputer() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Inet\\w*|(Server|Datagram)?Socket|NetworkInterface)")
                .orShould()
                .callMethod(SocketChannel.class, "open")
                .orShould()
                .callMethod(SocketChannel.class, "open", SocketAddress.class)
                .orShould()
                .callMethod(ServerSocketChannel.class, "open")
                .orShould()
                .accessField(StandardProtocolFamily.class, "INET")
                .orShould()
                .accessField(StandardProtocolFamily.class, "INET6");
    }

    /// No document, link or picture is ever fetched.
    static ArchRule nothingFromTheNetwork() {
        return noClasses()
                .that()
                .haveNameNotMatching("glossator\\.instance\\.UnixSocket(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(\\w*Socket\\w*|\\w*URLConnection)|java\\.net\\.http\\..*"
                                + "|javax\\.net\\..*|java\\.nio\\.channels\\.\\w*SocketChannel"
                                + "|org\\.jsoup\\.(Connection|helper\\.HttpConnection)")
                .orShould()
                .callMethodWhere(calls("URL", "openStream|openConnection|getContent"))
                .orShould()
                .callMethodWhere(calls("Jsoup", "connect|newSession"))
                .orShould()
                .callConstructorWhere(describe(
                        "makes a picture from an address",
                        c -> c.getTargetOwner().getName().equals("javafx.scene.image.Image")
                                && c.getTarget()
                                        .getRawParameterTypes()
                                        .getFirst()
                                        .isEquivalentTo(String.class)));
    }

    /// The one program is this one again, to read files ([decision
    /// 0008](../../../site/markdown/decisions/0008-reading-in-a-process-of-its-own.md)).
    static ArchRule noOtherProgramIsStarted() {
        return noClasses()
                .that()
                .haveNameNotMatching("glossator\\.reading\\.WorkerStart")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class)
                .orShould()
                .callMethodWhere(calls("Runtime", "exec"));
    }

    /// Window, command line and library ask a process that a file may take down. Training reads
    /// files of its own making.
    static ArchRule theProgramReadsNoFileItself() {
        return noClasses()
                .that()
                .haveNameNotMatching("glossator\\.(format|reading|training)\\..*"
                        + "|glossator\\.cli\\.(Cli|WorkerEntry)"
                        + "|glossator\\.exchange\\.bibliography\\.BibliographyFiles")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("glossator\\.format\\.(Formats|Format)"
                        + "|glossator\\.reading\\.Worker(Context|Loop)");
    }

    /// Nothing is opened with the programs of the desktop but an address, after a question.
    static ArchRule noDesktop() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.awt\\.Desktop.*")
                .orShould(callShowDocumentOutside("glossator\\.ui\\.shell\\.Launcher.*"));
    }

    private static ArchCondition<JavaClass> callShowDocumentOutside(String allowed) {
        return new ArchCondition<>("open an address outside of " + allowed) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean calls = item.getMethodCallsFromSelf().stream()
                        .anyMatch(calls("HostServices", "showDocument"));
                boolean wrong = calls && !item.getName().matches(allowed);
                events.add(new SimpleConditionEvent(item, wrong, item.getName()));
            }
        };
    }

    /// A file from outside may try to read others by entities, or fill the memory.
    static ArchRule noXmlParserButTheSafeOne() {
        return noClasses()
                .that()
                .haveNameNotMatching("glossator\\.format\\.container\\.SafeXml(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "javax\\.xml\\..*Factory|org\\.xml\\.sax\\..*Factory|java\\.beans\\.XML.*");
    }

    static ArchRule noArchivesAndNoSerializedObjects() {
        return noClasses()
                .that()
                .haveNameNotMatching("glossator\\.format\\.container\\.Archive(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.zip\\.(ZipFile|ZipInputStream)|java\\.util\\.jar\\..*"
                                + "|java\\.io\\.ObjectInputStream")
                .orShould()
                .callMethodWhere(calls("FileSystems", "newFileSystem"));
    }

    static ArchRule namesSayWhatAThingIs() {
        return noClasses().should(haveSimpleName(BAD_NAMES));
    }

    private static ArchCondition<JavaClass> haveSimpleName(String pattern) {
        return new ArchCondition<>("have a simple name like " + pattern) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean matches = item.getSimpleName().matches(pattern);
                events.add(new SimpleConditionEvent(item, matches, item.getName()));
            }
        };
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<JavaClass>("be in a package with @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getName()));
            }
        });
    }

    private static DescribedPredicate<JavaCall<?>> calls(String owner, String methods) {
        return describe(
                owner + "." + methods,
                call -> call.getTargetOwner().getSimpleName().equals(owner)
                        && call.getName().matches(methods));
    }
}
