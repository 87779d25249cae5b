package glossator.format.html;

import glossator.document.Block;
import glossator.format.source.Numerals;

import org.jsoup.nodes.Element;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Numbers the items of lists (HTML 4.4.8).
final class HtmlLists {
    private final HtmlWalk walk;
    private final Deque<Count> open = new ArrayDeque<>();

    HtmlLists(HtmlWalk walk) {
        this.walk = walk;
    }

    private static final class Count {
        private final boolean ordered;
        private final String type;
        private final int step;
        private int next;

        Count(Element list) {
            ordered = list.normalName().equals("ol");
            type = list.attr("type").strip();
            boolean down = ordered && list.hasAttr("reversed");
            step = down ? -1 : 1;
            int items = down
                    ? (int) list.children().stream().filter(c -> c.nameIs("li")).count()
                    : 1;
            next = number(list.attr("start"), items);
        }

        String marker(Element item) {
            if (!ordered) {
                return "•";
            }
            int value = number(item.attr("value"), next);
            next = value + step;
            return Numerals.write(value, type) + ".";
        }
    }

    private static int number(String written, int otherwise) {
        return written.strip().matches("-?\\d{1,8}")
                ? Integer.parseInt(written.strip())
                : otherwise;
    }

    void list(Element list) {
        open.push(new Count(list));
        walk.block(InlineFlow.Scope::indented, () -> walk.children(list));
        open.pop();
    }

    void item(Element item) {
        Count count = open.peek();
        String marker = count == null ? "•" : count.marker(item);
        String checked = checkbox(item);
        walk.block(count == null ? InlineFlow.Scope::indented : s -> s, () -> {
            walk.flow().beginNextAs(new Block.Item(checked.isEmpty() ? marker : checked));
            walk.children(item);
            walk.flow().beginNextAs(null);
        });
    }

    /// The checkbox of a task list item; it is removed from the text.
    private static String checkbox(Element item) {
        if (!item.className().toLowerCase(Locale.ROOT).contains("task-list-item")) {
            return "";
        }
        Optional<Element> box = box(item);
        box.ifPresent(b -> b.attr("type", "hidden"));
        return box.map(b -> b.hasAttr("checked") ? "☑" : "☐").orElse("");
    }

    /// Not by a selector, which would search nested lists again at each level.
    private static Optional<Element> box(Element item) {
        return item.children().stream()
                .flatMap(c -> c.nameIs("label") ? c.children().stream() : Stream.of(c))
                .filter(c -> c.nameIs("input") && c.attr("type").equalsIgnoreCase("checkbox"))
                .findFirst();
    }
}
