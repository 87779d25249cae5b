package glossator.format.pdf.glyph;

import java.util.ArrayList;
import java.util.List;

/// Replacement text (ISO 32000-1 §14.9.4): what the glyphs from index `from` of a page on mean
/// together, whatever their font says of each.
record ActualText(String text, int from) {
    /// A longer one is not the text of a line or paragraph.
    private static final int LONGEST = 4_000;

    /// Puts the text in the place of the last glyphs, of which there are `count`. Glyphs without a
    /// meaning of their own, whose text is empty, go in any case.
    void replaceIn(List<PdfGlyph> all, int count) {
        int own = Math.min(count - from, all.size());
        if (own <= 0) {
            return;
        }
        List<PdfGlyph> said = all.subList(all.size() - own, all.size());
        List<PdfGlyph> better = text.length() > LONGEST ? List.of() : replaced(said);
        if (!better.isEmpty() || text.isEmpty()) {
            said.clear();
            all.addAll(better);
        } else {
            said.removeIf(g -> g.text().isEmpty());
        }
    }

    /// Empty where the glyphs say the same or the text is invisible.
    private List<PdfGlyph> replaced(List<PdfGlyph> said) {
        boolean hyphen =
                said.size() == 1 && "-\u2010\u00AD".contains(said.getFirst().text());
        if (hyphen && text.isBlank() && !said.getFirst().text().isEmpty()) {
            return List.of(over(said, "\u00AD"));
        }
        String plain = GlyphText.normalize(text);
        if (plain.isEmpty()) {
            return List.of();
        }
        var letters = new StringBuilder();
        said.forEach(g -> letters.append(g.text()));
        if (withoutSpaces(letters).equals(withoutSpaces(plain))) {
            return withSpaces(said, plain);
        }
        List<List<PdfGlyph>> lines = lines(said);
        return lines.size() == 1 ? List.of(over(said, plain)) : spread(lines, plain);
    }

    private static String withoutSpaces(CharSequence text) {
        return text.toString().replaceAll("\\s+", "");
    }

    /// The glyphs with the spaces of the text.
    private static List<PdfGlyph> withSpaces(List<PdfGlyph> said, String plain) {
        var out = new ArrayList<PdfGlyph>();
        int at = 0;
        for (PdfGlyph glyph : said) {
            if (glyph.isSpace()) {
                continue;
            }
            boolean space = at < plain.length() && Character.isWhitespace(plain.charAt(at));
            if (space && !out.isEmpty()) {
                PdfGlyph before = out.getLast();
                out.add(before.withText(" ")
                        .between(before.x1(), Math.max(before.x1(), glyph.x0())));
            }
            at = skip(plain, at, withoutSpaces(glyph.text()).length());
            out.add(glyph);
        }
        return out;
    }

    /// The index behind the next `count` characters that are no spaces, and the spaces within them.
    private static int skip(String plain, int from, int count) {
        int at = from;
        int left = count;
        while (at < plain.length() && left > 0) {
            left -= Character.isWhitespace(plain.charAt(at)) ? 0 : 1;
            at++;
        }
        return at;
    }

    private static List<List<PdfGlyph>> lines(List<PdfGlyph> said) {
        var lines = new ArrayList<List<PdfGlyph>>();
        for (PdfGlyph glyph : said) {
            PdfGlyph last = lines.isEmpty() ? null : lines.getLast().getFirst();
            boolean same =
                    last != null && Math.abs(glyph.base() - last.base()) <= last.size() * 0.5f;
            if (!same) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        return lines;
    }

    /// The words of the text over the lines, to each as many as it is long.
    private static List<PdfGlyph> spread(List<List<PdfGlyph>> lines, String plain) {
        float all = 0;
        for (List<PdfGlyph> line : lines) {
            all += over(line, "").width();
        }
        var out = new ArrayList<PdfGlyph>();
        String rest = plain.strip();
        float to = 0;
        for (List<PdfGlyph> line : lines) {
            to += over(line, "").width();
            int used = plain.strip().length() - rest.length();
            int cut = Math.round(plain.strip().length() * to / Math.max(0.1f, all)) - used;
            int space = cut >= rest.length() ? rest.length() : rest.lastIndexOf(' ', cut);
            boolean last = line.equals(lines.getLast());
            String own = last ? rest : rest.substring(0, Math.max(0, space));
            rest = rest.substring(own.length()).stripLeading();
            if (!own.isEmpty()) {
                out.add(over(line, own));
            }
        }
        return out;
    }

    /// One glyph in the place of several of a line.
    private static PdfGlyph over(List<PdfGlyph> said, String text) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        for (PdfGlyph glyph : said) {
            left = Math.min(left, glyph.x0());
            right = Math.max(right, glyph.x1());
        }
        return said.getFirst().withText(text).between(left, right);
    }
}
