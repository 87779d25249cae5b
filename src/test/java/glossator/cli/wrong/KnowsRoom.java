package glossator.cli.wrong;

/// Breaks [glossator.Rules#roomsOfFormatStayInside]. Never used.
public final class KnowsRoom {
    glossator.format.pdf.Pdf pdf;
}
