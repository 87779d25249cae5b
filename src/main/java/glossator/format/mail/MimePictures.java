package glossator.format.mail;

import glossator.format.container.ArchivePath;
import glossator.format.html.HtmlLinks;
import glossator.format.source.Pictures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The parts of a message by the addresses that its pages use for them: `cid:` and the address they
/// were saved from (RFC 2557).
final class MimePictures {
    private final Map<String, byte[]> parts = new HashMap<>();

    private MimePictures() {}

    /// @param page the base of relative addresses in the page; may be empty
    static Pictures of(MimePart message, String page) {
        var all = new MimePictures();
        message.all().filter(p -> p.parts().isEmpty()).forEach(all::add);
        var pictures = new Pictures(name -> Optional.ofNullable(all.parts.get(name)));
        pictures.resolveWith(address -> resolved(address, page));
        return pictures;
    }

    /// The name of a part by its address in a page.
    static String resolved(String address, String page) {
        return address.regionMatches(true, 0, "cid:", 0, 4)
                ? "cid:" + ArchivePath.decode(address.substring(4))
                : HtmlLinks.resolve(address, page).replaceFirst("#.*$", "");
    }

    private void add(MimePart part) {
        String id = part.headers().raw("content-id").replaceAll("^<|>$", "");
        String location = part.location();
        if (!id.isEmpty()) {
            parts.putIfAbsent("cid:" + id, part.body());
        }
        if (!location.isEmpty()) {
            parts.putIfAbsent(location, part.body());
        }
    }
}
