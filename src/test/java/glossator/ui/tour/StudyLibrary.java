package glossator.ui.tour;

import glossator.exchange.bibliography.BibliographyFiles;
import glossator.exchange.bibliography.BibliographyImport;
import glossator.format.Formats;
import glossator.library.Library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// A library that looks like that of somebody who studies reading: articles as PDF, books as EPUB,
/// notes as text, with a bibliography of all of them. The sentences are our own, and the works and
/// people do not exist. The same count gives the same library.
final class StudyLibrary {
    private static final List<String> PLACES = List.of(
            "Norham", "Velden", "Östra Hamn", "Saint-Aubert", "Kessel", "Porto Lisca", "Marlow");
    private static final List<String> FAMILIES = List.of(
            "Lindqvist",
            "Okafor",
            "Marchetti",
            "Sørensen",
            "Vogel",
            "Adeyemi",
            "Castellanos",
            "Whitfield",
            "Dubois",
            "Nakamura",
            "Bellamy",
            "Haddad",
            "Petrov",
            "Quist",
            "Ferreira");
    private static final List<String> GIVEN = List.of(
            "Ada", "Jonas", "Miriam", "Tomás", "Ingrid", "Samuel", "Leila", "Peter", "Clara");
    private static final List<String> JOURNALS =
            List.of("Journal of Reading History", "Book and Society", "Papers in Textual Culture");
    private static final List<String> PUBLISHERS =
            List.of("Norham University Press", "Kessel & Sons", "Marlow Academic");
    private static final List<String> CLAIMS = List.of(
            "Reading is never a private act, and the rooms of {place} show why.",
            "“Reading is never a private act,” {person} wrote in {year}.",
            "Reading is never a private act: this was said in {place} before.");

    /// One work in so many makes the claim.
    private static final int CLAIMS_IN = 9;

    private static final int SECTIONS = 4;
    private static final int PARAGRAPHS = 4;

    private final List<List<String>> titles = new ArrayList<>();
    private final List<List<String>> sentences = new ArrayList<>();
    private final Random random = new Random(13);
    private final StringBuilder bibliography = new StringBuilder();

    private StudyLibrary() throws IOException {
        try (InputStream in = StudyLibrary.class.getResourceAsStream("study.txt")) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : all.split("\n")) {
                if (line.startsWith("= ")) {
                    titles.add(List.of(line.substring(2).split(" \\| ")));
                    sentences.add(new ArrayList<>());
                } else {
                    sentences.getLast().add(line);
                }
            }
        }
    }

    /// Makes the files and the library, and takes over the bibliography.
    static void make(Path files, Path folder, int count) throws IOException {
        Files.createDirectories(files);
        var study = new StudyLibrary();
        List<Path> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(study.write(files, i));
        }
        Path bib = Files.writeString(files.resolve("study.bib"), study.bibliography);
        try (Library library = Library.open(folder)) {
            for (Path file : all) {
                library.add(file, Formats::read);
            }
            BibliographyImport.plan(library, BibliographyFiles.read(bib), files).apply();
        }
    }

    private Path write(Path files, int number) throws IOException {
        int topic = number % titles.size();
        List<String> choice = titles.get(topic);
        String place = any(PLACES);
        int year = 1962 + random.nextInt(62);
        String family = any(FAMILIES);
        String given = any(GIVEN);
        String title = choice.get(number / titles.size() % choice.size());
        int repeated = number / titles.size() / choice.size();
        String whole = repeated == 0 ? title : title + ": " + place + ", " + (1700 + number % 250);
        var text = new StudyFiles(whole, given + " " + family, sections(number, topic));
        String ending = List.of("pdf", "pdf", "epub", "txt").get(number % 4);
        Path file = files.resolve(String.format("%s %d %03d.%s", family, year, number + 1, ending));
        switch (ending) {
            case "pdf" -> text.writePdf(file);
            case "epub" -> text.writeEpub(file);
            default -> text.writeText(file);
        }
        describe(file, ending, whole, family + ", " + given, place, year, number);
        return file;
    }

    private void describe(
            Path file,
            String ending,
            String title,
            String author,
            String place,
            int year,
            int number) {
        boolean article = ending.equals("pdf");
        int page = 1 + random.nextInt(300);
        bibliography.append("@%s{s%d,\n title = {%s},\n author = {%s},\n year = {%d},\n"
                .formatted(article ? "article" : "book", number, title, author, year));
        bibliography.append(
                article
                        ? " journal = {%s},\n volume = {%d},\n number = {%d},\n pages = {%d--%d},\n"
                                .formatted(
                                        any(JOURNALS), year - 1950, 1 + number % 4, page, page + 12)
                        : " publisher = {%s},\n address = {%s},\n"
                                .formatted(any(PUBLISHERS), place));
        bibliography.append(" file = {%s}\n}\n\n".formatted(file.getFileName()));
    }

    private List<List<String>> sections(int number, int topic) {
        var sections = new ArrayList<List<String>>();
        List<String> headings = List.of("Beginnings", "What the Records Say", "Readers", "Remains");
        for (int s = 0; s < SECTIONS; s++) {
            var section = new ArrayList<>(List.of(headings.get(s)));
            for (int p = 0; p < PARAGRAPHS; p++) {
                section.add(paragraph(topic));
            }
            if (s == 1 && number % CLAIMS_IN == 0) {
                section.set(1, section.get(1) + " " + filled(any(CLAIMS)));
            }
            sections.add(section);
        }
        return sections;
    }

    private String paragraph(int topic) {
        var own = new ArrayList<>(sentences.get(topic));
        Collections.shuffle(own, random);
        var paragraph = new ArrayList<>(own.subList(0, 4 + random.nextInt(3)));
        if (random.nextInt(3) == 0) {
            paragraph.add(any(sentences.get(random.nextInt(sentences.size()))));
        }
        return String.join(" ", paragraph.stream().map(this::filled).toList());
    }

    private String filled(String sentence) {
        return sentence.replace("{place}", any(PLACES))
                .replace("{year}", String.valueOf(1780 + random.nextInt(140)))
                .replace("{person}", any(GIVEN) + " " + any(FAMILIES))
                .replace("{number}", String.valueOf(40 + random.nextInt(900)))
                .replace("{share}", String.valueOf(11 + random.nextInt(70)));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
