package glossator.format.html;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// A page without what a browser would run or load from elsewhere when it shows it: scripts and
/// event handlers, frames, remote pictures, style sheets and fonts, redirections. Its text stays.
final class PassivePage {
    /// It settles after one round, unless what is left forms something new.
    private static final int MAX_ROUNDS = 4;

    private static final Set<String> LOADING = Set.of(
            "src",
            "srcset",
            "imagesrcset",
            "poster",
            "background",
            "data",
            "lowsrc",
            "dynsrc",
            "manifest",
            "archive",
            "codebase",
            "classid",
            "profile",
            "code");

    /// Attributes that report.
    private static final Set<String> NEVER = Set.of("ping", "attributionsrc", "nonce");

    private static final Set<String> FRAMES =
            Set.of("iframe", "frame", "portal", "fencedframe", "embed", "applet");
    private static final Set<String> LINKS = Set.of("a", "area", "math", "base");

    /// Relations of pages that browsers do not follow by themselves.
    private static final Set<String> NAMED_ONLY = Set.of(
            "canonical",
            "alternate",
            "author",
            "license",
            "next",
            "prev",
            "bookmark",
            "help",
            "shortlink",
            "me",
            "amphtml",
            "index",
            "contents",
            "start",
            "up");

    /// How deep pages may be in frames of pages.
    private static final int MAX_FRAMES = 6;

    private final Predicate<String> remote;
    private final Function<String, Optional<String>> frames;
    private final boolean xhtml;
    private final int depth;

    /// @param remote whether an address that is not local is in fact not there with the page
    /// @param frames the page that a frame with this address shows, if it is there
    PassivePage(
            Predicate<String> remote, Function<String, Optional<String>> frames, boolean xhtml) {
        this.remote = remote;
        this.frames = frames;
        this.xhtml = xhtml;
        this.depth = 0;
    }

    /// For a page in a frame of `outer`.
    private PassivePage(PassivePage outer) {
        remote = outer.remote;
        frames = _ -> Optional.empty();
        xhtml = false;
        depth = outer.depth + 1;
    }

    String of(String source) {
        String page = source.replaceAll("(?i)<\\?xml-stylesheet[^>]*>", "");
        for (int i = 0; i < MAX_ROUNDS; i++) {
            MarkupEdits edits = edits(HtmlCopy.sourceOf(page, xhtml));
            if (edits.isEmpty()) {
                break;
            }
            page = edits.applyTo(page);
        }
        return page;
    }

    private MarkupEdits edits(MarkupSource page) {
        var edits = new MarkupEdits();
        int done = 0;
        for (Element e : page.page().getAllElements()) {
            Optional<MarkupSource.Span> tag = page.start(e);
            if (tag.isEmpty() || tag.get().start() < done) {
                continue; // implied, or in what was removed
            }
            if (isRemoved(e)) {
                done = page.end(e).orElse(tag.get().end());
                edits.replace(tag.get().start(), done, "");
                continue;
            }
            String written = page.text().substring(tag.get().start(), tag.get().end());
            done = tag.get().end();
            rewrite(e, written)
                    .ifPresent(t -> edits.replace(tag.get().start(), tag.get().end(), t));
            if (e.nameIs("style")) {
                int end = page.endTag(e).map(MarkupSource.Span::start).orElse(done);
                String css = page.text().substring(done, Math.max(done, end));
                String passive = PassiveCss.of(css, remote);
                if (!passive.equals(css)) {
                    edits.replace(done, end, passive);
                }
                done = Math.max(done, end);
            }
        }
        return edits;
    }

    private static boolean isRemoved(Element e) {
        if (e.nameIs("script")) {
            String type = e.attr("type").strip().toLowerCase(Locale.ROOT);
            return !type.matches("application/(ld\\+)?json");
        }
        if (!e.nameIs("meta")) {
            return false;
        }
        String header = e.attr("http-equiv").strip().toLowerCase(Locale.ROOT);
        return header.equals("refresh")
                || header.equals("link")
                || (header.startsWith("content-security-policy")
                        && e.attr("content").contains("report-"));
    }

    /// Empty if the tag can stay as it is written.
    private Optional<String> rewrite(Element e, String written) {
        var out = new StringBuilder();
        boolean changed = false;
        for (Attribute attribute : e.attributes()) {
            String name = attribute.getKey();
            String value = attribute.getValue();
            String kept = passive(name.toLowerCase(Locale.ROOT), value);
            Optional<String> framed = framed(e, name);
            if (framed.isPresent()) {
                String page = Entities.escape(passive("srcdoc", framed.get()));
                out.append(" srcdoc=\"").append(page.replace("\"", "&quot;")).append('"');
            }
            if (isDropped(e, name.toLowerCase(Locale.ROOT), value)) {
                changed = true;
                continue;
            }
            changed |= !kept.equals(value);
            if (name.matches("[^\\s\"'<>/=]+")) {
                String escaped = Entities.escape(kept).replace("\"", "&quot;");
                out.append(' ').append(name).append("=\"").append(escaped).append('"');
            }
        }
        if (!changed) {
            return Optional.empty();
        }
        String name = written.substring(1).split("[\\s/>]", 2)[0];
        return Optional.of("<" + name + out + (written.endsWith("/>") ? "/>" : ">"));
    }

    /// The page in a frame that gives its address in this attribute.
    private Optional<String> framed(Element e, String name) {
        boolean frame = (e.nameIs("iframe") || e.nameIs("frame")) && !e.hasAttr("srcdoc");
        return frame && name.equalsIgnoreCase("src")
                ? frames.apply(e.attr(name))
                : Optional.empty();
    }

    /// The value of an attribute; that of `srcdoc` is a page, which is kept like this one.
    private String passive(String name, String value) {
        return switch (name) {
            case "style" -> PassiveCss.of(value, remote);
            case "srcdoc" -> depth < MAX_FRAMES ? new PassivePage(this).of(value) : "";
            default -> value;
        };
    }

    private boolean isDropped(Element e, String name, String value) {
        String address = value.replaceAll("[\\s\\p{Cntrl}]+", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("on")
                || NEVER.contains(name)
                || address.startsWith("javascript:")
                || address.startsWith("vbscript:")
                || address.contains(";javascript:")) {
            return true;
        }
        if (LOADING.contains(name)) {
            return FRAMES.contains(e.normalName()) || isRemote(e, value);
        }
        if (name.equals("href") || name.equals("xlink:href")) {
            return LINKS.contains(e.normalName())
                    ? address.startsWith("data:text/html")
                    : !isNamedOnly(e) && isRemote(e, value);
        }
        boolean given = name.matches("value|to|from|values|by") && !e.nameIs("input");
        return given && !e.nameIs("option") && !e.nameIs("li") && isRemote(e, value);
    }

    private static boolean isNamedOnly(Element e) {
        List<String> relations =
                List.of(e.attr("rel").strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return e.nameIs("link")
                && relations.stream()
                        .allMatch(r -> NAMED_ONLY.contains(r) || r.startsWith("schema."));
    }

    private boolean isRemote(Element e, String value) {
        boolean set = value.matches("(?is).*\\bhttps?:.*|.*(^|[\\s,])\\s*[/\\\\]{2}.*");
        Element base =
                e.ownerDocument() == null ? null : e.ownerDocument().selectFirst("base[href]");
        boolean based = base != null
                && PassiveCss.isRemote(base.attr("href"))
                && !value.strip().matches("(?is)(data:|cid:|#).*");
        return (set || based || PassiveCss.isRemote(value)) && remote.test(value);
    }
}
