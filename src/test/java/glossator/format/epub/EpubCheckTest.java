package glossator.format.epub;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;

import glossator.format.CopyPlan;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;

/// Asks EPUBCheck whether annotated copies of valid books are valid.
class EpubCheckTest {
    private static final Epub EPUB = new Epub();

    @ParameterizedTest
    @EnumSource(ValidBook.class)
    void anAnnotatedCopyOfAValidBookIsValid(ValidBook book) {
        SourceFile original = book.original();
        assertThat(problems(original)).isEmpty();
        ImportedDocument read = EPUB.read(original);
        for (boolean traces : new boolean[] {true, false}) {
            CopyPlan plan = new CopySets(1, read.document()).plan(80, traces);
            SourceFile copy = EpubCopyTest.copy(original, EPUB.write(original, plan));
            assertThat(problems(copy)).isEmpty();
            assertThat(EPUB.read(copy).document().text())
                    .isEqualTo(read.document().text());
        }
    }

    @Test
    void theCheckSeesWhatIsWrong() {
        SourceFile book = SampleBook.of("<p><p>nested</p></p>", "<a><a href='x'>b</a></a>")
                .original();
        assertThat(problems(book)).hasSizeGreaterThan(2);
    }

    /// How often each error or warning is reported, without what is allowed to change.
    static Map<String, Integer> problems(SourceFile book) {
        var problems = new TreeMap<String, Integer>();
        var report = new MasterReport() {
            @Override
            public void message(
                    com.adobe.epubcheck.messages.Message message, EPUBLocation at, Object... args) {
                if (message.getSeverity().toInt() >= Severity.WARNING.toInt()) {
                    problems.merge(
                            message.getID() + " " + message.getMessage(args) + " " + at,
                            1,
                            Integer::sum);
                }
            }

            @Override
            public void info(String resource, FeatureEnum feature, String value) {}

            @Override
            public int generate() {
                return 0;
            }

            @Override
            public void initialize() {}
        };
        new EpubCheck(new ByteArrayInputStream(book.bytes()), report, book.name()).doValidate();
        return problems;
    }
}
