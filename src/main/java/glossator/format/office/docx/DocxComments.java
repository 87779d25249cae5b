package glossator.format.office.docx;

import glossator.document.Inline.Emphasis;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.NoteParagraphs;
import glossator.format.office.copy.NoteRun;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The comments part and the parts that later versions of Word added for threads, for resolved
/// comments, and for times with a zone ([MS-DOCX] 2.5).
final class DocxComments {
    private DocxComments() {}

    /// The comments in the order of the file; of several with the same id the first.
    static List<DocxComment> read(DocxParts parts) {
        DocxParts.Part main = parts.main();
        DocxParts.Part comments = parts.related(main, "comments").orElse(null);
        if (comments == null) {
            return List.of();
        }
        Map<String, Element> threads = byParagraph(parts, main, "commentsExtended");
        Map<String, Element> ids = byParagraph(parts, main, "commentsIds");
        var times = new HashMap<String, String>();
        parts.related(main, "commentsExtensible").ifPresent(p -> {
            for (Element e : XmlNames.children(p.root())) {
                times.put(local(e, "durableId"), local(e, "dateUtc"));
            }
        });
        List<Element> all = XmlNames.children(comments.root(), "w:comment");
        var byParagraph = new HashMap<String, String>();
        for (Element e : all) {
            byParagraph.put(paragraph(e), XmlNames.attribute(e, "w:id"));
        }
        var found = new LinkedHashMap<String, DocxComment>();
        for (Element e : all) {
            String paragraph = paragraph(e);
            Element thread = paragraph.isEmpty() ? null : threads.get(paragraph);
            Element named = paragraph.isEmpty() ? null : ids.get(paragraph);
            String time = named == null ? "" : times.getOrDefault(local(named, "durableId"), "");
            String parent = thread == null ? "" : local(thread, "paraIdParent");
            String date = XmlNames.attribute(e, "w:date");
            String id = XmlNames.attribute(e, "w:id");
            found.putIfAbsent(
                    id,
                    new DocxComment(
                            id,
                            paragraph,
                            parent.isEmpty() ? "" : byParagraph.getOrDefault(parent, ""),
                            XmlNames.attribute(e, "w:author"),
                            date,
                            time.isEmpty() ? date : time,
                            note(e),
                            thread != null && DocxStyles.isOn(local(thread, "done"), "0"),
                            e));
        }
        return List.copyOf(found.values());
    }

    private static Map<String, Element> byParagraph(
            DocxParts parts, DocxParts.Part main, String type) {
        var found = new HashMap<String, Element>();
        parts.related(main, type).ifPresent(p -> {
            for (Element e : XmlNames.children(p.root())) {
                found.putIfAbsent(local(e, "paraId"), e);
            }
        });
        return found;
    }

    /// The other parts identify a comment by the id of its last paragraph.
    private static String paragraph(Element comment) {
        List<Element> paragraphs = XmlNames.children(comment, "w:p");
        return paragraphs.isEmpty() ? "" : local(paragraphs.getLast(), "paraId");
    }

    /// The attribute of this local name: the namespaces of these parts have changed often.
    static String local(Element e, String name) {
        var attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    private static String note(Element comment) {
        var note = new StringBuilder();
        for (Element paragraph : XmlNames.all(comment, "w:p")) {
            var runs = new ArrayList<NoteRun>();
            XmlNames.all(paragraph, "w:r").forEach(run -> runs.add(run(run)));
            String line = NoteParagraphs.toNote(List.of(runs));
            if (!line.isEmpty()) {
                note.append(note.isEmpty() ? "" : "\n\n");
                // A CommonMark line break ends in a backslash.
                note.append(line.replace("\n", "\\\n"));
            }
        }
        return note.toString();
    }

    private static NoteRun run(Element run) {
        var text = new StringBuilder();
        for (Element e : XmlNames.children(run)) {
            switch (XmlNames.nameOf(e)) {
                case "w:t" -> text.append(e.getTextContent());
                case "w:tab" -> text.append(' ');
                case "w:br", "w:cr" -> text.append("\n");
                case "w:noBreakHyphen" -> text.append('\u2011');
                default -> {}
            }
        }
        var emphases = EnumSet.noneOf(Emphasis.class);
        XmlNames.child(run, "w:rPr").map(DocxStyles::look).ifPresent(look -> {
            addIf(look, "b", Emphasis.BOLD, emphases);
            addIf(look, "i", Emphasis.ITALIC, emphases);
            addIf(look, "strike", Emphasis.STRUCK, emphases);
        });
        return new NoteRun(text.toString(), emphases);
    }

    private static void addIf(
            Map<String, String> look, String name, Emphasis emphasis, EnumSet<Emphasis> to) {
        if (DocxStyles.isOn(look.getOrDefault(name, ""), "0")) {
            to.add(emphasis);
        }
    }
}
