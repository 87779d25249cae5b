package glossator.format;

import glossator.document.Block;

import org.w3c.dom.Element;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a paragraph of Word is: by its outline level, or by the name of its style.
final class DocxParagraphs {
    private static final int BODY_TEXT = 9;

    private final DocxStyles styles;
    private final DocxNumbering numbering;

    DocxParagraphs(DocxStyles styles, DocxNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    /// @param marker the number or bullet before it, shown as the item's or in front of the text
    /// @param title whether it is the title of the whole work
    record Look(
            String style, Block.Kind kind, int quote, int indent, String marker, boolean title) {
        boolean heading() {
            return kind instanceof Block.Heading;
        }
    }

    Look of(Element paragraph) {
        Optional<Element> own = XmlNames.child(paragraph, "w:pPr");
        String style =
                styles.paragraph(
                        own.map(e -> XmlNames.valueOf(e, "w:val", "w:pStyle")).orElse(""));
        List<String> names = styles.names(style);
        boolean title = names.stream().anyMatch(StyleNames::title);
        int level = level(own, style, names);
        var number = numbering.of(own, style);
        String marker = number.map(DocxNumbering.Number::text).orElse("");
        int depth = number.map(n -> n.level() + 1).orElse(0);
        if (title || level > 0) {
            var heading = new Block.Heading(title ? 1 : Math.min(level, 6));
            return new Look(style, heading, 0, 0, marker, title);
        }
        String named = names.isEmpty() ? "" : names.getFirst();
        if (StyleNames.code(named)) {
            return new Look(style, new Block.Code(""), 0, 0, "", false);
        }
        if (StyleNames.caption(named)) {
            return new Look(style, new Block.Caption(), 0, 0, marker, false);
        }
        int quote = StyleNames.quote(named) ? 1 : 0;
        if (!marker.isEmpty()) {
            return new Look(style, new Block.Item(marker), quote, depth, marker, false);
        }
        return new Look(style, new Block.Paragraph(), quote, depth, "", false);
    }

    /// The level of a heading from 1, or 0 for body text.
    private int level(Optional<Element> own, String style, List<String> names) {
        String direct = own.map(e -> XmlNames.valueOf(e, "w:val", "w:outlineLvl")).orElse("");
        if (direct.isEmpty()) {
            for (String name : names) {
                int named = StyleNames.heading(name);
                if (named > 0) {
                    return named;
                }
            }
            direct =
                    styles.paragraphProperty(style, "w:outlineLvl")
                            .map(e -> XmlNames.attribute(e, "w:val"))
                            .orElse("");
        }
        int level = direct.matches("\\d") ? Integer.parseInt(direct) : BODY_TEXT;
        return level >= BODY_TEXT ? 0 : level + 1;
    }

    /// Names of styles as word processors and their translations have them, in lower case.
    static final class StyleNames {
        private static final Pattern HEADING =
                Pattern.compile(
                        "(?:heading|überschrift|titre|título|titulo|titolo|titol|kop|rubrik|"
                            + "overskrift|otsikko|nagłówek|заголовок|başlık|标题|標題|見出し|제목|"
                            + "címsor|nadpis|titlu|επικεφαλίδα|عنوان|כותרת|fyrirsögn|naslov|"
                            + "antraštė|virsraksts|pealkiri|đầu đề|judul|หัวเรื่อง)\\s*([1-9])");

        private StyleNames() {}

        static int heading(String name) {
            Matcher m = HEADING.matcher(name);
            return m.matches() ? Integer.parseInt(m.group(1)) : 0;
        }

        static boolean title(String name) {
            return name.matches("title|titel|titre|título|titolo|tytuł|название|书名|表題|제목");
        }

        static boolean code(String name) {
            return name.matches(
                    "html preformatted|preformatted text|source code|code|code block|verbatim");
        }

        static boolean caption(String name) {
            return name.matches("caption|table caption|image caption|captioned figure|beschriftung");
        }

        static boolean quote(String name) {
            return name.matches("(intense )?quote|quotations?|block text|block quote|zitat");
        }
    }
}
