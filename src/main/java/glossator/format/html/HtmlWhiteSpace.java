package glossator.format.html;

/// How the white space of an element's text is treated (CSS Text 3, white-space).
enum HtmlWhiteSpace {
    COLLAPSED,
    /// Spaces collapse, line breaks are preserved.
    LINES,
    KEPT;

    /// Writes the characters `begin` to `end` of `text`.
    void write(String text, int begin, int end, InlineFlow to) {
        switch (this) {
            case COLLAPSED -> to.addText(text, begin, end);
            case KEPT -> to.addPreserved(text, begin, end);
            case LINES -> {
                int from = begin;
                for (int at = text.indexOf('\n', from, end);
                        at >= 0;
                        at = text.indexOf('\n', from, end)) {
                    to.addText(text, from, at);
                    to.addLineBreak();
                    from = at + 1;
                }
                to.addText(text, from, end);
            }
        }
    }
}
