package glossator.format.html.style;

/// One property with its value, in lower case.
record Declaration(StyleProperty property, String value, boolean important) {}
