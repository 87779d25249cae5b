package glossator.copies;

import glossator.format.CopyAnnotation;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.copy.RandomAnnotations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Copies to be shown to other programs: each note begins with a word of its own, so that it is
/// known again however a program shows it.
final class JudgedCopies {
    private static final int MARKS = 12;

    private JudgedCopies() {}

    static List<AnnotatedCopy> of(List<SourceFile> files, int sets) {
        var copies = new ArrayList<AnnotatedCopy>();
        for (SourceFile file : files) {
            ImportedDocument read = Formats.read(file);
            for (int seed = 0; seed < sets; seed++) {
                List<CopyAnnotation> set =
                        new RandomAnnotations(1_000_000L + seed, read).make(MARKS);
                copies.add(AnnotatedCopy.of(file, read, named(set)));
            }
        }
        return copies;
    }

    private static List<CopyAnnotation> named(List<CopyAnnotation> set) {
        return IntStream.range(0, set.size())
                .mapToObj(i -> named(set.get(i), word(i) + " " + set.get(i).note()))
                .toList();
    }

    private static CopyAnnotation named(CopyAnnotation a, String note) {
        return new CopyAnnotation(
                a.id(),
                a.range(),
                a.target(),
                a.style(),
                a.color(),
                note,
                a.tags(),
                a.author(),
                a.created(),
                a.changed(),
                a.replies(),
                a.resolved(),
                a.embedded());
    }

    private static String word(int number) {
        return "Remark" + (100 + number);
    }

    /// The word that the note begins with.
    static String word(CopyAnnotation annotation) {
        return annotation.note().substring(0, annotation.note().indexOf(' '));
    }
}
