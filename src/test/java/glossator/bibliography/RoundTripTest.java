package glossator.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.bibliography.bibtex.BibtexReader;
import glossator.bibliography.bibtex.BibtexWriter;
import glossator.bibliography.csl.CslJson;
import glossator.bibliography.ris.RisReader;
import glossator.bibliography.ris.RisWriter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.function.UnaryOperator;

/// Random bibliographies, written and read again.
class RoundTripTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void biblatexIsReadAsItWasWritten(int seed) {
        check(seed, e -> e, all -> BibtexReader.read(BibtexWriter.biblatex(all)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bibtexIsReadAsItWasWritten(int seed) {
        check(seed, e -> e, all -> BibtexReader.read(BibtexWriter.bibtex(all)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void cslJsonIsReadAsItWasWrittenWithoutFiles(int seed) {
        check(seed, e -> e.withFiles(List.of()), all -> CslJson.read(CslJson.write(all), "x.json"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void risIsReadAsItWasWritten(int seed) {
        check(
                seed,
                e -> e.withFiles(
                        e.files().stream().map(f -> AttachedFile.of(f.path())).toList()),
                all -> RisReader.read(RisWriter.write(all)));
    }

    private static void check(
            int seed,
            UnaryOperator<BibliographyEntry> expected,
            java.util.function.Function<List<BibliographyEntry>, Bibliography> there) {
        List<BibliographyEntry> entries = new RandomEntries(seed).list(60);
        Bibliography read = there.apply(entries);
        assertEquals(List.of(), read.problems());
        for (int i = 0; i < entries.size(); i++) {
            assertEquals(
                    expected.apply(entries.get(i)), withoutLine(read.entries().get(i)));
        }
        assertEquals(entries.size(), read.entries().size());
    }

    private static BibliographyEntry withoutLine(BibliographyEntry e) {
        return new BibliographyEntry(e.key(), e.metadata(), e.tags(), e.notes(), e.files(), 0);
    }
}
