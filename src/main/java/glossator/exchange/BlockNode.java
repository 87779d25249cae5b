package glossator.exchange;

import glossator.document.Block;

import java.util.ArrayList;
import java.util.List;

/// The blocks of a document as the tree they formed in their source; quotes and lists are derived
/// from the depths given in each block.
public sealed interface BlockNode {

    record Leaf(SourceParagraph paragraph) implements BlockNode {}

    record Quote(List<BlockNode> children) implements BlockNode {}

    /// A list; its children are items.
    record Listing(boolean ordered, List<BlockNode> children) implements BlockNode {}

    /// One item; `marker` is empty for content of a list that is not marked as an item.
    record Entry(String marker, List<BlockNode> children) implements BlockNode {}

    /// The rows of one table.
    record Table(int number, List<SourceParagraph> rows) implements BlockNode {}

    static List<BlockNode> treeOf(List<SourceParagraph> units) {
        var nesting = new Nesting();
        units.forEach(nesting::add);
        return nesting.top();
    }

    /// Builds the tree from left to right.
    final class Nesting {
        private final List<BlockNode> top = new ArrayList<>();
        private final List<BlockNode> open = new ArrayList<>();

        private List<BlockNode> top() {
            return top;
        }

        private void add(SourceParagraph paragraph) {
            Block lead = paragraph.lead();
            switch (lead.kind()) {
                case Block.Item(String marker) -> addItem(paragraph, marker);
                case Block.Row(int table, boolean _) -> {
                    descend(lead.quote(), lead.indent());
                    addRow(paragraph, table);
                }
                case Block.Note _ -> {
                    open.clear();
                    top.add(new Leaf(paragraph));
                }
                case Block.Paragraph _, Block.Heading _, Block.Code _, Block.Caption _ -> {
                    descend(lead.quote(), lead.indent());
                    openChildren().add(new Leaf(paragraph));
                }
                case Block.Rule _ -> {
                    descend(lead.quote(), lead.indent());
                    openChildren().add(new Leaf(paragraph));
                }
            }
        }

        private void addRow(SourceParagraph paragraph, int table) {
            List<BlockNode> here = openChildren();
            if (!here.isEmpty()
                    && here.getLast() instanceof Table(int number, List<SourceParagraph> rows)
                    && number == table) {
                rows.add(paragraph);
            } else {
                here.add(new Table(table, new ArrayList<>(List.of(paragraph))));
            }
        }

        private void addItem(SourceParagraph paragraph, String marker) {
            int indent = Math.max(1, paragraph.lead().indent());
            boolean ordered = !marker.isEmpty() && Character.isLetterOrDigit(marker.charAt(0));
            close(paragraph.lead().quote(), indent);
            while (count(Quote.class) < paragraph.lead().quote() && count(Listing.class) < indent) {
                push(new Quote(new ArrayList<>()));
            }
            while (count(Listing.class) < indent - 1) {
                push(new Listing(false, new ArrayList<>()));
                push(new Entry("", new ArrayList<>()));
            }
            if (count(Listing.class) == indent) {
                while (!(open.getLast() instanceof Listing)) {
                    open.removeLast();
                }
                if (open.getLast() instanceof Listing list && list.ordered() != ordered) {
                    open.removeLast();
                }
            }
            if (count(Listing.class) < indent) {
                push(new Listing(ordered, new ArrayList<>()));
            }
            push(new Entry(marker, new ArrayList<>()));
            while (count(Quote.class) < paragraph.lead().quote()) {
                push(new Quote(new ArrayList<>()));
            }
            openChildren().add(new Leaf(paragraph));
        }

        private void descend(int quote, int indent) {
            close(quote, indent);
            while (count(Quote.class) < quote) {
                push(new Quote(new ArrayList<>()));
            }
            while (count(Listing.class) < indent) {
                push(new Listing(false, new ArrayList<>()));
                push(new Entry("", new ArrayList<>()));
            }
        }

        private void close(int quote, int indent) {
            while (count(Quote.class) > quote || count(Listing.class) > indent) {
                open.removeLast();
            }
        }

        private long count(Class<? extends BlockNode> kind) {
            return open.stream().filter(kind::isInstance).count();
        }

        private void push(BlockNode node) {
            openChildren().add(node);
            open.add(node);
        }

        private List<BlockNode> openChildren() {
            if (open.isEmpty()) {
                return top;
            }
            return switch (open.getLast()) {
                case Quote(List<BlockNode> children) -> children;
                case Listing(boolean _, List<BlockNode> children) -> children;
                case Entry(String _, List<BlockNode> children) -> children;
                case Leaf _, Table _ -> throw new IllegalStateException("a leaf is never open");
            };
        }
    }
}
