package glossator.format.office.odt;

import glossator.format.Patch;
import glossator.format.container.XmlEdits;
import glossator.format.container.XmlSource;
import glossator.format.office.copy.CopyEdits;

/// Applies edits to a part of the file, or to a file that is one XML text.
final class OdtPatches {
    private OdtPatches() {}

    static byte[] bytes(XmlSource source, CopyEdits edits) {
        XmlEdits all = source.edit();
        edits.edits().forEach(edit -> all.replace(edit.range(), edit.markup()));
        return all.toBytes();
    }

    static Patch patch(XmlSource source, CopyEdits edits) {
        var patch = new Patch.Builder();
        int characters = 0;
        int bytes = 0;
        for (CopyEdits.Edit edit : edits.edits()) {
            bytes += length(source, characters, edit.range().start());
            int end = bytes + length(source, edit.range().start(), edit.range().end());
            byte[] markup = escaped(edit.markup(), source).getBytes(source.charset());
            patch.replace(bytes, end, markup);
            characters = edit.range().end();
            bytes = end;
        }
        return patch.build();
    }

    private static int length(XmlSource source, int from, int to) {
        return source.text().substring(from, to).getBytes(source.charset()).length;
    }

    /// With references for what the character set does not have.
    private static String escaped(String markup, XmlSource source) {
        var encoder = source.charset().newEncoder();
        var out = new StringBuilder();
        markup.codePoints().forEach(c -> {
            String one = Character.toString(c);
            out.append(encoder.canEncode(one) ? one : "&#" + c + ";");
        });
        return out.toString();
    }
}
