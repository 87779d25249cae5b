package glossator;

/// How often a test that throws dice throws them: all its rounds in `mvn -Psurvey verify`, else one
/// in `survey.share` of them, with the first seeds of the same row.
public final class Rounds {
    private static final int SHARE = Integer.getInteger("survey.share", 1);

    private Rounds() {}

    /// At least one.
    public static int of(int all) {
        return (all + SHARE - 1) / SHARE;
    }
}
