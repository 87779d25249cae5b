package glossator.format.mail;

import glossator.format.CopyPlan;
import glossator.format.Patch;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.html.HtmlFile;
import glossator.format.html.PageReader;
import glossator.format.source.Charsets;
import glossator.message.Refusal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// A page saved with its parts, to be annotated: only the bytes of the page itself change.
record MhtmlCopy(SourceFile original, MimePart message, MimePart root) {

    /// @param remote whether an address is not there with the page
    WrittenCopy write(
            boolean xhtml,
            PageReader reader,
            Predicate<String> remote,
            MimeFrames frames,
            CopyPlan plan) {
        MimeLocation place =
                MimeLocation.of(root, message, original.bytes()).orElseThrow(this::refusal);
        WrittenCopy page = new HtmlFile(original.name(), root.body(), this::decode, xhtml)
                .write(reader, plan, keeps(), remote, frames::pageAt);
        if (page.patch().edits().isEmpty()) {
            return new WrittenCopy(Patch.NONE, page.losses(), page.warnings());
        }
        byte[] annotated = page.patch().applyTo(root.body());
        byte[] encoded = MimeEncoding.encode(annotated, encoding(), lineEnd());
        var patch = new Patch(List.of(new Patch.Edit(
                place.from(), place.from() + lengthOf(place), ended(encoded, place))));
        requireReadable(patch, annotated);
        return new WrittenCopy(patch, page.losses(), page.warnings());
    }

    private Charsets.Decoded decode(byte[] body) {
        SourceFile named =
                Arrays.equals(body, root.body()) ? original : original.withEncoding(null);
        return new MimePart(root.headers(), body, List.of()).text(named);
    }

    private int lengthOf(MimeLocation place) {
        return place.to() - place.from();
    }

    /// Base64 ends with a line end if it did before.
    private byte[] ended(byte[] encoded, MimeLocation place) {
        byte[] bytes = original.bytes();
        boolean ended = encoding().equals("base64")
                && place.to() > place.from()
                && bytes[place.to() - 1] == '\n';
        byte[] end = lineEnd().getBytes(StandardCharsets.US_ASCII);
        if (!ended) {
            return encoded;
        }
        byte[] longer = Arrays.copyOf(encoded, encoded.length + end.length);
        System.arraycopy(end, 0, longer, encoded.length, end.length);
        return longer;
    }

    private String encoding() {
        return root.headers().raw("content-transfer-encoding").strip().toLowerCase(Locale.ROOT);
    }

    private IntPredicate keeps() {
        boolean seven = encoding().isEmpty() || encoding().equals("7bit");
        return c -> !seven || c < 0x7F;
    }

    private String lineEnd() {
        byte[] bytes = original.bytes();
        int at = 0;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at > 0 && at < bytes.length && bytes[at - 1] == '\r' ? "\r\n" : "\n";
    }

    /// Fails if the message is so damaged that the part was not where it was taken to be.
    @SuppressWarnings("ReferenceEquality")
    private void requireReadable(Patch patch, byte[] annotated) {
        MimePart read = MimeParser.message(patch.applyTo(original.bytes()));
        List<MimePart> before = message.all().toList();
        List<MimePart> after = read.all().toList();
        boolean same = before.size() == after.size();
        int page = before.indexOf(root);
        for (int i = 0; same && i < before.size(); i++) {
            byte[] expected = i == page ? annotated : before.get(i).body();
            same = Arrays.equals(expected, after.get(i).body());
        }
        if (!same) {
            throw refusal();
        }
    }

    private Refusal refusal() {
        return new Refusal("format.copy.message", original.name());
    }
}
