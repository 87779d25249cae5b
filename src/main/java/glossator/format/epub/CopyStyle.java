package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.Style;

import java.util.Collection;
import java.util.TreeSet;

/// The style sheet of marks and notes. The colors are tints, so that text stays readable on them
/// whether the page is light or dark.
final class CopyStyle {
    private static final double TINT = 0.4;

    private CopyStyle() {}

    /// The rules that the marks and notes of one page need.
    static String sheet(Collection<CopyMark> marks) {
        var rules = new TreeSet<String>();
        for (CopyMark mark : marks) {
            Color color = mark.annotation().color();
            Style style = mark.annotation().style();
            rules.add(".%s.%s{%s}"
                    .formatted(
                            EpubMarkup.PREFIX + style.word(),
                            EpubMarkup.PREFIX + color.word(),
                            declarations(style, color)));
        }
        var sheet = new StringBuilder(EpubMarkup.STYLE);
        rules.forEach(sheet::append);
        if (marks.stream().anyMatch(CopyMark::hasNote)) {
            sheet.append(NOTES);
        }
        return sheet.toString();
    }

    /// An element around marked text that the style sheet cannot reach has its own.
    static String declarations(Style style, Color color) {
        int rgb = Integer.parseInt(color.hex().substring(1), 16);
        return switch (style) {
            case HIGHLIGHT ->
                "background-color:rgba(%d,%d,%d,%s)"
                        .formatted(rgb >> 16, rgb >> 8 & 255, rgb & 255, TINT);
            case UNDERLINE -> line("underline", color);
            case STRIKEOUT -> line("line-through", color);
        };
    }

    /// Reading systems that do not know the color draw the line in that of the text.
    private static String line(String line, Color color) {
        return "text-decoration:%s;text-decoration-color:%s".formatted(line, color.hex());
    }

    private static final String NOTES = ".marginalia-ref{font-size:.7em;vertical-align:super;"
            + "line-height:0;text-decoration:none;font-style:normal;font-weight:normal}"
            + ".marginalia-fixed{position:absolute}"
            + ".marginalia-notes{font-size:.9em}"
            + ".marginalia-note{margin:1em 0;text-indent:0}"
            + ".marginalia-reply{margin:.5em 0 .5em 1.5em}"
            + ".marginalia-title,.marginalia-head{text-indent:0;font-weight:bold}"
            + ".marginalia-date,.marginalia-where{font-weight:normal}"
            + ".marginalia-tag{font-style:italic}";
}
