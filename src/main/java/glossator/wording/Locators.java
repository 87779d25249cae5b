package glossator.wording;

import glossator.annotation.Placement;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.bibliography.citation.Cited;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Metadata;
import glossator.document.OutlineEntry;
import glossator.document.Range;
import glossator.message.Messages;

import java.util.OptionalInt;

/// Makes locators, as a person would cite a passage: the page if the source has pages, or else the
/// heading above it and the number of its paragraph, from 1, under that heading. Created once for a
/// document; each lookup is then fast.
public final class Locators {
    private static final int MAX_HEADING = 60;

    private final Document document;

    /// The number of the paragraph that each block belongs to; 0 for a heading.
    private final int[] numbers;

    private final String[] headings;

    /// The first block of the section that each block is in.
    private final int[] sections;

    public Locators(Document document) {
        this.document = document;
        int count = document.blocks().size();
        numbers = new int[count];
        headings = new String[count];
        sections = new int[count];
        int next = 0;
        int number = 0;
        int section = 0;
        String heading = "";
        for (int i = 0; i < count; i++) {
            while (next < document.outline().size()
                    && document.outline().get(next).offset() <= document.end(i)) {
                OutlineEntry entry = document.outline().get(next++);
                heading = isTitle(entry) ? "" : entry.title();
                number = 0;
                section = i;
            }
            sections[i] = section;
            Block block = document.blocks().get(i);
            if (isParagraph(block)) {
                number += block.join() == Block.Join.NONE ? 1 : 0;
                numbers[i] = number;
            }
            headings[i] = block.kind() instanceof Block.Heading ? block.text() : heading;
        }
    }

    /// The title of the work above its text is not a section: it would be part of every locator.
    private boolean isTitle(OutlineEntry entry) {
        return entry.equals(document.outline().getFirst())
                && Phrases.toOneLine(entry.title())
                        .equals(Phrases.toOneLine(document.metadata().title()));
    }

    private static boolean isParagraph(Block block) {
        return switch (block.kind()) {
            case Block.Heading _, Block.Rule _ -> false;
            case Block.Paragraph _, Block.Item _, Block.Code _, Block.Row _ -> true;
            case Block.Caption _, Block.Note _ -> true;
        };
    }

    /// `p. 12`, `Chapter 3, ¶ 4`, `Chapter 3` for the heading itself, `¶ 7`; empty for a range
    /// outside the document.
    public String of(Range range) {
        if (range.start() > document.length() || document.blocks().isEmpty()) {
            return "";
        }
        String page = document.pageAt(range.start());
        if (!page.isBlank()) {
            String last = document.pageAt(Math.max(range.start(), range.end() - 1));
            return page.equals(last) || range.end() > document.length()
                    ? Messages.of("wording.place.page", page)
                    : Messages.of("wording.place.pages", page, last);
        }
        int block = document.blockAt(range.start());
        String heading = shorten(headings[block]);
        String number = String.valueOf(numbers[block]);
        if (heading.isEmpty()) {
            return numbers[block] == 0 ? "" : Messages.of("wording.place.paragraph", number);
        }
        return numbers[block] == 0
                ? heading
                : Messages.of("wording.place.section", heading, number);
    }

    /// Where a placement that has a range is: its passage, as above, or what else it is on.
    public String of(Placement placement) {
        Target target = placement.target();
        return switch (target) {
            case Target.Passage _ -> of(placement.range());
            case Target.WholeSource _,
                    Target.WholePage _,
                    Target.Area(Surface.Page _, var _, var _) -> TargetWording.name(target);
            case Target.Area(Surface.Picture _, var _, var _) -> {
                String around = of(placement.range());
                yield around.isEmpty()
                        ? TargetWording.name(target)
                        : Messages.of("wording.target.in", TargetWording.name(target), around);
            }
        };
    }

    /// The offset of the paragraph with this number, from 1, in the section that `offset` is in;
    /// empty if it has none.
    public OptionalInt paragraph(int offset, int number) {
        if (document.blocks().isEmpty()) {
            return OptionalInt.empty();
        }
        int section = sections[document.blockAt(Math.clamp(offset, 0, document.length()))];
        for (int i = section; i < numbers.length && sections[i] == section; i++) {
            if (numbers[i] == number && number > 0) {
                return OptionalInt.of(document.start(i));
            }
        }
        return OptionalInt.empty();
    }

    /// A work with the place of a passage in it, for a style: its pages, or else the
    /// heading above it or, if there is none, its paragraph.
    Cited cite(Metadata work, Range range) {
        if (range.start() > document.length() || document.blocks().isEmpty()) {
            return Cited.whole(work);
        }
        String page = document.pageAt(range.start());
        if (!page.isBlank()) {
            String last =
                    document.pageAt(Math.clamp(range.end() - 1L, range.start(), document.length()));
            return Cited.page(work, last.isBlank() || page.equals(last) ? page : page + "–" + last);
        }
        int block = document.blockAt(range.start());
        String heading = shorten(headings[block]);
        if (!heading.isEmpty()) {
            return new Cited(work, heading, "section");
        }
        return numbers[block] == 0
                ? Cited.whole(work)
                : new Cited(work, String.valueOf(numbers[block]), "paragraph");
    }

    private static String shorten(String heading) {
        String line = Phrases.toOneLine(heading);
        if (line.length() <= MAX_HEADING) {
            return line;
        }
        int cut = line.lastIndexOf(' ', MAX_HEADING);
        if (cut < MAX_HEADING / 2) {
            cut = MAX_HEADING - (Character.isLowSurrogate(line.charAt(MAX_HEADING)) ? 1 : 0);
        }
        return line.substring(0, cut) + '…';
    }
}
