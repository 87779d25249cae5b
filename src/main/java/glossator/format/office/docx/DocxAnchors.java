package glossator.format.office.docx;

import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Document;
import glossator.document.PageStart;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.office.CommentSpan;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where marks are put: Word shows no comment in notes and text boxes ([MS-OI29500] 2.1.315), so
/// that its place is where the note is called or the box is anchored.
final class DocxAnchors {
    private final DocxReading reading;
    private final DocxPlaces places;
    private final Map<String, Element> calls = new HashMap<>();

    DocxAnchors(DocxReading reading, DocxPlaces places) {
        this.reading = reading;
        this.places = places;
        for (String kind : List.of("footnote", "endnote")) {
            for (Element e :
                    XmlNames.all(reading.parts().main().root(), "w:" + kind + "Reference")) {
                calls.putIfAbsent(kind + XmlNames.attribute(e, "w:id"), e);
            }
        }
    }

    /// Whether comments are shown in it.
    boolean isBody(Element story) {
        return story.isSameNode(reading.parts().main().root());
    }

    /// What in the body leads to the story; empty if nothing does.
    Optional<DocxSpot> inBody(Element story) {
        Element at = story;
        for (int depth = 0; depth < 64; depth++) {
            DocxSpot spot;
            String name = XmlNames.nameOf(at);
            if (name.equals("w:txbxContent") && at.getParentNode() != null) {
                spot = DocxSpot.of(at.getParentNode());
            } else {
                Element call = calls.get(name.replace("w:", "") + XmlNames.attribute(at, "w:id"));
                if (call == null) {
                    return Optional.empty();
                }
                spot = DocxSpot.of(call);
            }
            if (isBody(spot.story())) {
                return Optional.of(spot);
            }
            at = spot.story();
        }
        return Optional.empty();
    }

    /// What of the text an annotation is put on: its passage, the picture that its area is on, a
    /// position.
    Range range(CopyAnnotation annotation) {
        Document document = reading.document();
        return switch (annotation.target()) {
            case Target.Passage _ -> annotation.range();
            case Target.WholeSource _ -> point(0);
            case Target.WholePage(Surface.Page page) -> point(start(page, annotation, document));
            case Target.Area area ->
                switch (area.surface()) {
                    case Surface.Page page -> point(start(page, annotation, document));
                    case Surface.Picture(String id) -> {
                        int at = DocxPictureTargets.find(id, document);
                        yield at < 0 ? point(annotation.range().start()) : new Range(at, at + 1);
                    }
                };
        };
    }

    /// What of it its comment is over.
    Range commented(CopyAnnotation annotation) {
        return CommentSpan.of(reading.document(), range(annotation));
    }

    private static int start(Surface.Page page, CopyAnnotation annotation, Document document) {
        List<PageStart> pages = document.pages();
        return annotation.range().start() == 0 && page.index() < pages.size()
                ? pages.get(page.index()).offset()
                : annotation.range().start();
    }

    private static Range point(int at) {
        return new Range(at, at);
    }

    /// The index of the place at or behind `offset`, or else of the last; -1 if there is none.
    int placeAt(int offset) {
        return Math.min(places.firstAfter(offset), places.all().size() - 1);
    }
}
