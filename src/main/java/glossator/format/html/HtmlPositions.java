package glossator.format.html;

import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// Positions in the tree of a page whose offsets in the text are needed: the walk names them as it
/// passes.
public final class HtmlPositions {
    /// The prefix that distinguishes the names of probes from those of the page.
    public static final String PREFIX = "\0probe";

    private final IdentityHashMap<TextNode, List<Position>> probes = new IdentityHashMap<>();

    /// @param at in UTF-16 units of the node's raw text in the page
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
