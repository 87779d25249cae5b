package glossator.format.html;

import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// Places in the tree of a page whose offsets in the text are wanted: the walk names them as it
/// comes by.
public final class HtmlPositions {
    /// Begins the names of probes, that they can be told from those of the page.
    public static final String PREFIX = "\0probe";

    private final IdentityHashMap<TextNode, List<Position>> probes = new IdentityHashMap<>();

    /// @param at in UTF-16 units of the node's text as it is written in the page
    record Position(int at, String name) {}

    public void add(TextNode node, int at, String name) {
        List<Position> own = probes.computeIfAbsent(node, _ -> new ArrayList<>());
        own.add(new Position(at, name));
        own.sort(Comparator.comparingInt(Position::at));
    }

    /// In ascending order.
    List<Position> in(TextNode node) {
        return probes.getOrDefault(node, List.of());
    }
}
