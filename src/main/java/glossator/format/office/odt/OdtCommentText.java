package glossator.format.office.odt;

import glossator.document.Inline;
import glossator.document.Inline.Emphasis;
import glossator.document.Range;
import glossator.format.office.OfficeComments;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.NoteParagraphs;
import glossator.format.office.copy.NoteRun;
import glossator.format.office.copy.OfficeComment;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of comments, with what is bold, italic and struck in them.
final class OdtCommentText {
    private static final Set<Emphasis> KEPT =
            EnumSet.of(Emphasis.BOLD, Emphasis.ITALIC, Emphasis.STRUCK);

    private final OdtStyles styles;

    OdtCommentText(OdtStyles styles) {
        this.styles = styles;
    }

    OfficeComment read(OdtMarkup.Comment comment, OdtMarkup.@Nullable Comment parent, Range range) {
        Element e = comment.element();
        return new OfficeComment(
                comment.key(),
                parent == null ? "" : parent.key(),
                text(e, "dc:creator"),
                OfficeComments.parseInstant(text(e, "dc:date")),
                words(e),
                isResolved(e),
                range);
    }

    static boolean isResolved(Element comment) {
        return XmlNames.attribute(comment, "loext:resolved").equals("true");
    }

    private static String text(Element in, String name) {
        return XmlNames.child(in, name).map(c -> c.getTextContent().strip()).orElse("");
    }

    private String words(Element comment) {
        var paragraphs = new ArrayList<List<NoteRun>>();
        for (Element paragraph : XmlNames.all(comment, "text:p")) {
            var runs = new ArrayList<NoteRun>();
            addRuns(paragraph, Map.of(), runs);
            paragraphs.add(runs);
        }
        return NoteParagraphs.toNote(paragraphs);
    }

    private void addRuns(Element in, Map<String, String> look, List<NoteRun> runs) {
        for (Node child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                runs.add(run(text.getData().replaceAll("[ \\t\\r\\n]+", " "), look));
            } else if (child instanceof Element e) {
                switch (XmlNames.nameOf(e)) {
                    case "text:s", "text:tab", "text:line-break" -> runs.add(run(" ", look));
                    case "text:span" -> {
                        var inner = new HashMap<>(look);
                        inner.putAll(styles.look("text", XmlNames.attribute(e, "text:style-name")));
                        addRuns(e, inner, runs);
                    }
                    default -> addRuns(e, look, runs);
                }
            }
        }
    }

    private static NoteRun run(String text, Map<String, String> look) {
        var emphases = EnumSet.noneOf(Emphasis.class);
        for (Inline inline : OdtRunStyle.inlines(look, Map.of(), false)) {
            if (inline instanceof Emphasis emphasis && KEPT.contains(emphasis)) {
                emphases.add(emphasis);
            }
        }
        return new NoteRun(text, emphases);
    }
}
