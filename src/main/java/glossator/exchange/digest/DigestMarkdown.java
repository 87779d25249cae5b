package glossator.exchange.digest;

import glossator.exchange.Losses;
import glossator.exchange.NoteSanitizer;

import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.markdown.MarkdownRenderer;

import java.util.ArrayList;
import java.util.List;

/// Writes a digest as CommonMark with footnotes. After each quote stands a block id `^uuid`, which
/// Obsidian can link to.
final class DigestMarkdown {
    static final List<Extension> EXTENSIONS = extensions();

    private DigestMarkdown() {}

    private static List<Extension> extensions() {
        var all = new ArrayList<>(NoteSanitizer.EXTENSIONS);
        all.add(FootnotesExtension.create());
        return List.copyOf(all);
    }

    /// @param beside what stands before the names of pictures; empty if they are left out
    static String of(DigestTree.Tree tree, String beside, Losses losses) {
        tree.pictures().keySet().forEach(node -> {
            Image image = (Image) node;
            if (beside.isEmpty()) {
                losses.add(Losses.Kind.PICTURE_OMITTED);
                image.getParent().unlink();
            } else {
                image.setDestination(beside + image.getDestination());
            }
        });
        var out = new StringBuilder();
        MarkdownRenderer renderer =
                MarkdownRenderer.builder().extensions(EXTENSIONS).build();
        for (Node block : DigestTree.children(tree.root())) {
            out.append(out.isEmpty() ? "" : "\n")
                    .append(renderer.render(block).stripTrailing())
                    .append('\n');
            if (tree.quotes().containsKey(block)) {
                out.append("\n^").append(tree.quotes().get(block)).append('\n');
            }
        }
        return out.toString();
    }
}
