package glossator.bibliography.csl;

import glossator.bibliography.PartialDate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A date of CSL-JSON: parts, or two of them for a range, or the words as they are.
final class CslDate {
    private CslDate() {}

    static Map<String, Object> write(String date) {
        String[] ends = date.split("/", 2);
        List<Optional<PartialDate>> parts =
                List.of(ends).stream().map(PartialDate::of).toList();
        boolean known = parts.stream().allMatch(Optional::isPresent);
        return known
                ? Map.of(
                        "date-parts",
                        parts.stream().map(p -> p.orElseThrow().parts()).toList())
                : Map.of(isYear(date) ? "raw" : "literal", date);
    }

    private static boolean isYear(String date) {
        return date.matches("-?\\d{1,4}");
    }

    /// What a style can make a date of: a year in the words, if they are no date.
    static Map<String, Object> citable(String date) {
        Map<String, Object> written = new LinkedHashMap<>(write(date));
        if (!written.containsKey("date-parts") && date.matches(".*(?<!\\d)\\d{4}(?!\\d).*")) {
            String year = date.replaceAll(".*?(?<!\\d)(\\d{4})(?!\\d).*", "$1");
            return Map.of("date-parts", List.of(List.of(Integer.parseInt(year))));
        }
        return written;
    }

    /// ISO 8601, or the words; empty if there are none.
    static String read(@Nullable Object written) {
        if (!(written instanceof Map<?, ?> date)) {
            return written instanceof String words ? words : "";
        }
        if (date.get("date-parts") instanceof List<?> ends && !ends.isEmpty()) {
            var all = new ArrayList<String>();
            for (Object end : ends) {
                parts(end).map(PartialDate::iso).ifPresent(all::add);
            }
            return String.join("/", all);
        }
        Object words = date.get("raw") == null ? date.get("literal") : date.get("raw");
        return words == null ? "" : words.toString();
    }

    private static Optional<PartialDate> parts(Object written) {
        if (!(written instanceof List<?> list)) {
            return Optional.empty();
        }
        var parts = new ArrayList<Integer>();
        for (Object part : list) {
            String digits = String.valueOf(part).strip();
            if (!digits.matches("-?\\d{1,4}")) {
                break;
            }
            parts.add(Integer.parseInt(digits));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(PartialDate.of(parts));
    }
}
