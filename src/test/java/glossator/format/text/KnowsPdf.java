package glossator.format.text;

/// Breaks [glossator.Rules#roomsOfFormatInOrder]. Never used.
@SuppressWarnings("NullAway") // Never made.
public final class KnowsPdf {
    glossator.format.pdf.Pdf pdf;
}
