package glossator.exchange.csv;

/// Breaks [glossator.Rules#roomsOfExchangeInOrder]. Never used.
public final class KnowsHtml {
    glossator.exchange.html.HtmlExporter html;
}
