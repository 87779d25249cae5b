package glossator.format.html;

import glossator.format.CopyPlan;
import glossator.format.Patch;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.copy.EncodedText;
import glossator.format.source.Charsets;
import glossator.message.Messages;

import java.util.List;
import java.util.function.IntPredicate;

/// A page in a file of its own, to be annotated.
record HtmlFile(SourceFile original, Charsets.Decoded decoded) {

    WrittenCopy write(boolean xhtml, PageReader reader, CopyPlan plan) {
        EncodedText encoded = EncodedText.of(original.bytes(), decoded);
        String full = decoded.text();
        HtmlCopyWriter.Written written = HtmlCopyWriter.write(
                original.name(), full, xhtml, keeps(encoded), reader, plan);
        List<EncodedText.Edit> edits = written.earlier().with(written.edits(), full);
        Patch patch = encoded.patch(edits, EncodedText.apply(edits, full), HtmlFile::decode);
        return new WrittenCopy(patch, written.losses(), warnings(patch));
    }

    private List<String> warnings(Patch patch) {
        boolean other = !Charsets.decode(patch.applyTo(original.bytes()), Html::declaredCharset)
                .charset()
                .equals(decoded.charset());
        return other
                ? List.of(Messages.of("format.copy.charset", decoded.charset().displayName()))
                : List.of();
    }

    private static String decode(byte[] bytes) {
        return Charsets.decode(bytes, Html::declaredCharset).text();
    }

    /// A browser takes a page that names no character set for another than it is.
    private IntPredicate keeps(EncodedText encoded) {
        String text = decoded.text();
        String head = text.substring(0, Math.min(text.length(), 4096));
        boolean named = decoded.mark() > 0 || !Html.declaredCharset(head).isEmpty();
        return named ? encoded.keeps() : c -> c < 0x7F;
    }
}
