package glossator.format.copy;

import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.Patch;
import glossator.format.PlacelessNote;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.copy.TextMarking.Effort;
import glossator.format.source.Charsets;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Writes the annotated copy of a text: signs around the passages, the numbers of notes behind
/// them, the notes at the end. Everything else stays as it is, character for character.
public final class TextCopyWriter {
    private static final int MAX_TRIES = 6;

    private final CopyPlan plan;
    private final String text;
    private final TextLayout layout;
    private final NoteSyntax syntax;
    private final EncodedText encoded;
    private final CopyContents contents;
    private final Effort[] efforts;
    private Map<Integer, String> insertions = new TreeMap<>();
    private Map<Integer, Range> marks = Map.of();
    private Set<Integer> inexact = Set.of();

    private TextCopyWriter(
            CopyPlan plan,
            String text,
            TextLayout layout,
            NoteSyntax syntax,
            EncodedText encoded,
            CopyContents contents) {
        this.plan = plan;
        this.text = text;
        this.layout = layout;
        this.syntax = syntax;
        this.encoded = encoded;
        this.contents = contents;
        this.efforts = new Effort[layout.document().blocks().size()];
        Arrays.fill(efforts, Effort.SIGNS);
    }

    /// The copy of `original`, which may be one already.
    ///
    /// @param read lays out the text without what an earlier copy added to it
    public static WrittenCopy write(
            SourceFile original,
            Charsets.Decoded decoded,
            CopyPlan plan,
            NoteSyntax.Family family,
            Function<String, TextLayout> read) {
        String full = decoded.text();
        Optional<TextCopy> earlier = TextCopy.parse(full, family);
        String text = earlier.map(TextCopy::text).orElse(full);
        TextLayout layout = read.apply(text);
        String document = layout.document().text();
        List<EmbeddedAnnotation> found =
                earlier.map(e -> e.annotations(document, layout.places())).orElse(List.of());
        EncodedText encoded = EncodedText.of(original.bytes(), decoded);
        var writer = new TextCopyWriter(
                plan,
                text,
                layout,
                family.choose(text),
                encoded,
                CopyContents.of(plan, document, found));
        writer.mark();
        String section = writer.section();
        if (!writer.isReadAgain(section, family)) {
            Arrays.fill(writer.efforts, Effort.NOTHING);
            writer.mark();
            section = writer.section();
        }
        List<Removal> removals = earlier.map(TextCopy::removals).orElse(List.of());
        Patch patch = encoded.patch(
                new TextEdits(full, removals).replaceBy(writer.insertions, section),
                writer.apply() + section,
                bytes -> Charsets.decode(bytes).text());
        return new WrittenCopy(patch, writer.losses(), writer.warnings(original, patch));
    }

    /// Inserts signs and numbers. Where they break the syntax, less is tried.
    private void mark() {
        var sign = PassageSign.of(plan.options().markdown());
        for (int i = 0; i <= MAX_TRIES; i++) {
            var marking = new TextMarking(text, layout, syntax, sign, efforts);
            insertions = marking.insertions(contents.annotations());
            inexact = marking.inexact();
            String marked = apply();
            Set<Integer> broken =
                    insertions.isEmpty() ? Set.of() : layout.brokenBlocks(marked, syntax.numbers());
            if (broken.isEmpty()) {
                break;
            }
            for (int block : broken) {
                efforts[block] = efforts[block] == Effort.SIGNS && i < MAX_TRIES - 2
                        ? Effort.NUMBERS
                        : Effort.NOTHING;
            }
            if (i >= MAX_TRIES - 1) {
                Arrays.fill(efforts, Effort.NOTHING);
            }
        }
        String marked = apply();
        TextCopyBody.Found found = TextCopyBody.find(marked, marked.length(), syntax.numbers());
        marks = RecordMerge.rangesOf(found.marks(), layout.places());
    }

    private String apply() {
        return TextEdits.insert(text, insertions);
    }

    private boolean isReadAgain(String section, NoteSyntax.Family family) {
        return TextCopy.parse(apply() + section, family)
                .filter(copy -> copy.text().equals(text))
                .isPresent();
    }

    private String section() {
        List<EmbeddedAnnotation> annotations = contents.annotations();
        var notes = new TreeMap<Integer, String>();
        var placeless = new TreeMap<Integer, String>();
        var listed = new ArrayList<Integer>();
        var recorded = new ArrayList<RecordedAnnotation>();
        String document = layout.document().text();
        for (int i = 0; i < annotations.size(); i++) {
            EmbeddedAnnotation each = annotations.get(i);
            Optional<Range> mark = Optional.ofNullable(marks.get(i + 1));
            boolean words = mark.isEmpty() || !each.target().isPassage();
            String place = words ? PlaceWording.of(each, document) : "";
            (PlacelessNote.is(each.note()) ? placeless : notes)
                    .put(i + 1, NoteForm.write(each, syntax, plan.options().meanings(), place));
            if (mark.isEmpty()) {
                listed.add(i + 1);
            }
            recorded.add(RecordedAnnotation.of(i + 1, each, document, mark));
        }
        String record = plan.options().traces()
                ? new CopyRecord(plan.copy(), plan.options().meanings(), footnotes(), recorded)
                        .toJson(document, encoded.keeps())
                : "";
        if (notes.isEmpty() && placeless.isEmpty() && record.isEmpty()) {
            return "";
        }
        String title = Messages.of("format.copy.notes");
        String section = TextNotesSection.write(
                text, syntax, title, layout.closing(), listed, notes, placeless, record);
        return escape(section).replace("\n", lineEnd());
    }

    private Set<String> footnotes() {
        return syntax.hasFootnotes() ? TypedNotes.labelsIn(text) : Set.of();
    }

    /// With references for what the character set does not have.
    private String escape(String section) {
        var keeps = encoded.keeps();
        if (section.codePoints().allMatch(keeps)) {
            return section;
        }
        var out = new StringBuilder(section.length());
        section.codePoints().forEach(c -> {
            if (keeps.test(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("&#x%X;", c));
            }
        });
        return out.toString();
    }

    private String lineEnd() {
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        if (carriage < 0 || (feed >= 0 && feed < carriage)) {
            return "\n";
        }
        return feed == carriage + 1 ? "\r\n" : "\r";
    }

    private List<CopyLoss> losses() {
        var losses = new ArrayList<>(contents.losses());
        List<EmbeddedAnnotation> annotations = contents.annotations();
        for (int i = 0; i < annotations.size(); i++) {
            UUID id = annotations.get(i).id();
            if (id == null) {
                continue;
            }
            Target target = annotations.get(i).target();
            if (target.isPassage() && !marks.containsKey(i + 1)) {
                losses.add(new CopyLoss(id, CopyLoss.Kind.UNMARKED));
            }
            if (!plan.options().traces()) {
                CopyLoss.untraced(id, target, annotations.get(i).note()).ifPresent(losses::add);
                Range mark = marks.get(i + 1);
                if (target.isPassage() && mark != null && isShownElsewhere(i, mark)) {
                    losses.add(new CopyLoss(id, CopyLoss.Kind.APPROXIMATE));
                }
            }
        }
        return losses;
    }

    /// Whether the signs are not where the passage is, and cannot be.
    private boolean isShownElsewhere(int at, Range mark) {
        Range range = contents.annotations().get(at).range();
        String document = layout.document().text();
        return inexact.contains(at + 1)
                && !(mark.start() <= range.end()
                        && range.start() <= mark.end()
                        && mark.of(document).strip().equals(range.of(document).strip()));
    }

    private List<String> warnings(SourceFile original, Patch patch) {
        boolean other = patch.edits().size() == 1
                && patch.edits().getFirst().from() == 0
                && !Charsets.decode(patch.applyTo(original.bytes()))
                        .charset()
                        .equals(encoded.charset());
        return other
                ? List.of(Messages.of("format.copy.charset", encoded.charset().displayName()))
                : List.of();
    }
}
