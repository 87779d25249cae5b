package glossator.format.text;

import glossator.document.Document;
import glossator.format.copy.NumberSign;
import glossator.format.copy.Removal;
import glossator.format.copy.SourcePlaces;
import glossator.format.copy.TextLayout;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What was read from a plain text. Nothing in it is syntax, so that marks may be anywhere.
record TextContents(Document document, SourcePlaces places) implements TextLayout {

    /// What the document's text from `start` on was made of.
    ///
    /// @param table whether rulers between the lines were left out
    record Source(int start, List<TextLine> lines, boolean table) {}

    static TextContents of(Document document, List<Source> sources) {
        int[] starts = new int[document.length()];
        Arrays.fill(starts, -1);
        int end = document.length();
        for (Source source : sources.reversed()) {
            int at = end;
            for (TextLine line : source.lines.reversed()) {
                if (!source.table || !TextTables.isRuler(line.text())) {
                    at = align(document.text(), source.start, at, line.raw(), line.at(), starts);
                }
            }
            end = source.start;
        }
        return of(document, starts);
    }

    static TextContents ofListing(Document document, String text) {
        int[] starts = new int[document.length()];
        Arrays.fill(starts, -1);
        align(document.text(), 0, document.length(), text, 0, starts);
        return of(document, starts);
    }

    private static TextContents of(Document document, int[] starts) {
        int[] ends = Arrays.stream(starts).map(s -> s + 1).toArray();
        return new TextContents(document, new SourcePlaces(starts, ends));
    }

    /// Finds the characters of the document before `end`, from the last to that at `least`, in
    /// `raw`, which is at `at` in the file. Backward, because what is left out of a line, such as
    /// the sign of an item, is at its beginning. White space has no place. Returns what is left.
    private static int align(
            String document, int least, int end, String raw, int at, int[] starts) {
        int from = end;
        for (int i = raw.length() - 1; i >= 0; i--) {
            while (from > least && Character.isWhitespace(document.charAt(from - 1))) {
                from--;
            }
            if (from > least && isSame(document.charAt(from - 1), raw.charAt(i))) {
                starts[--from] = at + i;
            }
        }
        return from;
    }

    /// What a document cannot hold is U+FFFD in it.
    private static boolean isSame(char read, char written) {
        return read == written
                || (read == '\uFFFD' && (Character.isSurrogate(written) || written == '\uFFFC'));
    }

    @Override
    public List<Removal> markable(int block, int from, int to) {
        return List.of(new Removal(from, to));
    }

    @Override
    public int numberPlace(int block, int at) {
        return at;
    }

    @Override
    public String wrapNumber(int block, int at, String number) {
        return number;
    }

    @Override
    public Set<Integer> brokenBlocks(String marked, NumberSign numbers) {
        return Set.of();
    }

    @Override
    public String closing() {
        return "";
    }
}
