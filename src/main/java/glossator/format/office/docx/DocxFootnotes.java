package glossator.format.office.docx;

import glossator.format.office.ListNumbers;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The footnotes and endnotes of a Word document, numbered in the order of their calls (ECMA-376,
/// part 1, 17.11).
final class DocxFootnotes {
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Note> called = new LinkedHashMap<>();

    DocxFootnotes(DocxParts parts, DocxParts.Part main) {
        Optional<Element> settings = parts.related(main, "settings").map(DocxParts.Part::root);
        for (String word : List.of("footnote", "endnote")) {
            parts.related(main, word + "s")
                    .ifPresent(part -> kinds.put(word, new Kind(word, part, main, settings)));
        }
    }

    /// @param target the name of the note's target
    record Note(String label, String target, Element element, DocxParts.Part part) {}

    private static final class Kind {
        private final DocxParts.Part part;
        private final Map<String, Element> byId = new HashMap<>();
        private final String format;
        private final int first;
        private final boolean bySection;
        private int next;

        Kind(String word, DocxParts.Part part, DocxParts.Part main, Optional<Element> settings) {
            this.part = part;
            for (Element e : XmlNames.children(part.root(), "w:" + word)) {
                String type = XmlNames.attribute(e, "w:type");
                if (type.isEmpty() || type.equals("normal")) {
                    byId.putIfAbsent(XmlNames.attribute(e, "w:id"), e);
                }
            }
            String properties = "w:" + word + "Pr";
            Optional<Element> said = XmlNames.child(main.root(), "w:body", "w:sectPr", properties)
                    .or(() -> settings.flatMap(s -> XmlNames.child(s, properties)));
            String written = value(said, "w:numFmt");
            String usual = word.equals("footnote") ? "decimal" : "lowerRoman";
            format = written.isEmpty() ? usual : written;
            String start = value(said, "w:numStart");
            first = start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
            next = first;
            bySection = value(said, "w:numRestart").equals("eachSect");
        }

        private static String value(Optional<Element> in, String name) {
            return in.map(e -> XmlNames.valueOf(e, "w:val", name)).orElse("");
        }
    }

    /// The note that `reference` calls; empty if the file has no such note.
    ///
    /// @param own the writer's custom label; empty for a number
    Optional<Note> call(Element reference, String own) {
        String word = XmlNames.nameOf(reference).substring(2).replace("Reference", "");
        Kind kind = kinds.get(word);
        String id = XmlNames.attribute(reference, "w:id");
        Element element = kind == null ? null : kind.byId.get(id);
        if (kind == null || element == null) {
            return Optional.empty();
        }
        String target = word + "-" + id;
        Note known = called.get(target);
        if (known != null) {
            return Optional.of(known);
        }
        String label = own.isEmpty() ? ListNumbers.format(kind.next++, kind.format) : own;
        var note = new Note(label, target, element, kind.part);
        called.put(target, note);
        return Optional.of(note);
    }

    /// Ends a section.
    void endSection() {
        for (Kind kind : kinds.values()) {
            kind.next = kind.bySection ? kind.first : kind.next;
        }
    }

    /// The notes called so far: footnotes in the order of their calls, then endnotes.
    List<Note> called() {
        var all = new ArrayList<Note>();
        called.values().stream().filter(n -> n.target.startsWith("foot")).forEach(all::add);
        called.values().stream().filter(n -> !n.target.startsWith("foot")).forEach(all::add);
        return all;
    }
}
