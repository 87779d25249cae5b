package glossator.format.nowhere;

/// Breaks [glossator.Rules#roomsOfFormatInOrder]: its room has no place. Never used.
@SuppressWarnings("NullAway") // Never made.
public final class Homeless {
    glossator.format.Format format;
}
