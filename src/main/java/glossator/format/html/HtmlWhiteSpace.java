package glossator.format.html;

/// How the white space of an element's text is treated (CSS Text 3, white-space).
enum HtmlWhiteSpace {
    COLLAPSED,
    /// Spaces collapse, line breaks are preserved.
    LINES,
    KEPT;

    void write(String text, InlineFlow to) {
        switch (this) {
            case COLLAPSED -> to.addText(text);
            case KEPT -> to.addPreserved(text.replace("\r\n", "\n").replace('\r', '\n'));
            case LINES -> {
                int from = 0;
                for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                    to.addText(text.substring(from, end));
                    to.addLineBreak();
                    from = end + 1;
                }
                to.addText(text.substring(from));
            }
        }
    }
}
