package glossator.bibliography;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.bibliography.bibtex.BibtexReader;
import glossator.bibliography.bibtex.BibtexWriter;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Metadata;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.StringReader;
import java.util.List;
import java.util.Objects;

/// BibTeX and biblatex as people and programs write them.
final class BibtexTest {
    private static BibliographyEntry one(String bibtex) {
        return BibtexReader.read(bibtex).entries().getFirst();
    }

    private static Metadata metadata(String fields) {
        return one("@book{k, " + fields + "}").metadata();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{G{\\\"o}del}|Gödel",
                "{Erd\\H{o}s}|Erdős",
                "{\\'Etude \\`a la fran\\c{c}aise}|Étude à la française",
                "{\\v{C}apek, \\L\\'od\\'z, \\O{}re, \\ss tra\\ss e}|Čapek, Łódź, Øre, ßtraße",
                "{na\\\"{\\i}ve}|naïve",
                "{The {DNA} of \\emph{things} \\& more}|The DNA of things & more",
                "{``Quoted'' --- 1939--45}|“Quoted” — 1939–45",
                "{100\\% of \\$5 \\#1 a\\_b}|100% of $5 #1 a_b",
                "{a~b}|a b",
                "{$\\alpha$-helix}|α-helix",
                "\"with \" # \"parts\"|with parts",
                "{nested {braces {deep}}}|nested braces deep",
                "{\\unknown{x} stays}|\\unknownx stays",
                "{\\r{a}ngstr\\\"om and \\k{a} and \\.z}|ångström and ą and ż",
            })
    void latexIsReadAsText(String value, String expected) {
        assertEquals(expected, metadata("title = " + value).title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ludwig van Beethoven|van Beethoven|Ludwig",
                "van Beethoven, Ludwig|van Beethoven|Ludwig",
                "King, Jr., Martin Luther|King|Martin Luther, Jr.",
                "{World Health Organization}|World Health Organization|''",
                "{Procter and Gamble}|Procter and Gamble|''",
                "{\\'E}mile {Zola}|Zola|Émile",
                "Plato|Plato|''",
                "Jean de la Fontaine|de la Fontaine|Jean",
                "Garc{\\'i}a M{\\'a}rquez, Gabriel|García Márquez|Gabriel",
            })
    void namesHaveTheirParts(String written, String family, String given) {
        assertEquals(
                List.of(new Contributor(Contributor.Role.AUTHOR, family, given)),
                metadata("author = {" + written + "}").contributors());
    }

    @Test
    void severalNamesArePartedByAnd() {
        assertEquals(
                List.of("Knuth", "A and B", "others"),
                metadata("author = {Donald Knuth and {A and B} AND others}").contributors().stream()
                        .map(Contributor::family)
                        .toList());
    }

    @Test
    void biblatexFieldsAndTypesAreRead() {
        BibliographyEntry online = one("""
                @online{pep8, author = {van Rossum, Guido}, title = {PEP 8}, subtitle = {Style Guide},
                  date = {2001-07-05}, url = {https://peps.python.org/pep-0008/}, urldate = {2026-11-30},
                  titleaddon = {Python.org}, langid = {english}, location = {Amsterdam}}""");
        var details = online.metadata().details();
        assertAll(
                () -> assertEquals("webpage", details.kind()),
                () -> assertEquals("PEP 8: Style Guide", online.metadata().title()),
                () -> assertEquals("2001-07-05", online.metadata().published()),
                () -> assertEquals("2026-11-30", details.get(DetailField.ACCESSED)),
                () -> assertEquals("Python.org", details.get(DetailField.CONTAINER)),
                () -> assertEquals("Amsterdam", details.get(DetailField.PLACE)),
                () -> assertEquals("en", online.metadata().language()));
    }

    @Test
    void stringsMonthsAndCrossReferencesAreResolved() {
        List<BibliographyEntry> all = BibtexReader.read("""
                @STRING(mit = "MIT Press")
                @string{cambridge = {Cambridge, MA}}
                @comment{@book{no, title = {No}}}
                @preamble{"\\newcommand{\\x}{y}"}
                @incollection{part, title = {Part}, crossref = {whole}, pages = {1--9}, month = mar, year = 1999}
                @collection{whole, title = {Whole}, editor = {Ann Lee}, publisher = mit, address = cambridge # ", USA"}
                """).entries();
        var part = all.getFirst().metadata();
        assertAll(
                () -> assertEquals(2, all.size()),
                () -> assertEquals("Whole", part.details().get(DetailField.CONTAINER)),
                () -> assertEquals("MIT Press", part.publisher()),
                () -> assertEquals("Cambridge, MA, USA", part.details().get(DetailField.PLACE)),
                () -> assertEquals("1999-03", part.published()),
                () -> assertEquals("1–9", part.details().get(DetailField.PAGES)),
                () -> assertEquals("Lee", part.contributors().getFirst().family()));
    }

    @Test
    void aMissingBraceCostsOneEntryWhichIsNamedWithItsLine() {
        Bibliography read = BibtexReader.read("""
                @book{first, title = {First}}
                @book{broken,
                  title = {Never {closed},
                  year = 1900
                }
                @book{second, title = {Second}}
                @book{third, title "no equals"}
                @book{fourth, title = {Fourth}}
                """);
        assertAll(
                () -> assertEquals(
                        List.of("first", "second", "fourth"),
                        read.entries().stream().map(BibliographyEntry::key).toList()),
                () -> assertEquals(2, read.problems().size(), read.problems().toString()),
                () -> assertTrue(read.problems().getFirst().contains("“broken” in line 2")),
                () -> assertTrue(read.problems().getLast().contains("“third” in line 7")));
    }

    @Test
    void aKeyThatIsUsedAgainGetsALetterAndThatIsSaid() {
        Bibliography read =
                BibtexReader.read("@book{k, title={A}}\n@book{k, title={B}}\n@book{ka, title={C}}");
        assertAll(
                () -> assertEquals(
                        List.of("k", "kb", "ka"),
                        read.entries().stream().map(BibliographyEntry::key).toList()),
                () -> assertEquals(1, read.problems().size()));
    }

    @Test
    void entriesAfterTheHundredThousandthAreSaidNotToBeRead() {
        var text = new StringBuilder();
        for (int i = 0; i < Bibliography.MOST + 5; i++) {
            text.append("@misc{k").append(i).append(",title={T}}\n");
        }
        Bibliography read = BibtexReader.read(text.toString());
        assertEquals(Bibliography.MOST, read.entries().size());
        assertEquals(1, read.problems().size());
    }

    @Test
    void entriesThatReferToEachOtherAndDeepBracesDoNoHarm() {
        String deep = "{".repeat(50_000) + "x" + "}".repeat(50_000);
        Bibliography read = BibtexReader.read(
                "@book{a, crossref={b}, title=" + deep + "}\n@book{b, crossref={a}, year=1}");
        assertEquals(2, read.entries().size());
        assertEquals("x", read.entries().getFirst().metadata().title());
    }

    /// jbibtex reads what is written, and its LaTeX is the text that was meant.
    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void anotherParserReadsTheSame(int seed) throws Exception {
        List<BibliographyEntry> entries = new RandomEntries(seed).list(40);
        BibTeXDatabase read =
                new BibTeXParser().parse(new StringReader(BibtexWriter.bibtex(entries)));
        assertEquals(entries.size(), read.getEntries().size());
        for (BibliographyEntry entry : entries) {
            String title = entry.metadata().title();
            if (title.matches("[A-Za-zÜöüéè ]+")) {
                var found = Objects.requireNonNull(read.getEntries().get(new Key(entry.key())));
                var field = found.getField(new Key("title"));
                var objects = new LaTeXParser().parse(new StringReader(field.toUserString()));
                assertEquals(title, new LaTeXPrinter().print(objects));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Arendt, Hannah', 1958, The Human Condition, arendt1958human",
        "'Šmíd, Jan', 2001-03-04, Über das Glück, smid2001gluck",
        "'World Health Organization,', 2020, A Report, worldhealthorganization2020report",
        "'', '', On the Road, road",
        "'', '', '', source",
    })
    void keysAreMadeOfNameYearAndWord(String who, String date, String title, String expected) {
        var people = who.isEmpty()
                ? List.<Contributor>of()
                : List.of(new Contributor(
                        Contributor.Role.AUTHOR,
                        who.split(",", -1)[0],
                        who.split(",", -1)[1].strip()));
        var metadata =
                new Metadata(title, people, "", date, "", "", glossator.document.Details.NONE);
        assertEquals(expected, CitationKeys.of(metadata));
        assertEquals(expected + "a", CitationKeys.of(metadata, expected::equals));
    }
}
