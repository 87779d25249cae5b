package glossator.format.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.bibliography.PersonName;
import glossator.document.Metadata;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.copy.CopyRoundTrip;
import glossator.format.copy.RandomAnnotations;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class MailCopyTest {
    @Test
    void randomSetsOnASavedPageComeBackEqual() {
        var original = new SourceFile("a.mhtml", MhtmlTest.page(), null);
        for (int seed = 0; seed < Rounds.of(200); seed++) {
            new CopyRoundTrip(new Mhtml(), original).check(seed, 1 + seed % 12, CopyOptions.USUAL);
        }
    }

    @Test
    void onlyTheBytesOfThePageChange() {
        byte[] bytes = MhtmlTest.page();
        var original = new SourceFile("a.mhtml", bytes, null);
        var trip = new CopyRoundTrip(new Mhtml(), original);
        SourceFile copy = trip.check(3, 9, CopyOptions.USUAL);
        String before = new String(bytes, StandardCharsets.ISO_8859_1);
        String after = new String(copy.bytes(), StandardCharsets.ISO_8859_1);
        int start = before.indexOf("<html>");
        int end = before.indexOf("\r\n----=_x--\r\nContent-Type: image/png");
        assertEquals(before.substring(0, start), after.substring(0, start));
        assertTrue(after.endsWith(before.substring(end)));
        List<MimePart> parts = MimeParser.message(copy.bytes()).all().toList();
        List<MimePart> were = MimeParser.message(bytes).all().toList();
        assertEquals(were.size(), parts.size());
        assertArrayEquals(were.get(2).body(), parts.get(2).body());
        assertTrue(Arrays.stream(after.split("\r\n")).allMatch(line -> line.length() <= 100));
    }

    @Test
    void aMessageBecomesAPageWithTheSameTextAndAllAnnotations() {
        byte[] bytes = EmlTest.letter().getBytes(StandardCharsets.UTF_8);
        var original = new SourceFile("a.eml", bytes, null);
        ImportedDocument mail = new Eml().read(original);
        for (int seed = 0; seed < Rounds.of(200); seed++) {
            List<CopyAnnotation> annotations =
                    new RandomAnnotations(seed, mail.document()).make(1 + seed % 12);
            WrittenCopy written = new Eml()
                    .write(
                            original,
                            new CopyPlan(
                                    CopyRoundTrip.COPY,
                                    mail.document().text(),
                                    annotations,
                                    List.of(),
                                    CopyOptions.USUAL));
            assertEquals("html", written.extension());
            var copy = new SourceFile("a.html", written.patch().applyTo(bytes), null);
            ImportedDocument read = Formats.read(copy);
            assertEquals(mail.document().text(), read.document().text());
            Metadata asMailed = mail.document().metadata();
            // A page has the names of people in parts where they have any.
            Metadata inParts = asMailed.withContributors(asMailed.contributors().stream()
                    .map(c -> PersonName.parse(c.role(), c.name()))
                    .toList());
            assertEquals(inParts, read.document().metadata());
            assertEquals(CopyRoundTrip.COPY, read.copy());
            CopyRoundTrip.assertSame(annotations, read.findings(), "seed " + seed);
        }
    }
}
