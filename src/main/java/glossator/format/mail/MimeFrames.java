package glossator.format.mail;

import glossator.format.SourceFile;
import glossator.format.html.Html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages in the frames of a web page saved as one file: each is a part of the message (RFC
/// 2557), to which the frame gives the address. They become the `srcdoc` of their frames.
final class MimeFrames {
    private static final int MAX_DEPTH = 5;
    private static final int MAX_FRAMES = 200;

    /// Of all frames together, in characters.
    private static final int MAX_TEXT = 32 << 20;

    private static final String FRAMES = "iframe[src],frame[src]";

    private final SourceFile original;
    private final MimePart root;
    private final String address;
    private final Map<String, MimePart> parts = new HashMap<>();
    private int frames;
    private int length;

    /// @param address of the page, the base of relative addresses; may be empty
    MimeFrames(SourceFile original, MimePart message, MimePart root, String address) {
        this.original = original;
        this.root = root;
        this.address = address;
        message.all().filter(p -> p.type().contains("html")).forEach(this::add);
    }

    private void add(MimePart part) {
        String id = part.headers().raw("content-id").strip().replaceAll("^<|>$", "");
        String location = part.location();
        if (!id.isEmpty()) {
            parts.putIfAbsent("cid:" + id, part);
        }
        if (!location.isEmpty()) {
            parts.putIfAbsent(location, part);
        }
    }

    /// Puts the pages into the frames of the root.
    void embedIn(Document page) {
        frames = 0;
        length = 0;
        embed(page, address, List.of(root));
    }

    /// The page that a frame of the root shows, with those in it.
    Optional<String> pageAt(String src) {
        frames = 0;
        length = 0;
        return source(src, address, List.of(root));
    }

    /// @param around the pages that this one is in
    private boolean embed(Document page, String base, List<MimePart> around) {
        boolean any = false;
        for (Element frame : page.select(FRAMES)) {
            Optional<String> source = frame.hasAttr("srcdoc")
                    ? Optional.empty()
                    : source(frame.attr("src"), base, around);
            source.ifPresent(text -> frame.attr("srcdoc", text));
            any |= source.isPresent();
        }
        return any;
    }

    private Optional<String> source(String src, String base, List<MimePart> around) {
        MimePart part = parts.get(MimePictures.resolved(src, base));
        if (part == null
                || isAround(part, around)
                || around.size() > MAX_DEPTH
                || frames >= MAX_FRAMES
                || length >= MAX_TEXT) {
            return Optional.empty();
        }
        frames++;
        String text = part.text(original).text();
        length += text.length();
        Document page = Html.parse(text);
        var path = new ArrayList<>(around);
        path.add(part);
        return Optional.of(embed(page, part.location(), path) ? page.outerHtml() : text);
    }

    @SuppressWarnings("ReferenceEquality") // two parts may be the same in all
    private static boolean isAround(MimePart part, List<MimePart> around) {
        return around.stream().anyMatch(one -> one == part);
    }
}
