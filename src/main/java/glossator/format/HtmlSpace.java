package glossator.format;

/// What becomes of the white space of an element's text (CSS Text 3, white-space).
enum HtmlSpace {
    COLLAPSED,
    /// Spaces collapse, line ends stay.
    LINES,
    KEPT;

    void write(String text, Flow to) {
        switch (this) {
            case COLLAPSED -> to.text(text);
            case KEPT -> to.kept(text.replace("\r\n", "\n").replace('\r', '\n'));
            case LINES -> {
                int from = 0;
                for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                    to.text(text.substring(from, end));
                    to.lineBreak();
                    from = end + 1;
                }
                to.text(text.substring(from));
            }
        }
    }
}
