package glossator.format.html;

import static glossator.format.html.HtmlCopy.ATTRIBUTE;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.format.EmbeddedAnnotation;
import glossator.format.PlacelessNote;
import glossator.format.note.NoteHtml;
import glossator.message.Messages;

import java.util.Map;

/// The markup of what is added to a page: marks, numbers, and the section of notes at its end.
///
/// @param prefix of the ids of notes and numbers, which the page itself does not use
/// @param meanings what the user says the colors mean
record HtmlNotesWriter(String prefix, Map<Color, String> meanings) {

    static HtmlNotesWriter of(String page, Map<Color, String> meanings) {
        String prefix = "annotation-";
        while (page.contains(prefix)) {
            prefix = "x" + prefix;
        }
        return new HtmlNotesWriter(prefix, meanings);
    }

    /// Whether the annotation is shown by its mark alone, without a note.
    static boolean isBare(EmbeddedAnnotation of) {
        return of.target().isPassage()
                && !of.range().isEmpty()
                && of.note().isBlank()
                && of.replies().isEmpty();
    }

    String openMark(int number, EmbeddedAnnotation of) {
        String title = isBare(of)
                ? " title=\"" + NoteHtml.escape(HtmlNote.head(of, meanings, "")) + '"'
                : "";
        return "<mark " + ATTRIBUTE + "=\"m" + number + "\" style=\"" + style(of) + '"' + title
                + '>';
    }

    static String closeMark() {
        return "</mark>";
    }

    /// A translucent color is readable on light and dark pages, and over others.
    private static String style(EmbeddedAnnotation of) {
        String hex = of.color().hex();
        if (of.style() == Style.HIGHLIGHT) {
            return "background-color:" + hex + "66;color:inherit";
        }
        String line = of.style() == Style.UNDERLINE ? "underline" : "line-through";
        return "background-color:transparent;color:inherit;text-decoration:" + line + " 2px " + hex;
    }

    String number(int number) {
        return "<sup " + ATTRIBUTE + "=\"n" + number + "\" id=\"" + prefix + number + "-place\""
                + " style=\"font-size:.7em;line-height:0\"><a href=\"#" + prefix + number + "\">"
                + number + "</a></sup>";
    }

    String openSection() {
        return "<section " + ATTRIBUTE + "=\"s\" style=\"clear:both;border-top:1px solid;"
                + "margin-top:2em;padding-top:1em\">\n<h2>"
                + NoteHtml.escape(Messages.of("format.copy.notes")) + "</h2>\n<ol>\n";
    }

    /// The heading of the notes that have no place in the edition, which come last.
    static String openPlaceless() {
        return "</ol>\n<h3>" + NoteHtml.escape(PlacelessNote.heading()) + "</h3>\n<ol>\n";
    }

    /// @param placed whether there is a number in the text
    String note(int number, EmbeddedAnnotation of, String place, boolean placed) {
        String back = placed ? " <a href=\"#" + prefix + number + "-place\">&#8617;</a>" : "";
        return "<li " + ATTRIBUTE + "=\"a" + number + "\" id=\"" + prefix + number + "\" value=\""
                + number + "\">\n" + HtmlNote.write(of, HtmlNote.head(of, meanings, place), back)
                + "</li>\n";
    }

    /// @param record the JSON; empty if there is none
    static String closeSection(String record) {
        String script = record.isEmpty()
                ? ""
                : "<script type=\"application/ld+json\">\n" + record.replace("&", "\\u0026")
                        + "\n</script>\n";
        return "</ol>\n" + script + "</section>";
    }
}
