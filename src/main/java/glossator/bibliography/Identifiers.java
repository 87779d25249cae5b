package glossator.bibliography;

import glossator.document.DetailField;
import glossator.message.Messages;

import java.util.Optional;

/// Checks identifiers: the form of a DOI, the check digits of ISBN (ISO 2108) and ISSN (ISO 3297).
public final class Identifiers {
    private Identifiers() {}

    /// A sentence that says what is wrong; empty if nothing is, or if the field is no identifier.
    public static Optional<String> problem(DetailField field, String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        return switch (field) {
            case DOI ->
                value.strip().matches("(?i)(https?://(dx\\.)?doi\\.org/)?10\\.\\d{4,9}/\\S+")
                        ? Optional.empty()
                        : Optional.of(Messages.of("bibliography.identifier.doi", value));
            case ISBN ->
                firstWrong(value, true).map(v -> Messages.of("bibliography.identifier.isbn", v));
            case ISSN ->
                firstWrong(value, false).map(v -> Messages.of("bibliography.identifier.issn", v));
            default -> Optional.empty();
        };
    }

    private static Optional<String> firstWrong(String values, boolean isBook) {
        for (String value : values.strip().split("[,;\\s]+(?=[\\dXx])", -1)) {
            String digits = value.replaceAll("[\\s‐–-]", "").toUpperCase(java.util.Locale.ROOT);
            boolean right = isBook ? isIsbn(digits) : isWeighted(digits, 8);
            if (!right) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static boolean isIsbn(String digits) {
        if (digits.length() == 10) {
            return isWeighted(digits, 10);
        }
        if (!digits.matches("97[89]\\d{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /// Modulo 11 with falling weights, where X is ten.
    private static boolean isWeighted(String digits, int length) {
        if (!digits.matches("\\d{" + (length - 1) + "}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
            sum += digit * (length - i);
        }
        return sum % 11 == 0;
    }
}
