package glossator.format.text;

/// Breaks [glossator.Rules#roomsOfFormatInOrder]. Never used.
public final class KnowsPdf {
    glossator.format.pdf.Pdf pdf;
}
