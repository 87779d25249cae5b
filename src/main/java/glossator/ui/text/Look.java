package glossator.ui.text;

import glossator.document.Mark;

import java.util.Set;

/// How the source itself sets a run: its emphasis, and where it leads if it is a link (else empty).
record Look(Set<Mark.Emphasis> emphasis, String href) {
    static final Look PLAIN = new Look(Set.of(), "");
}
