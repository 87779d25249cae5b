package glossator.format.html;

import glossator.format.CopyPlan;
import glossator.format.Patch;
import glossator.format.WrittenCopy;
import glossator.format.copy.EncodedText;
import glossator.format.source.Charsets;
import glossator.message.Messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// The bytes of a page, to be annotated.
///
/// @param name of the file
/// @param decode how such bytes are read
/// @param xhtml whether it is parsed as XHTML
public record HtmlFile(
        String name, byte[] bytes, Function<byte[], Charsets.Decoded> decode, boolean xhtml) {

    /// The annotated copy of the page.
    ///
    /// @param keeps the code points that may be written as they are, if the character set has them
    /// @param remote whether an address is not there with the page
    public WrittenCopy write(
            PageReader reader, CopyPlan plan, IntPredicate keeps, Predicate<String> remote) {
        return write(reader, plan, keeps, remote, _ -> Optional.empty());
    }

    /// The annotated copy of a page with others in its frames.
    ///
    /// @param frames the page that a frame with this address shows, if it is there
    public WrittenCopy write(
            PageReader reader,
            CopyPlan plan,
            IntPredicate keeps,
            Predicate<String> remote,
            Function<String, Optional<String>> frames) {
        Charsets.Decoded decoded = decode.apply(bytes);
        EncodedText encoded = EncodedText.of(bytes, decoded);
        String full = decoded.text();
        boolean active = plan.options().active();
        String shown = active ? full : new PassivePage(remote, frames, xhtml).of(full);
        IntPredicate has = encoded.keeps();
        HtmlCopyWriter.Written written = HtmlCopyWriter.write(
                name, shown, xhtml, c -> keeps.test(c) && has.test(c), reader, plan);
        List<EncodedText.Edit> edits = written.earlier().with(written.edits(), shown);
        String copy = EncodedText.apply(edits, shown);
        List<EncodedText.Edit> all = active || copy.equals(full)
                ? edits
                : List.of(new EncodedText.Edit(0, full.length(), copy));
        Patch patch = encoded.patch(all, copy, b -> decode.apply(b).text());
        return new WrittenCopy(patch, written.losses(), warnings(patch, decoded));
    }

    private List<String> warnings(Patch patch, Charsets.Decoded decoded) {
        boolean same = decode.apply(patch.applyTo(bytes)).charset().equals(decoded.charset());
        return same
                ? List.of()
                : List.of(Messages.of("format.copy.charset", decoded.charset().displayName()));
    }
}
