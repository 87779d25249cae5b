package glossator.format.html;

import static glossator.format.html.HtmlCopy.ATTRIBUTE;

import glossator.annotation.Color;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.copy.NoteForm;
import glossator.format.copy.NoteHead;
import glossator.format.copy.NoteText;
import glossator.format.copy.ReplyForm;
import glossator.format.note.NoteHtml;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A note in the section at the end of an annotated page: its head (`h`), its text (`t`), its
/// replies (`r`) with head and text of their own.
final class HtmlNote {
    private static final String HEAD = "h";
    private static final String TEXT = "t";
    private static final String REPLY = "r";

    private HtmlNote() {}

    /// @param place where it is, in words, if nothing in the text says so; may be empty
    static String head(EmbeddedAnnotation of, Map<Color, String> meanings, String place) {
        return NoteHead.of(of).write(UnaryOperator.identity(), meanings, place);
    }

    /// @param back the link back into the text; may be empty
    static String write(EmbeddedAnnotation of, String head, String back) {
        var out = new StringBuilder("<p>")
                .append("<span ")
                .append(role(HEAD))
                .append('>')
                .append(NoteHtml.escape(head))
                .append("</span>")
                .append(back)
                .append("</p>\n");
        appendText(of.note(), out);
        int[] depths = ReplyForm.depths(of.replies());
        for (int i = 0; i < depths.length; i++) {
            EmbeddedReply reply = of.replies().get(i);
            out.append("<div ")
                    .append(role(REPLY))
                    .append(" style=\"margin-left:")
                    .append(Math.min(depths[i], 8))
                    .append("em\">\n")
                    .append("<p ")
                    .append(role(HEAD))
                    .append('>')
                    .append(NoteHtml.escape(ReplyForm.head(reply, depths[i])))
                    .append("</p>\n");
            appendText(reply.text(), out);
            out.append("</div>\n");
        }
        return out.toString();
    }

    private static void appendText(String note, StringBuilder out) {
        String html = NoteHtml.of(NoteText.lines(note));
        if (!html.isEmpty()) {
            out.append("<div ").append(role(TEXT)).append(">\n").append(html).append("\n</div>\n");
        }
    }

    private static String role(String role) {
        return ATTRIBUTE + "=\"" + role + '"';
    }

    /// The note as it is read, by the parser of the page, if nobody has changed it.
    static NoteForm expected(EmbeddedAnnotation annotation, boolean xhtml) {
        String written = "<html><body>"
                + write(annotation, head(annotation, Map.of(), ""), "")
                + "</body></html>";
        return of((xhtml ? XhtmlParser.parseXhtml(written) : Html.parse(written)).body());
    }

    static NoteForm of(Element note) {
        var replies = new ArrayList<ReplyForm>();
        for (Element each : note.select("[" + role(REPLY) + "]")) {
            ReplyForm.parseHead(text(each.selectFirst("[" + role(HEAD) + "]")))
                    .map(reply -> reply.withText(textOf(each)))
                    .ifPresent(replies::add);
        }
        Element head = note.selectFirst("[" + role(HEAD) + "]");
        return new NoteForm(NoteHead.parse(text(head)).orElse(null), textOf(note), replies);
    }

    /// The note of a passage that is marked and nothing else: its head is the title of the mark.
    static Optional<NoteForm> ofTitle(Element mark) {
        return NoteHead.parse(mark.attr("title").strip())
                .map(head -> new NoteForm(head, "", List.of()));
    }

    private static String textOf(Element of) {
        for (Element child : of.children()) {
            if (child.attr(ATTRIBUTE).equals(TEXT)) {
                return HtmlMarkdown.of(child);
            }
        }
        return "";
    }

    private static String text(@Nullable Element of) {
        return of == null ? "" : of.text().strip();
    }

    /// The JSON in the section of notes.
    static Optional<String> record(Element section) {
        Elements scripts = section.select("script[type=application/ld+json]");
        return scripts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        scripts.getFirst().data().isEmpty()
                                ? scripts.getFirst().wholeText()
                                : scripts.getFirst().data());
    }
}
