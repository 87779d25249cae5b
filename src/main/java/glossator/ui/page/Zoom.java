package glossator.ui.page;

/// How large pages are shown.
///
/// @param factor 1 is the printed size; used with [Fit#FREE] only
record Zoom(Fit fit, double factor) {
    /// What determines the size of a page.
    enum Fit {
        WIDTH,
        PAGE,
        FREE
    }

    static final Zoom WIDTH = new Zoom(Fit.WIDTH, 1);
    static final Zoom PAGE = new Zoom(Fit.PAGE, 1);

    /// Pixels per point, at the 96 pixels per inch that JavaFX assumes.
    static final double PAPER = 96.0 / 72;

    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 8;

    static Zoom free(double factor) {
        return new Zoom(Fit.FREE, Math.clamp(factor, SMALLEST, LARGEST));
    }

    /// The zoom as stored in the settings.
    String word() {
        return switch (fit) {
            case WIDTH -> "width";
            case PAGE -> "page";
            case FREE -> String.valueOf(factor);
        };
    }

    static Zoom of(String word) {
        if (word.equals("page")) {
            return PAGE;
        }
        try {
            double factor = Double.parseDouble(word);
            return Double.isFinite(factor) ? free(factor) : WIDTH;
        } catch (NumberFormatException e) {
            return WIDTH;
        }
    }
}
