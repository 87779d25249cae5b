package glossator.exchange.csv;

/// Breaks [glossator.Rules#roomsOfExchangeInOrder]. Never used.
@SuppressWarnings("NullAway") // Never made.
public final class KnowsHtml {
    glossator.exchange.html.HtmlExporter html;
}
