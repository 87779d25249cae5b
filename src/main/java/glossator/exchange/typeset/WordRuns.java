package glossator.exchange.typeset;

import glossator.annotation.Placements;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Picture;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.ExportLinks;
import glossator.exchange.Losses;
import glossator.exchange.RubyWords;
import glossator.exchange.SourceParagraph;
import glossator.exchange.TextRun;
import glossator.exchange.TextRunSplitter;
import glossator.format.CopyOptions;
import glossator.format.PictureSize;
import glossator.message.Messages;

import java.text.Bidi;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Writes the characters of a paragraph as runs of a Word document (ECMA-376, part 1, §17.3.2).
final class WordRuns {
    /// Types that every word processor shows.
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

    private final AnnotatedDocument work;
    private final WordXml xml;
    private final WordParts parts;
    private final Losses losses;
    private final TextRunSplitter runs = new TextRunSplitter(Placements.NONE);
    private final WordDrawings drawings;

    WordRuns(AnnotatedDocument work, WordXml xml, WordParts parts, Losses losses) {
        this.work = work;
        this.xml = xml;
        this.drawings = new WordDrawings(xml);
        this.parts = parts;
        this.losses = losses;
    }

    static String bookmark(int offset) {
        return "t" + offset;
    }

    static boolean isRightToLeft(String text) {
        return !text.isEmpty()
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// Writes the runs of a paragraph.
    void write(SourceParagraph paragraph) {
        for (TextRun run : split(paragraph)) {
            write(run);
        }
    }

    /// The runs of a paragraph, for the cells of a row.
    List<TextRun> split(SourceParagraph paragraph) {
        return runs.split(paragraph, new TreeSet<>());
    }

    void write(TextRun run) {
        if (run.text().isEmpty()) {
            return;
        }
        Optional<String> end = openLink(run.inlines());
        Optional<Inline.Image> image = run.inlines().stream()
                .filter(_ -> run.text().charAt(0) == Block.OBJECT)
                .filter(Inline.Image.class::isInstance)
                .map(Inline.Image.class::cast)
                .findFirst();
        if (image.isPresent()) {
            writePicture(image.get());
        } else {
            writeWords(run);
        }
        end.ifPresent(xml::close);
    }

    private void writeWords(TextRun run) {
        CopyOptions.Readings how = work.options().readings();
        List<RubyWords> over =
                how == CopyOptions.Readings.NONE ? List.of() : RubyWords.over(run, work.document());
        boolean ruby = how == CopyOptions.Readings.RUBY
                && !over.isEmpty()
                && over.getLast().words().equals(run.range());
        if (ruby) {
            writeRuby(run, over.getLast().reading());
        } else {
            writeRun(run, run.text());
        }
        over.subList(0, over.size() - (ruby ? 1 : 0)).reversed().stream()
                .filter(words -> words.endWith(run))
                .forEach(words -> writeRun(run, words.inBrackets()));
    }

    private void writeRun(TextRun run, String text) {
        xml.open("w:r");
        writeProperties(run);
        writeText(text);
        xml.close("w:r");
    }

    /// Words with their reading above them (§17.3.3.25); sizes in half points.
    private void writeRuby(TextRun run, String reading) {
        xml.open("w:r").open("w:ruby").open("w:rubyPr");
        xml.empty("w:rubyAlign", "w:val", "distributeSpace");
        xml.empty("w:hps", "w:val", "11").empty("w:hpsRaise", "w:val", "20");
        xml.empty("w:hpsBaseText", "w:val", "22").empty("w:lid", "w:val", "ja-JP");
        xml.close("w:rubyPr").open("w:rt").open("w:r").open("w:rPr");
        xml.empty("w:sz", "w:val", "11").close("w:rPr");
        writeText(reading);
        xml.close("w:r").close("w:rt").open("w:rubyBase");
        writeRun(run, run.text());
        xml.close("w:rubyBase").close("w:ruby").close("w:r");
    }

    private Optional<String> openLink(List<Inline> inlines) {
        for (Inline inline : inlines) {
            Optional<String> target = switch (inline) {
                case Inline.Link(String href) -> Optional.of(href);
                case Inline.NoteCall(String name) -> Optional.of('#' + name);
                case Inline.Image _, Inline.Emphasis _, Inline.Ruby _, Inline.TitlePart _ ->
                    Optional.empty();
            };
            if (target.isPresent()) {
                return openLink(target.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> openLink(String href) {
        Document document = work.document();
        if (href.startsWith("#")) {
            OptionalInt offset = document.target(href.substring(1));
            offset.ifPresent(at -> xml.open("w:hyperlink", "w:anchor", bookmark(at)));
            return offset.isPresent() ? Optional.of("w:hyperlink") : Optional.empty();
        }
        Optional<String> address = ExportLinks.toSafeAddress(href);
        if (address.isEmpty()) {
            losses.add(Losses.Kind.LINK_DROPPED);
        }
        address.ifPresent(to -> xml.open("w:hyperlink", "r:id", parts.link(to)));
        return address.map(_ -> "w:hyperlink");
    }

    /// In the order that the schema asks for (§17.3.2.28).
    private void writeProperties(TextRun run) {
        List<Inline> over = run.inlines();
        xml.open("w:rPr");
        if (over.stream().anyMatch(Inline.Link.class::isInstance)) {
            xml.empty("w:rStyle", "w:val", "Hyperlink");
        } else if (over.contains(Inline.Emphasis.CODE)) {
            xml.empty("w:rStyle", "w:val", "CodeCharacter");
        }
        flag(over, Inline.Emphasis.BOLD, "w:b");
        flag(over, Inline.Emphasis.ITALIC, "w:i");
        flag(over, Inline.Emphasis.STRUCK, "w:strike");
        if (over.contains(Inline.Emphasis.UNDERLINED)) {
            xml.empty("w:u", "w:val", "single");
        }
        if (over.contains(Inline.Emphasis.MARKED)) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "ECECEC");
        }
        boolean call = over.stream().anyMatch(Inline.NoteCall.class::isInstance);
        if (call || over.contains(Inline.Emphasis.SUPERSCRIPT)) {
            xml.empty("w:vertAlign", "w:val", "superscript");
        } else if (over.contains(Inline.Emphasis.SUBSCRIPT)) {
            xml.empty("w:vertAlign", "w:val", "subscript");
        }
        if (Bidi.requiresBidi(run.text().toCharArray(), 0, run.text().length())) {
            xml.empty("w:rtl");
        }
        xml.close("w:rPr");
    }

    private void flag(List<Inline> over, Inline.Emphasis emphasis, String tag) {
        if (over.contains(emphasis)) {
            xml.empty(tag);
        }
    }

    private void writeText(String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : Block.LINE_BREAK;
            if (c == Block.LINE_BREAK || c == '\t') {
                if (i > from) {
                    xml.text(text.substring(from, i));
                }
                if (i < text.length()) {
                    xml.empty(c == '\t' ? "w:tab" : "w:br");
                }
                from = i + 1;
            }
        }
    }

    private void writePicture(Inline.Image image) {
        Optional<Picture> picture = work.pictures().apply(image.id());
        Optional<PictureSize> size =
                picture.filter(p -> PICTURES.contains(p.mediaType())).flatMap(PictureSize::of);
        if (picture.isPresent() && size.isPresent()) {
            drawings.write(parts.picture(picture.get()), size.get(), image.alternative());
            return;
        }
        losses.add(picture.isEmpty() ? Losses.Kind.PICTURE_MISSING : Losses.Kind.PICTURE_OMITTED);
        String said = image.alternative().isBlank()
                ? Messages.of("exchange.picture")
                : Messages.of("exchange.picture.of", image.alternative());
        xml.open("w:r").text(said).close("w:r");
    }
}
