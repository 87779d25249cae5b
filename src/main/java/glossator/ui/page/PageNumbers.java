package glossator.ui.page;

import java.util.List;
import java.util.OptionalInt;

/// Finds the page that a reader names.
public final class PageNumbers {
    private PageNumbers() {}

    /// The page, from 0, with the label `typed`, whatever its case; else the one with that number,
    /// counted from 1.
    public static OptionalInt find(List<String> labels, String typed) {
        String wanted = typed.strip();
        for (int page = 0; page < labels.size(); page++) {
            if (labels.get(page).strip().equalsIgnoreCase(wanted) && !wanted.isEmpty()) {
                return OptionalInt.of(page);
            }
        }
        try {
            int number = Integer.parseInt(wanted);
            boolean is = number >= 1 && number <= labels.size();
            return is ? OptionalInt.of(number - 1) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
