package glossator.format.epub;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A position in a book as defined by EPUB Canonical Fragment Identifiers 1.1: steps from the
/// package to an item of the spine, then from that page's root to an element or a run of text, and
/// an offset into it in UTF-16 units.
///
/// @param spine the steps before the `!`; empty if the page is known otherwise
record Cfi(List<Step> spine, List<Step> page, int offset) {
    /// Longer ones are not parsed: the pattern uses stack for each character.
    private static final int MAX_LENGTH = 2_000;

    private static final String BRACKETS = "\\[((?:\\^.|[^\\]^])*)\\]";
    private static final Pattern STEP = Pattern.compile(
            "/(\\d{1,7})(?:" + BRACKETS + ")?|(!)|:(\\d{1,9})|[~@;][^/!:]*|" + BRACKETS);

    /// An even index counts elements from 2, an odd one the runs of text between them from 1.
    ///
    /// @param id of the element when this was written; may be empty
    record Step(int index, String id) {}

    /// A start and, for a range, a different end.
    record Span(Cfi start, Cfi end) {}

    /// Parses `epubcfi(…)` or only the content of the parentheses.
    static Optional<Span> parse(String written) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String inner = written.strip().replaceFirst("^#?epubcfi\\((.*)\\)$", "$1");
        List<String> parts = parts(inner);
        return switch (parts.size()) {
            case 1 -> parseSteps(parts.get(0)).map(c -> new Span(c, c));
            case 3 ->
                parseSteps(parts.get(0) + parts.get(1))
                        .flatMap(s ->
                                parseSteps(parts.get(0) + parts.get(2)).map(e -> new Span(s, e)));
            default -> Optional.empty();
        };
    }

    /// Split at commas outside brackets.
    private static List<String> parts(String inner) {
        var parts = new ArrayList<String>();
        int from = 0;
        boolean bracket = false;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '^') {
                i++;
            } else if (c == '[' || c == ']') {
                bracket = c == '[';
            } else if (c == ',' && !bracket) {
                parts.add(inner.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(inner.substring(from));
        return parts;
    }

    private static Optional<Cfi> parseSteps(String written) {
        List<Step> spine = List.of();
        var steps = new ArrayList<Step>();
        int offset = 0;
        Matcher m = STEP.matcher(written);
        int at = 0;
        for (; m.find() && m.start() == at; at = m.end()) {
            if (m.group(1) != null) {
                String id = m.group(2) == null ? "" : m.group(2).replaceAll("\\^(.)", "$1");
                steps.add(new Step(Integer.parseInt(m.group(1)), id));
            } else if (m.group(3) != null) {
                spine = List.copyOf(steps);
                steps.clear();
            } else if (m.group(4) != null) {
                offset = Integer.parseInt(m.group(4));
            }
        }
        return at == written.length() && at > 0
                ? Optional.of(new Cfi(spine, List.copyOf(steps), offset))
                : Optional.empty();
    }

    /// The index of the spine item, from 0; -1 if there is none.
    int item() {
        return spine.size() < 2 ? -1 : spine.getLast().index / 2 - 1;
    }

    /// The text node and the offset in it, following the steps from `root`, which is the root
    /// element or the document itself.
    Optional<BoundaryPoint> findIn(Element root) {
        Element at = root;
        for (Step step : page) {
            if (step.index % 2 == 1) {
                return text(at, step.index / 2);
            }
            Optional<Element> next = child(at, step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return BoundaryPoint.firstIn(at);
    }

    private static Optional<Element> child(Element of, Step step) {
        List<Element> children = of.children();
        int at = step.index / 2 - 1;
        Optional<Element> counted =
                at >= 0 && at < children.size() ? Optional.of(children.get(at)) : Optional.empty();
        if (step.id.isEmpty() || counted.filter(c -> c.id().equals(step.id)).isPresent()) {
            return counted;
        }
        // The page was changed since then; the id is meant to survive that (CFI 1.1, 3.4).
        Document page = of.ownerDocument();
        Element named = page == null ? null : page.getElementById(step.id);
        return named == null ? counted : Optional.of(named);
    }

    private Optional<BoundaryPoint> text(Element of, int elementsBefore) {
        int elements = 0;
        int left = offset;
        Optional<BoundaryPoint> last = Optional.empty();
        for (Node child : of.childNodes()) {
            if (child instanceof Element) {
                elements++;
            } else if (child instanceof TextNode text && elements == elementsBefore) {
                int length = text.getWholeText().length();
                last = Optional.of(new BoundaryPoint(text, Math.min(left, length)));
                if (left <= length) {
                    return last;
                }
                left -= length;
            }
        }
        return last.or(() -> BoundaryPoint.firstIn(of));
    }
}
