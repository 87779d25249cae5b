package glossator.format.epub;

import static org.assertj.core.api.Assertions.assertThat;

import glossator.format.CopyPlan;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Asks EPUBCheck whether annotated copies of valid books are valid.
class EpubCheckTest {
    private static final Epub EPUB = new Epub();

    @ParameterizedTest
    @EnumSource(ValidBook.class)
    void anAnnotatedCopyOfAValidBookIsValid(ValidBook book) {
        SourceFile original = book.original();
        assertThat(EpubProblems.of(original)).isEmpty();
        ImportedDocument read = EPUB.read(original);
        for (boolean traces : new boolean[] {true, false}) {
            CopyPlan plan = new CopySets(1, read.document()).plan(80, traces);
            SourceFile copy = EpubCopyTest.copy(original, EPUB.write(original, plan));
            assertThat(EpubProblems.of(copy)).isEmpty();
            assertThat(EPUB.read(copy).document().text())
                    .isEqualTo(read.document().text());
        }
    }

    @Test
    void theCheckSeesWhatIsWrong() {
        SourceFile book = SampleBook.of("<p><p>nested</p></p>", "<a><a href='x'>b</a></a>")
                .original();
        assertThat(EpubProblems.of(book)).hasSizeGreaterThan(2);
    }
}
