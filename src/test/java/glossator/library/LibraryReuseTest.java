package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.anchoring.reuse.Reuse;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Passages that stand in several sources, in the stored index.
final class LibraryReuseTest {
    private static final String PASSAGE =
            "The harbour master counted nineteen vessels before the winter storms closed the"
                    + " northern passage for trade.";
    private static final String REWORDED =
            "The harbour master counted seventeen ships before the autumn storms closed the"
                    + " northern passage to trade.";

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = Library.open(folder.resolve("library"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void catchUp() {
        while (!library.reuse().update(() -> false).isComplete()) {
            // The next slice.
        }
    }

    private Source add(String title, String text) {
        return Sample.add(library, title, "About " + title + ".\n" + text + "\nThe end.");
    }

    private ReuseReport find(Source source, String passage) {
        catchUp();
        int start = library.document(source.edition()).text().indexOf(passage);
        return library.reuse()
                .find(source.id(), new Range(start, start + passage.length()), 100, () -> false);
    }

    private List<String> quotes(ReuseReport report) {
        return report.sources().stream()
                .flatMap(s -> s.passages().stream()
                        .map(r -> s.source().title() + ": "
                                + r.there()
                                        .of(library.document(s.edition().id()).text())))
                .toList();
    }

    @Test
    void aPassageIsFoundWordForWordAndReworded() {
        Source one = add("One", PASSAGE);
        add("Two", "Before. " + PASSAGE + " After it came more.");
        add("Three", REWORDED);
        add("Four", "Something else altogether is written on this page.");
        ReuseReport report = find(one, PASSAGE);
        assertEquals(List.of("Two: " + PASSAGE, "Three: " + REWORDED), quotes(report));
        Reuse exact = report.sources().getFirst().passages().getFirst();
        Reuse reworded = report.sources().getLast().passages().getFirst();
        assertTrue(exact.wordForWord());
        assertFalse(reworded.wordForWord());
        assertEquals(16, reworded.words());
        assertEquals(12, reworded.kept());
    }

    @Test
    void aPassageIsFoundElsewhereInItsOwnSourceButNotAtItsOwnPlace() {
        Source one = add("One", PASSAGE + "\nIn between.\n" + PASSAGE);
        ReuseReport report = find(one, PASSAGE);
        assertEquals(1, report.places());
        int first = library.document(one.edition()).text().indexOf(PASSAGE);
        assertTrue(report.sources().getFirst().passages().getFirst().there().start() > first);
    }

    @Test
    void whatASourceSharesIsListedByDateWithWhoIsEarlier() {
        Source one = add("One", PASSAGE + "\nOnly here do we read of the lighthouse keeper's cat.");
        add("Two", REWORDED);
        add("Three", PASSAGE);
        library.describeSource(
                one.id(),
                m -> Metadata.of(
                        m.title(), m.creators(), m.publisher(), "2020", m.url(), m.language()));
        date("Four", PASSAGE, "");
        date("Five", PASSAGE, "2024-03");
        date("Six", PASSAGE, "1998");
        catchUp();
        ReuseReport report = library.reuse().shared(one.id(), 100, () -> false);
        assertEquals(
                List.of(
                        "Six EARLIER 19",
                        "Five LATER 19",
                        "Three LATER 19",
                        "Two LATER 15",
                        "Four UNKNOWN 19"),
                report.sources().stream()
                        .map(s -> s.source().title() + " " + s.age() + " " + s.kept())
                        .toList());
    }

    private void date(String title, String text, String published) {
        Source source = add(title, text);
        library.describeSource(
                source.id(),
                m -> Metadata.of(
                        m.title(), m.creators(), m.publisher(), published, m.url(), m.language()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            他在冬天的暴风雪关闭北方航道之前数了十九艘船只并且写下了它们的名字。
            เขานับเรือสิบเก้าลำก่อนที่พายุฤดูหนาวจะปิดเส้นทางเดินเรือทางเหนือ
            彼は冬の嵐が北の航路を閉ざす前に十九隻の船を数えて名前を書き留めた。
            Начальник гавани насчитал девятнадцать судов до зимних штормов на севере.
            항만장은 겨울 폭풍이 북쪽 항로를 막기 전에 열아홉 척의 배를 세었다.
            """)
    void anyScriptWillDo(String passage) {
        Source one = add("One", passage);
        add("Two", "Before that. " + passage);
        assertEquals(List.of("Two: " + passage), quotes(find(one, passage)));
    }

    @Test
    void theIndexFollowsTheTrashAndErasing() {
        Source one = add("One", PASSAGE);
        Source two = add("Two", PASSAGE);
        assertEquals(1, find(one, PASSAGE).places());
        library.removeSource(two.id());
        assertEquals(0, find(one, PASSAGE).places());
        library.restoreSource(two.id());
        assertEquals(1, find(one, PASSAGE).places());
        library.erase(two.id());
        assertEquals(0, find(one, PASSAGE).places());
    }

    @Test
    void anIndexThatIsDamagedIsMadeAnew() throws IOException {
        Source one = add("One", PASSAGE);
        add("Two", PASSAGE);
        catchUp();
        library.close();
        Files.writeString(folder.resolve("library").resolve("search.db"), "no database at all");
        library = Library.open(folder.resolve("library"));
        assertEquals(1, find(one, PASSAGE).places());
    }

    @Test
    void boilerplateInManySourcesIsBoundedAndSaidSo() {
        Source one = add("One", PASSAGE);
        for (int i = 0; i < 30; i++) {
            add("Copy " + i, PASSAGE);
        }
        catchUp();
        int start = library.document(one.edition()).text().indexOf(PASSAGE);
        ReuseReport report = library.reuse()
                .find(one.id(), new Range(start, start + PASSAGE.length()), 10, () -> false);
        assertTrue(report.places() >= 9 && report.places() <= 10, report.toString());
        assertTrue(report.unread() >= 20, report.toString());
    }

    @Test
    void aLibraryOfOneSourceHasNothingElsewhere() {
        Source one = add("One", PASSAGE);
        assertEquals(0, find(one, PASSAGE).places());
        assertEquals(0, library.reuse().shared(one.id(), 100, () -> false).places());
    }

    @Test
    void aPassageOfNothingOrOutsideOfTheTextIsRefused() {
        Source one = add("One", PASSAGE);
        for (Range bad : List.of(new Range(3, 3), new Range(5, 6), new Range(0, 5000))) {
            assertThrows(Refusal.class, () -> library.reuse().find(one.id(), bad, 10, () -> false));
        }
    }

    @Test
    void aPassageOfAMillionCharactersIsSearchedAndCanBeStopped() {
        var text = new StringBuilder();
        for (int i = 0; text.length() < 1_000_000; i++) {
            text.append("Sentence number ").append(i * 7919L).append(" of a long ledger. ");
        }
        Source one = add("One", text + PASSAGE);
        add("Two", PASSAGE);
        catchUp();
        int length = library.document(one.edition()).length();
        ReuseReport report = library.reuse().find(one.id(), new Range(0, length), 20, () -> false);
        assertEquals(1, report.places());
        assertTrue(library.reuse()
                .find(one.id(), new Range(0, length), 20, () -> true)
                .isStopped());
    }
}
