package glossator.ui.text;

import glossator.document.Inline;

import java.util.Set;

/// How the source itself sets a run: its emphasis, and where it leads if it is a link (else empty).
record RunStyle(Set<Inline.Emphasis> emphasis, String href) {
    static final RunStyle PLAIN = new RunStyle(Set.of(), "");
}
