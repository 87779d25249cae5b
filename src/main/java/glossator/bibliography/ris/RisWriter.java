package glossator.bibliography.ris;

import glossator.bibliography.AttachedFile;
import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.PartialDate;
import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes RIS. What it has no tag for is in lines `C8`, as `name: value`.
public final class RisWriter {
    private final StringBuilder out = new StringBuilder();

    private RisWriter() {}

    public static String write(List<BibliographyEntry> entries) {
        var ris = new RisWriter();
        entries.forEach(ris::entry);
        return ris.out.toString();
    }

    private void entry(BibliographyEntry entry) {
        Metadata metadata = entry.metadata();
        Details details = metadata.details();
        String type = RisFields.typeOf(details.kind());
        line("TY", type);
        line("ID", entry.key());
        line("TI", metadata.title());
        metadata.contributors().forEach(this::person);
        RisFields.TEXTS.forEach((field, tags) -> line(tags.getFirst(), details.get(field)));
        pages(details.get(DetailField.PAGES));
        identifiers(details);
        line("PB", metadata.publisher());
        date("PY", "DA", metadata.published());
        line("Y2", slashed(details.get(DetailField.ACCESSED)));
        line("OP", details.get(DetailField.ORIGINAL_DATE));
        line("UR", metadata.url());
        line("LA", metadata.language());
        entry.tags().forEach(tag -> line("KW", tag));
        entry.notes().forEach(note -> line("N1", note));
        entry.files().forEach(file -> line("L1", path(file)));
        if (!RisFields.kindOf(type).equals(details.kind())) {
            line("C8", "kind: " + details.kind());
        }
        details.other().forEach((name, value) -> line("C8", name + ": " + value));
        out.append("ER  - \r\n\r\n");
    }

    private void person(Contributor person) {
        String name = person.given().isBlank()
                ? person.family() + ","
                : person.family() + ", " + person.given();
        String tag = RisFields.tagOf(person.role());
        line(tag.isEmpty() ? "C8" : tag, tag.isEmpty() ? person.role().word() + ": " + name : name);
    }

    /// `SP` and `EP` if it is one range.
    private void pages(String pages) {
        String[] ends = pages.split("\\s*[–-]\\s*", -1);
        boolean range = ends.length == 2 && pages.indexOf('–') >= 0 && !pages.contains(",");
        line("SP", range ? ends[0] : pages);
        line("EP", range ? ends[1] : "");
    }

    private void identifiers(Details details) {
        boolean isBook = details.kind().equals("book");
        boolean both = isBook || !details.get(DetailField.ISBN).isBlank();
        line("SN", details.get(DetailField.ISBN));
        String issn = details.get(DetailField.ISSN);
        line(both ? "C8" : "SN", both && !issn.isBlank() ? "issn: " + issn : issn);
    }

    private void date(String year, String whole, String date) {
        Optional<PartialDate> parts = PartialDate.of(date);
        line(year, parts.map(p -> String.format(Locale.ROOT, "%04d", p.year())).orElse(date));
        if (parts.isPresent() && parts.get().month() > 0) {
            line(whole, slashed(date));
        }
    }

    /// A date as `2020/03/01`; what is none, as it is.
    private static String slashed(String date) {
        return PartialDate.of(date)
                .map(d -> d.iso().replace('-', '/') + "/".repeat(3 - d.parts().size()))
                .orElse(date);
    }

    private static String path(AttachedFile file) {
        return file.path();
    }

    private void line(String tag, String value) {
        if (!value.isBlank()) {
            String flat = value.strip().replaceAll("\\s*\\R\\s*", "\r\n ");
            out.append(tag).append("  - ").append(flat).append("\r\n");
        }
    }
}
