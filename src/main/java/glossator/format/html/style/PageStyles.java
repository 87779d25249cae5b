package glossator.format.html.style;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the styles of a page say about its elements being seen: its own sheets, those that it links
/// to, the `style` and `hidden` of the elements.
public final class PageStyles {
    /// What SingleFile gives to elements that were hidden when the page was saved.
    private static final String SAVED_HIDDEN = "sf-hidden";

    private static final Set<String> OTHER_TYPES =
            Set.of("text/less", "text/scss", "text/x-template");

    private final StyleContext context;
    private final String name;
    private final IdentityHashMap<Element, Cascade> scopes = new IdentityHashMap<>();
    private final IdentityHashMap<Element, StyleValues> known = new IdentityHashMap<>();
    private boolean shadowed;

    private PageStyles(StyleContext context, String name) {
        this.context = context;
        this.name = name;
    }

    /// The styles of a page.
    ///
    /// @param part of the page, which is taken as a whole
    /// @param name of the page, which its addresses are relative to
    public static PageStyles of(Element part, String name, StyleContext context) {
        var styles = new PageStyles(context, name);
        Element page = part.root();
        styles.addScope(new StyleScope(page, null));
        for (Element template : page.getElementsByTag("template")) {
            Element host = template.parent();
            if (host != null && template.equals(StyleScope.shadowRootOf(host))) {
                styles.shadowed = true;
                styles.addScope(new StyleScope(template, host));
            }
        }
        return styles;
    }

    /// Those of the elements alone, without any sheets.
    public static PageStyles withoutSheets() {
        return new PageStyles(new StyleContext(LinkedSheets.NONE), "");
    }

    /// Those of a page in a frame of this one, which is in this one's place.
    public PageStyles ofFrame(Element page) {
        return of(page, name, context);
    }

    private void addScope(StyleScope scope) {
        var sheets = new ArrayList<String>();
        for (Element e : scope.root().select("style, link[rel][href]")) {
            if (scope.root().equals(scopeOf(e)) && isApplied(e)) {
                if (e.nameIs("style")) {
                    sheets.add(e.data().isEmpty() ? e.wholeText() : e.data());
                } else {
                    context.resolve(e.attr("href").strip(), name)
                            .ifPresent(found -> sheets.add(StyleContext.LINK + found));
                }
            }
        }
        List<StyleRule> rules = sheets.isEmpty() ? List.of() : context.rules(sheets);
        if (!rules.isEmpty()) {
            scopes.put(scope.root(), new Cascade(rules, scope, context.values(), context.budget()));
        }
    }

    private static boolean isApplied(Element e) {
        String relations = " " + e.attr("rel").toLowerCase(Locale.ROOT).strip() + " ";
        boolean sheet = e.nameIs("style")
                || (relations.contains(" stylesheet ") && !relations.contains(" alternate "));
        return sheet
                && !e.hasAttr("disabled")
                && !OTHER_TYPES.contains(e.attr("type").toLowerCase(Locale.ROOT))
                && MediaCondition.holdsFor(e.attr("media"))
                && e.parents().stream().noneMatch(p -> p.nameIs("noscript"));
    }

    /// The root of the scope that an element is in; null if it is in a template that is none.
    private static @Nullable Element scopeOf(Element e) {
        Element at = e;
        for (Element p = e.parent(); p != null; p = p.parent()) {
            if (p.nameIs("template")) {
                return StyleScope.isShadowRoot(p) ? p : null;
            }
            at = p;
        }
        return at;
    }

    /// Whether the element, with all that is in it, is hidden.
    public boolean isHidden(Element e) {
        return values(e).isHidden();
    }

    /// Whether its own text is visible; empty if that is as it is around it.
    public Optional<Boolean> visible(Element e) {
        return values(e).visible();
    }

    private StyleValues values(Element e) {
        return known.computeIfAbsent(e, this::compute);
    }

    private StyleValues compute(Element e) {
        var contest = new Cascade.Contest();
        if (e.hasAttr("hidden") || SelectorMatcher.hasWord(e.attr("class"), SAVED_HIDDEN)) {
            contest.byDefault(StyleProperty.DISPLAY, "none");
        }
        if (!scopes.isEmpty()) {
            inner(e, contest);
            Cascade own = scopes.get(shadowed ? scopeOf(e) : e.root());
            if (own != null) {
                own.apply(e, contest);
            }
        }
        if (e.hasAttr("style")) {
            contest.inline(context.values().declarations(e.attr("style")));
        }
        return contest.result();
    }

    /// What a shadow root says about its host, and about the elements in its slots, is weaker than
    /// what the page says.
    private void inner(Element e, Cascade.Contest contest) {
        Element own = shadowed ? StyleScope.shadowRootOf(e) : null;
        Element parent = e.parent();
        Element around = shadowed && parent != null ? StyleScope.shadowRootOf(parent) : null;
        for (Element root : new Element[] {own, around}) {
            Cascade cascade = root == null ? null : scopes.get(root);
            if (cascade != null) {
                cascade.applyOutside(e, contest);
            }
        }
    }
}
