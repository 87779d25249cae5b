package glossator.bibliography.ris;

import glossator.bibliography.AttachedFile;
import glossator.bibliography.Bibliography;
import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.PartialDate;
import glossator.bibliography.PersonName;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads RIS: a record from `TY` to `ER`, a line for each value; a line without a tag goes on with
/// the one before it.
public final class RisReader {
    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])\\s{1,2}-(?: (.*))?\\s*");

    private record Value(String tag, String text) {}

    private final List<BibliographyEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private List<Value> values = new ArrayList<>();
    private int start;

    private RisReader() {}

    public static Bibliography read(String text) {
        var reader = new RisReader();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            reader.line(line, ++number);
            if (reader.entries.size() == Bibliography.MOST) {
                reader.problems.add(
                        Messages.of("bibliography.too-many", Bibliography.MOST, number));
                break;
            }
        }
        reader.end();
        return new Bibliography(reader.entries, reader.problems);
    }

    private void line(String line, int number) {
        Matcher m = LINE.matcher(line.startsWith("\uFEFF") ? line.substring(1) : line);
        if (!m.matches()) {
            continueLast(line.strip());
            return;
        }
        String tag = m.group(1);
        if (tag.equals("TY") || tag.equals("ER")) {
            end();
        }
        if (!tag.equals("ER")) {
            start = values.isEmpty() ? number : start;
            values.add(new Value(tag, m.group(2) == null ? "" : m.group(2).strip()));
        }
    }

    private void continueLast(String more) {
        if (!more.isEmpty() && !values.isEmpty()) {
            Value last = values.removeLast();
            values.add(new Value(last.tag, last.text + "\n" + more));
        }
    }

    private void end() {
        if (values.isEmpty()) {
            return;
        }
        if (values.getFirst().tag.equals("TY")) {
            entries.add(new RisRecord(values, start).read());
        } else {
            problems.add(Messages.of("bibliography.ris.broken", start));
        }
        values = new ArrayList<>();
    }

    /// One record.
    private static final class RisRecord {
        private final List<Value> left;
        private final int line;

        RisRecord(List<Value> values, int line) {
            this.left = new ArrayList<>(values);
            this.line = line;
        }

        BibliographyEntry read() {
            String kind = RisFields.kindOf(take("TY"));
            String key = take("ID");
            String title = take("TI", "T1", "CT");
            List<Contributor> people = people();
            Map<DetailField, String> fields = fields(kind);
            String publisher = take("PB");
            String published = published();
            String url = take("UR", "L2", "LK");
            String language = take("LA");
            List<String> tags = takeAll("KW");
            List<String> notes = takeAll("N1");
            List<AttachedFile> files =
                    takeAll("L1").stream().map(AttachedFile::of).toList();
            var other = new LinkedHashMap<String, String>();
            for (String custom : takeAll("C8")) {
                kind = custom(custom, kind, people, fields, other);
            }
            left.forEach(v -> other.merge(v.tag, v.text, (a, b) -> a + "; " + b));
            other.values().removeIf(String::isBlank);
            people.sort(Comparator.comparing(Contributor::role));
            var details = new Details(kind, fields, other);
            var metadata =
                    new Metadata(title, people, publisher, published, url, language, details);
            return new BibliographyEntry(key, metadata, tags, notes, files, line).withKey(key);
        }

        /// What [RisWriter] writes as `name: value`. Returns the kind.
        private static String custom(
                String custom,
                String kind,
                List<Contributor> people,
                Map<DetailField, String> fields,
                Map<String, String> other) {
            int colon = custom.indexOf(": ");
            String name = colon < 0 ? "C8" : custom.substring(0, colon);
            String value = colon < 0 ? custom : custom.substring(colon + 2);
            if (name.equals("kind")) {
                return value;
            }
            Contributor.Role.find(name)
                    .ifPresentOrElse(role -> people.add(person(role, value)), () -> {
                        if (name.equals("issn")) {
                            fields.put(DetailField.ISSN, value);
                        } else {
                            other.put(name, value);
                        }
                    });
            return kind;
        }

        private List<Contributor> people() {
            var people = new ArrayList<Contributor>();
            for (Contributor.Role role : Contributor.Role.values()) {
                for (Value value : List.copyOf(left)) {
                    if (RisFields.ROLES.get(value.tag) == role && left.remove(value)) {
                        people.add(person(role, value.text));
                    }
                }
            }
            return people;
        }

        /// A name that ends in a comma is whole.
        private static Contributor person(Contributor.Role role, String name) {
            return name.endsWith(",")
                    ? new Contributor(role, name.substring(0, name.length() - 1), "")
                    : PersonName.parse(role, name);
        }

        private Map<DetailField, String> fields(String kind) {
            var fields = new EnumMap<DetailField, String>(DetailField.class);
            RisFields.TEXTS.forEach(
                    (field, tags) -> fields.put(field, take(tags.toArray(String[]::new))));
            String from = take("SP");
            String to = take("EP");
            fields.put(DetailField.PAGES, to.isEmpty() ? from : from + "–" + to);
            String serial = take("SN");
            boolean journal = serial.matches("\\d{4}-?\\d{3}[\\dXx]") && !kind.equals("book");
            fields.put(journal ? DetailField.ISSN : DetailField.ISBN, serial);
            fields.put(DetailField.ACCESSED, iso(take("Y2")));
            fields.put(DetailField.ORIGINAL_DATE, take("OP"));
            return fields;
        }

        private String published() {
            String year = take("PY", "Y1");
            String whole = take("DA");
            return whole.isEmpty() ? iso(year) : iso(whole);
        }

        /// `2020/03/01/`, with parts that may be missing, in ISO 8601.
        private static String iso(String date) {
            String[] parts = date.split("/", -1);
            if (!parts[0].matches("\\d{4}")) {
                return date;
            }
            var numbers = new ArrayList<Integer>();
            for (String part : List.of(parts).subList(0, Math.min(3, parts.length))) {
                if (!part.matches("\\d{1,4}")) {
                    break;
                }
                numbers.add(Integer.parseInt(part));
            }
            boolean ranged = parts.length == 2 && parts[1].length() == 4;
            return ranged ? date : PartialDate.of(numbers).iso();
        }

        /// The first value of the first tag that has one.
        private String take(String... tags) {
            for (String tag : tags) {
                for (Value value : left) {
                    if (value.tag.equals(tag)) {
                        left.remove(value);
                        return value.text;
                    }
                }
            }
            return "";
        }

        private List<String> takeAll(String tag) {
            List<String> all = left.stream()
                    .filter(v -> v.tag.equals(tag) && !v.text.isBlank())
                    .map(Value::text)
                    .toList();
            left.removeIf(v -> v.tag.equals(tag));
            return all;
        }
    }
}
