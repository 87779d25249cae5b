package glossator.exchange;

import glossator.annotation.Annotation;
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
    private final List<Object> open = new ArrayList<>();

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
                nest(wraps(run));
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

    private List<Object> wraps(Run run) {
        var wraps = new ArrayList<Object>();
        run.marks().stream()
                .filter(m -> sheet.href(m).isPresent())
                .findFirst()
                .ifPresent(wraps::add);
        run.marks().stream().filter(Mark.Emphasis.class::isInstance).forEach(wraps::add);
        wraps.addAll(run.over());
        return wraps;
    }

    private void nest(List<Object> wanted) {
        int same = 0;
        while (same < open.size()
                && same < wanted.size()
                && open.get(same).equals(wanted.get(same))) {
            same++;
        }
        closeTo(same);
        for (Object wrap : wanted.subList(same, wanted.size())) {
            start(wrap);
            open.add(wrap);
        }
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            html.close(tag(open.removeLast()));
        }
    }

    private static String tag(Object wrap) {
        return switch (wrap) {
            case Annotation _ -> "mark";
            case Mark.Emphasis emphasis ->
                    switch (emphasis) {
                        case BOLD -> "strong";
                        case ITALIC -> "em";
                        case UNDERLINED -> "u";
                        case STRUCK -> "s";
                        case CODE -> "code";
                        case SUPERSCRIPT -> "sup";
                        case SUBSCRIPT -> "sub";
                        case MARKED -> "span";
                    };
            default -> "a";
        };
    }

    private void start(Object wrap) {
        switch (wrap) {
            case Annotation annotation -> marks.segment(annotation, annotation.style().word());
            case Mark.Emphasis emphasis -> {
                String name = emphasis == Mark.Emphasis.MARKED ? "class" : "";
                html.open(tag(emphasis), name, "marked");
            }
            case Mark.NoteCall call ->
                    html.open(
                            "a",
                            "href",
                            sheet.href(call).orElse(""),
                            "class",
                            "call",
                            "role",
                            "doc-noteref");
            case Mark link -> {
                String href = sheet.href(link).orElse("");
                String rel = href.startsWith("#") ? "" : "rel";
                html.open("a", "href", href, rel, "noopener noreferrer");
            }
            default -> throw new IllegalStateException("not over a text: " + wrap);
        }
    }

    /// What stands between two characters: ends of annotations, targets of links, bare positions.
    private void places(int offset, Unit unit) {
        boolean ownTarget = offset == unit.start() && unit.lead().kind() instanceof Block.Heading;
        if (sheet.targets().contains(offset) && !ownTarget) {
            html.open("span", "id", Sheet.targetId(offset)).close("span");
        }
        List<Annotation> ending = sheet.placing().ends().getOrDefault(offset, List.of());
        List<Annotation> points = sheet.placing().points().getOrDefault(offset, List.of());
        for (Annotation annotation : ending) {
            leave(offset);
            if (points.contains(annotation)) {
                marks.segment(annotation, "point");
                html.close("mark");
            }
            if (HtmlNotes.speaks(annotation)) {
                marks.reference(annotation);
            }
        }
    }

    /// Closes links, which must not hold another link, and the annotations that end here.
    private void leave(int offset) {
        for (int i = 0; i < open.size(); i++) {
            boolean stays =
                    switch (open.get(i)) {
                        case Annotation annotation -> annotation.selector().end() > offset;
                        case Mark.Emphasis _ -> true;
                        default -> false;
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
