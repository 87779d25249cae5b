package glossator.ui.page;

/// How large pages are shown.
///
/// @param factor 1 shows a point as large as it is on paper; meant for [Fit#FREE] only
record Zoom(Fit fit, double factor) {
    /// What the size of a page follows.
    enum Fit {
        WIDTH,
        PAGE,
        FREE
    }

    static final Zoom WIDTH = new Zoom(Fit.WIDTH, 1);
    static final Zoom PAGE = new Zoom(Fit.PAGE, 1);

    /// Pixels a point, at the 96 pixels an inch that JavaFX counts in.
    static final double PAPER = 96.0 / 72;

    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 8;

    static Zoom free(double factor) {
        return new Zoom(Fit.FREE, Math.clamp(factor, SMALLEST, LARGEST));
    }

    /// As it is kept in the settings.
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
