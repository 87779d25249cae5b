package glossator.exchange;

import glossator.annotation.Placed;
import glossator.document.Block;
import glossator.document.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Writes the characters of a unit with what lies over them. Elements nest in the order link,
/// emphasis, annotation; an annotation's `mark` is split wherever an element outside it ends.
final class HtmlInline {
    private final Sheet sheet;
    private final Html html;
    private final HtmlMarks marks;
    private final HtmlPictures pictures;
    private final Runs runs;
    private final NavigableSet<Integer> places = new TreeSet<>();
    private final List<HtmlElement> open = new ArrayList<>();

    HtmlInline(Sheet sheet) {
        this.sheet = sheet;
        html = sheet.html();
        marks = new HtmlMarks(sheet);
        pictures = new HtmlPictures(sheet);
        runs = new Runs(sheet.placing().marks());
        places.addAll(sheet.placing().ends().keySet());
        places.addAll(sheet.targets());
    }

    /// The cells of a row are written as elements `cell`; anything else, without cells, has none.
    void write(Unit unit, String cell) {
        openCell(cell);
        int at = unit.start();
        for (Run run : runs.of(unit, places)) {
            places(run.range().start(), unit);
            if (run.isTab() && !cell.isEmpty()) {
                closeTo(0);
                html.close(cell);
                openCell(cell);
            } else if (!run.text().isEmpty()) {
                nest(elements(run));
                text(run, unit.lead().kind() instanceof Block.Code);
            }
            at = run.range().end();
        }
        places(at, unit);
        closeTo(0);
        if (!cell.isEmpty()) {
            html.close(cell);
        }
    }

    private void openCell(String cell) {
        if (cell.equals("th")) {
            html.open(cell, "scope", "col", "dir", "auto");
        } else if (!cell.isEmpty()) {
            html.open(cell, "dir", "auto");
        }
    }

    private List<HtmlElement> elements(Run run) {
        var elements = new ArrayList<HtmlElement>();
        run.marks().stream()
                .flatMap(m -> sheet.href(m).map(href -> new HtmlElement.Link(m, href)).stream())
                .findFirst()
                .ifPresent(elements::add);
        for (Mark mark : run.marks()) {
            if (mark instanceof Mark.Emphasis emphasis) {
                elements.add(new HtmlElement.Emphasized(emphasis));
            }
        }
        run.over().forEach(placed -> elements.add(new HtmlElement.Highlighted(placed)));
        return elements;
    }

    private void nest(List<HtmlElement> wanted) {
        int same = 0;
        while (same < open.size()
                && same < wanted.size()
                && open.get(same).equals(wanted.get(same))) {
            same++;
        }
        closeTo(same);
        for (HtmlElement element : wanted.subList(same, wanted.size())) {
            start(element);
            open.add(element);
        }
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            html.close(open.removeLast().tag());
        }
    }

    private void start(HtmlElement element) {
        switch (element) {
            case HtmlElement.Highlighted(Placed placed) ->
                    marks.segment(placed, placed.annotation().style().word());
            case HtmlElement.Emphasized(Mark.Emphasis emphasis) -> {
                String name = emphasis == Mark.Emphasis.MARKED ? "class" : "";
                html.open(element.tag(), name, "marked");
            }
            case HtmlElement.Link(Mark.NoteCall _, String href) ->
                    html.open("a", "href", href, "class", "call", "role", "doc-noteref");
            case HtmlElement.Link(Mark _, String href) -> {
                String rel = href.startsWith("#") ? "" : "rel";
                html.open("a", "href", href, rel, "noopener noreferrer");
            }
        }
    }

    /// What stands between two characters: ends of annotations, targets of links, bare positions.
    private void places(int offset, Unit unit) {
        boolean ownTarget = offset == unit.start() && unit.lead().kind() instanceof Block.Heading;
        if (sheet.targets().contains(offset) && !ownTarget) {
            html.open("span", "id", Sheet.targetId(offset)).close("span");
        }
        List<Placed> ending = sheet.placing().ends().getOrDefault(offset, List.of());
        List<Placed> points = sheet.placing().points().getOrDefault(offset, List.of());
        for (Placed placed : ending) {
            leave(offset);
            if (points.contains(placed)) {
                marks.segment(placed, "point");
                html.close("mark");
            }
            if (HtmlNotes.speaks(placed)) {
                marks.reference(placed);
            }
        }
    }

    /// Closes links, which must not hold another link, and the annotations that end here.
    private void leave(int offset) {
        for (int i = 0; i < open.size(); i++) {
            boolean stays =
                    switch (open.get(i)) {
                        case HtmlElement.Highlighted(Placed placed) ->
                                placed.range().end() > offset;
                        case HtmlElement.Emphasized _ -> true;
                        case HtmlElement.Link _ -> false;
                    };
            if (!stays) {
                closeTo(i);
            }
        }
    }

    private void text(Run run, boolean code) {
        for (Mark mark : run.marks()) {
            if (mark instanceof Mark.Image image && run.text().indexOf(Block.OBJECT) == 0) {
                pictures.write(image);
                return;
            }
        }
        String[] lines = run.text().split(String.valueOf(Block.LINE_BREAK), -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.raw(code ? "\n" : "<br>");
            }
            html.text(lines[i]);
        }
    }
}
