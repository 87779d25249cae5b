package glossator.format;

/// Breaks [glossator.Rules#roomsOfFormatInOrder]: only the list knows rooms. Never used.
@SuppressWarnings("NullAway") // Never made.
public final class KnowsARoom {
    glossator.format.html.Html html;
}
