package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.annotation.Style;
import glossator.document.Block;
import glossator.document.Inline;
import glossator.exchange.ExportLinks;
import glossator.exchange.Losses;
import glossator.exchange.RubyWords;
import glossator.exchange.SourceParagraph;
import glossator.exchange.TextRun;
import glossator.exchange.TextRunSplitter;
import glossator.format.CopyOptions;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Writes the characters of a paragraph as Markdown inlines. Each segment under the same
/// annotations is `==…==` (highlight), `<u>…</u>`, `~~…~~` or `<s>…</s>`, followed by the
/// references of those annotations. Emphasis becomes inline HTML tags where CommonMark would not
/// recognize its delimiters (§6.2, flanking), so that the text never changes.
final class MarkdownInline {
    /// A reference would become a link before `(`, and a definition before `:`.
    private static final Pattern ACTIVE_AFTER = Pattern.compile("(\\[\\^[dn]\\d+])(?=[(:])");

    private final MarkdownContext context;
    private final TextRunSplitter runs;
    private final NavigableSet<Integer> places = new TreeSet<>();

    MarkdownInline(MarkdownContext context) {
        this.context = context;
        runs = new TextRunSplitter(context.placing().placements());
        places.addAll(context.placing().ends().keySet());
    }

    /// The cells of a row; anything else is a single cell. `lineBreak` is written for a line break.
    List<String> cells(SourceParagraph paragraph, String lineBreak) {
        var cells = new ArrayList<String>();
        var cell = new ArrayList<TextRun>();
        boolean row = paragraph.lead().kind() instanceof Block.Row;
        for (TextRun run : runs.split(paragraph, places)) {
            if (row && run.isTab()) {
                cells.add(write(cell, run.range().start(), lineBreak));
                cell.clear();
            } else {
                cell.add(run);
            }
        }
        cells.add(write(cell, paragraph.end(), lineBreak));
        return cells;
    }

    private String write(List<TextRun> all, int end, String lineBreak) {
        var out = new StringBuilder();
        int i = 0;
        while (i < all.size()) {
            int from = i;
            appendPoints(all.get(i).range().start(), out);
            List<Placement> over = all.get(i).over();
            var text = new StringBuilder();
            do {
                text.append(writeRun(all.get(i), all, i, out.isEmpty() && text.isEmpty()));
                i++;
            } while (i < all.size()
                    && all.get(i).over().equals(over)
                    && !context.placing()
                            .points()
                            .containsKey(all.get(i).range().start()));
            appendSegment(text.toString(), over, out);
            if (over.size() > 1 && from < i) {
                context.losses().add(Losses.Kind.OVERLAP_SPLIT);
            }
        }
        appendPoints(end, out);
        return breakLines(ACTIVE_AFTER.matcher(out).replaceAll("$1\\\\"), lineBreak);
    }

    private void appendSegment(String text, List<Placement> over, StringBuilder out) {
        if (over.isEmpty() || text.isEmpty()) {
            out.append(text);
            return;
        }
        String inner = text.strip();
        int lead = text.indexOf(inner);
        out.append(text, 0, lead);
        if (!inner.isEmpty()) {
            boolean highlight = hasStyle(over, Style.HIGHLIGHT);
            boolean underline = hasStyle(over, Style.UNDERLINE);
            boolean strikeout = hasStyle(over, Style.STRIKEOUT);
            out.append(highlight ? "==" : "").append(underline ? "<u>" : "");
            out.append(strikeout ? strikeOut(inner) : inner);
            out.append(underline ? "</u>" : "").append(highlight ? "==" : "");
        }
        over.forEach(placement -> out.append(context.referenceTo(placement)));
        out.append(text, lead + inner.length(), text.length());
    }

    /// The delimiters `~~` are recognized reliably only next to a letter or digit.
    private static String strikeOut(String text) {
        boolean plain = Character.isLetterOrDigit(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        return plain ? "~~" + text + "~~" : "<s>" + text + "</s>";
    }

    private static boolean hasStyle(List<Placement> over, Style style) {
        return over.stream().anyMatch(placement -> placement.annotation().style() == style);
    }

    private void appendPoints(int offset, StringBuilder out) {
        context.placing()
                .points()
                .getOrDefault(offset, List.of())
                .forEach(placement -> out.append(context.referenceTo(placement)));
    }

    private String writeRun(TextRun run, List<TextRun> all, int index, boolean first) {
        for (Inline inline : run.inlines()) {
            if (inline instanceof Inline.Image image && run.text().indexOf(Block.OBJECT) == 0) {
                return context.pictures().write(image);
            }
            if (inline instanceof Inline.NoteCall(String target)) {
                Optional<String> label = context.findNoteLabel(target);
                if (label.isPresent()) {
                    return isCallContinued(all, index, inline) ? "" : "[^" + label.get() + "]";
                }
            }
        }
        String text = escape(run.text(), first);
        List<Inline.Emphasis> emphasis = run.inlines().stream()
                .filter(Inline.Emphasis.class::isInstance)
                .map(Inline.Emphasis.class::cast)
                .toList();
        for (Inline.Emphasis one : emphasis.reversed()) {
            text = wrapEmphasis(text, one, emphasis.size() == 1 && standsAlone(run, all, index));
        }
        return wrapLink(withReadings(text, run), run);
    }

    /// A word that an annotation divides has its reading in brackets: tags would not nest.
    private String withReadings(String text, TextRun run) {
        CopyOptions.Readings how = context.annotated().options().readings();
        String written = text;
        if (how == CopyOptions.Readings.NONE) {
            return written;
        }
        for (RubyWords words :
                RubyWords.over(run, context.annotated().document()).reversed()) {
            boolean whole = words.words().equals(run.range());
            if (whole && how == CopyOptions.Readings.RUBY) {
                String reading = escape(words.reading(), false);
                written =
                        "<ruby>" + written + "<rp>(</rp><rt>" + reading + "</rt><rp>)</rp></ruby>";
            } else if (words.endWith(run)) {
                written += escape(words.inBrackets(), false);
            }
        }
        return written;
    }

    /// Whether a note reference that spans several runs was already written with the previous run.
    private static boolean isCallContinued(List<TextRun> all, int index, Inline call) {
        return index > 0 && all.get(index - 1).inlines().contains(call);
    }

    private String escape(String text, boolean first) {
        String clean = context.clean().sanitize(text);
        String[] lines = clean.split(String.valueOf(Block.LINE_BREAK), -1);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = MarkdownEscaping.escape(lines[i], i > 0 || first);
        }
        return String.join(String.valueOf(Block.LINE_BREAK), lines);
    }

    private String wrapLink(String text, TextRun run) {
        for (Inline inline : run.inlines()) {
            if (inline instanceof Inline.Link(String href) && !text.isBlank()) {
                Optional<String> safe = ExportLinks.toSafeAddress(href);
                if (safe.isPresent()) {
                    return "[" + text + "](<" + safe.get() + ">)";
                }
            }
        }
        return text;
    }

    /// Whether the run is between white space and begins and ends with a letter or digit: the
    /// delimiters are then recognized reliably.
    private static boolean standsAlone(TextRun run, List<TextRun> all, int index) {
        String text = run.text();
        return run.over().isEmpty()
                && !text.isEmpty()
                && Character.isLetterOrDigit(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                && text.indexOf(Block.LINE_BREAK) < 0
                && (index == 0 || endsBlank(all.get(index - 1)))
                && (index + 1 == all.size() || startsBlank(all.get(index + 1)))
                && run.inlines().size() == 1;
    }

    private static boolean endsBlank(TextRun run) {
        return run.over().isEmpty() && run.inlines().isEmpty() && run.text().endsWith(" ");
    }

    private static boolean startsBlank(TextRun run) {
        return run.over().isEmpty() && run.inlines().isEmpty() && run.text().startsWith(" ");
    }

    private static String wrapEmphasis(String text, Inline.Emphasis emphasis, boolean alone) {
        if (text.isBlank()) {
            return text;
        }
        if (alone && emphasis == Inline.Emphasis.BOLD) {
            return "**" + text + "**";
        }
        if (alone && emphasis == Inline.Emphasis.ITALIC) {
            return "*" + text + "*";
        }
        String tag = switch (emphasis) {
            case BOLD -> "strong";
            case ITALIC -> "em";
            case UNDERLINED -> "ins";
            case STRUCK -> "del";
            case CODE -> "code";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
            case MARKED -> "mark";
        };
        return "<" + tag + ">" + text + "</" + tag + ">";
    }

    /// Inserts the line breaks; a line must not begin with white space, which could make it code,
    /// and an empty one would end the paragraph.
    private static String breakLines(String text, String lineBreak) {
        var lines = new ArrayList<String>();
        for (String line : text.split(String.valueOf(Block.LINE_BREAK), -1)) {
            String stripped = line.replaceFirst("^[ \\t]+", "").replaceFirst("[ \\t]+$", "");
            if (!stripped.isEmpty()) {
                lines.add(stripped);
            }
        }
        return String.join(lineBreak, lines);
    }
}
