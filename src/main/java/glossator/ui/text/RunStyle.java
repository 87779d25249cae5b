package glossator.ui.text;

import glossator.document.Inline;

import java.util.Set;

/// The source's own formatting of a run: its emphasis, and the target of its link (empty if none).
record RunStyle(Set<Inline.Emphasis> emphasis, String href) {
    static final RunStyle PLAIN = new RunStyle(Set.of(), "");
}
