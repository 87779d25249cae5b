package glossator.format.pdf;

import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.pdf.glyph.PdfOrientation;
import glossator.message.Messages;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The annotations that other programs embedded in the file (ISO 32000-1 §12.5.6).
final class PdfAnnotations {
    private static final int MAX = 20_000;
    private static final int LONGEST = 50_000;
    private static final int SLACK = 12;
    private static final Map<String, Style> MARKS = Map.of(
            "Highlight", Style.HIGHLIGHT,
            "Underline", Style.UNDERLINE,
            "Squiggly", Style.UNDERLINE,
            "StrikeOut", Style.STRIKEOUT);
    private static final int STRAY = 3;
    private static final Set<String> NOTES = Set.of(
            "Text",
            "FreeText",
            "Caret",
            "Ink",
            "Stamp",
            "Square",
            "Circle",
            "Line",
            "Polygon",
            "PolyLine",
            "FileAttachment");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final PDDocument file;
    private final Document document;
    private final PdfTextMap places;
    private final IdentityHashMap<COSDictionary, Found> found = new IdentityHashMap<>();
    private final List<Found> order = new ArrayList<>();

    PdfAnnotations(PDDocument file, Document document, PdfTextMap places) {
        this.file = file;
        this.document = document;
        this.places = places;
    }

    /// An annotation, with its parts on other pages and its replies.
    private static final class Found {
        private final COSDictionary source;
        private @Nullable Range range;
        private final List<Range> others = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Found(COSDictionary source, @Nullable Range range) {
            this.source = source;
            this.range = range;
        }
    }

    List<EmbeddedAnnotation> read() {
        var later = new ArrayList<COSDictionary>();
        int index = 0;
        for (PDPage page : file.getPages()) {
            try {
                for (PDAnnotation each : page.getAnnotations()) {
                    if (order.size() + later.size() < MAX) {
                        collect(index, page, each, later);
                    }
                }
            } catch (IOException | RuntimeException e) {
                // A page with damaged annotations has none to offer.
            }
            index++;
        }
        later.forEach(this::reply);
        return order.stream()
                .filter(f -> f.range != null)
                .flatMap(this::findings)
                .filter(f -> !f.range().isEmpty() || !f.note().isEmpty())
                .sorted(Comparator.comparing(EmbeddedAnnotation::range))
                .toList();
    }

    private void collect(int index, PDPage page, PDAnnotation each, List<COSDictionary> later) {
        COSDictionary source = each.getCOSObject();
        String kind = String.valueOf(each.getSubtype());
        boolean answers = source.getDictionaryObject("IRT") instanceof COSDictionary;
        boolean group = "Group".equals(source.getNameAsString("RT"));
        if (!MARKS.containsKey(kind) && !NOTES.contains(kind)) {
            return;
        }
        if (answers && !group) {
            later.add(source);
            return;
        }
        List<Range> marked =
                MARKS.containsKey(kind) ? passagesUnder(index, page, source) : List.of();
        Range most = longest(marked);
        Range range = most != null ? most : passageBeside(index, page, each.getRectangle());
        if (answers) {
            Found first = root(source);
            if (first != null && first.range != null && range != null) {
                first.range = union(first.range, range);
                found.put(source, first);
                return;
            }
        }
        var own = new Found(source, range);
        marked.stream().filter(r -> !r.equals(most)).forEach(own.others::add);
        found.put(source, own);
        order.add(own);
        // A part on an earlier page may come after the annotation that it belongs to.
        own.notes.add(text(source, COSName.CONTENTS));
    }

    private static Range union(Range one, Range other) {
        return new Range(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    private @Nullable Found root(COSDictionary source) {
        COSDictionary at = source;
        for (int i = 0; i < 50; i++) {
            if (!(at.getDictionaryObject("IRT") instanceof COSDictionary up)) {
                return null;
            }
            Found known = found.get(up);
            if (known != null) {
                return known;
            }
            at = up;
        }
        return null;
    }

    private void reply(COSDictionary source) {
        Found root = root(source);
        String text = text(source, COSName.CONTENTS);
        if (root != null && !text.isEmpty()) {
            String author = text(source, COSName.T);
            root.notes.add(author.isEmpty() ? text : author + ": " + text);
        }
    }

    private static @Nullable Range longest(List<Range> marked) {
        return marked.stream().max(Comparator.comparingInt(Range::length)).orElse(null);
    }

    /// The passages under the quadrilaterals, whose corners programs list in different orders.
    /// There is one passage unless the text order differs from the page's, as where a footnote
    /// comes between.
    private List<Range> passagesUnder(int index, PDPage page, COSDictionary source) {
        if (!(source.getDictionaryObject("QuadPoints") instanceof COSArray corners)) {
            return List.of();
        }
        float[] numbers = corners.toFloatArray();
        var areas = new ArrayList<Rectangle2D>();
        for (int i = 0; i + 7 < numbers.length; i += 8) {
            var box = new Rectangle2D.Float(numbers[i], numbers[i + 1], 0, 0);
            for (int corner = 2; corner < 8; corner += 2) {
                box.add(numbers[i + corner], numbers[i + corner + 1]);
            }
            areas.add(PdfOrientation.toPrintedPage(page)
                    .createTransformedShape(box)
                    .getBounds2D());
        }
        List<Range> covered = places.rangesWhere(
                index,
                box -> areas.stream().anyMatch(a -> a.contains(box.getCenterX(), box.getCenterY())),
                SLACK);
        Range longest = longest(covered);
        return covered.stream()
                .filter(r -> r.length() > STRAY || r.equals(longest))
                .toList();
    }

    private @Nullable Range passageBeside(int index, PDPage page, @Nullable PDRectangle at) {
        if (at == null) {
            return null;
        }
        Rectangle2D box = PdfOrientation.toPrintedPage(page)
                .createTransformedShape(new Rectangle2D.Float(
                        at.getLowerLeftX(), at.getLowerLeftY(), at.getWidth(), at.getHeight()))
                .getBounds2D();
        int nearest = places.nearestOffset(index, box.getMinX(), box.getCenterY());
        return nearest < 0 ? top(index) : new Range(nearest, nearest);
    }

    /// The beginning of the page, for pages without text.
    private @Nullable Range top(int index) {
        boolean counted = document.pages().size() == file.getNumberOfPages();
        int at = counted ? document.pages().get(index).offset() : -1;
        return at < 0 ? null : new Range(at, at);
    }

    /// The annotation, and a copy without its note for each further passage that it covers.
    private Stream<EmbeddedAnnotation> findings(Found each) {
        EmbeddedAnnotation first = finding(each);
        return Stream.concat(
                Stream.of(first),
                each.others.stream()
                        .map(range -> new EmbeddedAnnotation(
                                range,
                                first.style(),
                                first.color(),
                                "",
                                first.tags(),
                                first.author(),
                                first.created(),
                                first.origin())));
    }

    private EmbeddedAnnotation finding(Found each) {
        COSDictionary source = each.source;
        Range range = each.range == null ? new Range(0, 0) : each.range;
        String quoted = PdfMetadata.clean(range.of(document.text()));
        var notes = new ArrayList<String>();
        for (String note : each.notes) {
            // Some programs put the highlighted text there.
            if (!note.isBlank() && !PdfMetadata.clean(note).equals(quoted)) {
                notes.add(note);
            }
        }
        String kind = String.valueOf(source.getNameAsString(COSName.SUBTYPE));
        return new EmbeddedAnnotation(
                range,
                MARKS.getOrDefault(kind, Style.HIGHLIGHT),
                PdfColors.nearest(source.getDictionaryObject(COSName.C)),
                String.join("\n\n", notes),
                tags(source),
                text(source, COSName.T).replace('\n', ' '),
                created(source),
                Messages.of("format.pdf.origin"));
    }

    private static List<String> tags(COSDictionary source) {
        var tags = new ArrayList<String>();
        Matcher m = QUOTED.matcher(text(source, COSName.getPDFName("Zotero:Tags")));
        while (m.find() && tags.size() < 100) {
            String tag = m.group(1).replaceAll("\\\\(.)", "$1").strip();
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private static @Nullable Instant created(COSDictionary source) {
        try {
            Calendar date = source.getDate(COSName.CREATION_DATE);
            date = date == null ? source.getDate(COSName.M) : date;
            return date == null ? null : date.toInstant();
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /// With `\n` for every kind of line end, and without invisible characters.
    private static String text(COSDictionary source, COSName key) {
        COSBase value = source.getDictionaryObject(key);
        String raw = value == null ? null : source.getString(key);
        if (raw == null) {
            return "";
        }
        String lines = raw.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n");
        String plain = lines.replaceAll("[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFC&&[^\\n\\t]]", "")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
