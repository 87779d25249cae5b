package glossator.format;

import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// Places in the tree of a page whose offsets in the text are wanted: the walk names them as it
/// comes by.
final class HtmlProbes {
    /// Begins the names of probes, that they can be told from those of the page.
    static final String PREFIX = "\0probe";

    private final IdentityHashMap<TextNode, List<Probe>> probes = new IdentityHashMap<>();

    /// @param at in UTF-16 units of the node's text as it is written in the page
    record Probe(int at, String name) {}

    void add(TextNode node, int at, String name) {
        List<Probe> own = probes.computeIfAbsent(node, _ -> new ArrayList<>());
        own.add(new Probe(at, name));
        own.sort(Comparator.comparingInt(Probe::at));
    }

    /// In ascending order.
    List<Probe> in(TextNode node) {
        return probes.getOrDefault(node, List.of());
    }
}
