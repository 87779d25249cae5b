package glossator.format.html;

import glossator.document.Inline;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;

/// Writes the words of a `ruby` element with their readings (HTML, 4.5.10; Ruby Annotation, W3C
/// 2001, for `rb` and `rtc`): a reading belongs to the words before it. Of `rb` elements in a row,
/// each has the reading with its number.
final class HtmlRuby {
    private final HtmlWalk walk;
    private final InlineFlow flow;
    private final List<List<Node>> bases = new ArrayList<>();
    private final List<String> readings = new ArrayList<>();
    private String above = "";

    HtmlRuby(HtmlWalk walk) {
        this.walk = walk;
        this.flow = walk.flow();
    }

    void write(Element ruby) {
        collect(ruby);
        pair();
    }

    private void collect(Element of) {
        for (Node child = of.firstChild(); child != null; child = child.nextSibling()) {
            String name = child instanceof Element e ? e.normalName() : "";
            switch (name) {
                case "rp" -> {}
                case "rt" -> addReading((Element) child);
                case "rtc" -> addContainer((Element) child);
                case "rbc" -> collect((Element) child);
                case "rb" -> addBase(child, true);
                default -> addBase(child, bases.isEmpty() || !readings.isEmpty());
            }
        }
    }

    /// White space between the parts belongs to none of them.
    private void addBase(Node node, boolean begins) {
        boolean blank = node instanceof TextNode text && text.isBlank();
        boolean written = node instanceof TextNode || node instanceof Element;
        if (!written || (blank && (begins || bases.isEmpty() || isNumbered()))) {
            return;
        }
        if (!readings.isEmpty() || !above.isEmpty()) {
            pair();
        }
        if (begins || bases.isEmpty()) {
            bases.add(new ArrayList<>());
        }
        bases.getLast().add(node);
    }

    private boolean isNumbered() {
        return bases.getLast().getLast() instanceof Element e && e.normalName().equals("rb");
    }

    private void addReading(Element rt) {
        if (walk.isShown(rt)) {
            readings.add(rt.text().strip());
        }
    }

    /// A second line of readings, over all words at once.
    private void addContainer(Element rtc) {
        List<Element> inner = rtc.select("> rt");
        if (readings.isEmpty() && !inner.isEmpty()) {
            inner.forEach(this::addReading);
        } else {
            above = rtc.text().strip();
        }
    }

    private void pair() {
        boolean each = bases.size() == readings.size();
        int depth = flow.depth();
        open(above);
        if (!each) {
            open(String.join(bases.size() == 1 ? "" : " ", readings).strip());
        }
        for (int i = 0; i < bases.size(); i++) {
            int inner = flow.depth();
            if (each) {
                open(readings.get(i));
            }
            bases.get(i).forEach(walk::walk);
            flow.closeTo(inner);
        }
        flow.closeTo(depth);
        if (bases.isEmpty() && !readings.isEmpty()) {
            flow.addText(String.join(" ", readings));
        }
        bases.clear();
        readings.clear();
        above = "";
    }

    private void open(String reading) {
        if (!reading.isEmpty()) {
            flow.open(new Inline.Ruby(reading));
        }
    }
}
