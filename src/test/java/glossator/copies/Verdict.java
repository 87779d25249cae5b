package glossator.copies;

/// What a program says of copies.
///
/// @param copies how many it was shown
/// @param asked how many things it was asked about in all
/// @param right how many of them are right
record Verdict(int copies, int asked, int right) {
    static final Verdict NONE = new Verdict(0, 0, 0);

    Verdict plus(Verdict other) {
        return new Verdict(copies + other.copies, asked + other.asked, right + other.right);
    }

    /// Of one copy.
    static Verdict of(boolean isRight) {
        return new Verdict(1, 1, isRight ? 1 : 0);
    }
}
