package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An article of our own and its corrected copies, a paragraph a line.
final class Article {
    static final String FIRST = """
            The harbour of Kellport will close in May
            The council of Kellport decided on Monday evening that the old harbour will close at the end of May.
            “We have no other choice,” said Mayor Helen Brandt after the meeting, “the quay is sinking.”
            Fishermen had gathered before the town hall since noon, some of them with their families.
            According to an engineer’s report of last winter, the northern wall has moved by eleven centimetres.
            A restaurant owner, who did not want to be named, called the decision a catastrophe for the season.
            The ferry to Saint Arran will leave from the new terminal, which is four kilometres farther south.
            Whether the fish market can stay in its hall is to be decided in the autumn.
            The state has promised two million towards the demolition of the cranes.
            Nobody could say on Monday what will become of the lighthouse.
            """;

    /// A changed name, a deleted paragraph, two paragraphs swapped, a sentence rewritten,
    /// typographic quotes made straight.
    static final String SECOND = """
            The harbour of Kellport will close in May
            The council of Kellport decided on Monday evening that the old harbour will close at the end of May.
            "We have no other choice," said Mayor Helena Brand after the meeting, "the quay is sinking."
            Fishermen had gathered before the town hall since noon, some of them with their families.
            The ferry to Saint Arran will leave from the new terminal, which is four kilometres farther south.
            According to an engineer's report of last winter, the northern wall has moved by eleven centimetres.
            The market hall will be looked at again by the council in autumn, and the fish may have to leave it.
            The state has promised two million towards the demolition of the cranes.
            Nobody could say on Monday what will become of the lighthouse.
            """;

    /// The second, with the deleted paragraph back in it and another one gone.
    static final String THIRD = SECOND.replace(
                    "The ferry to",
                    "A restaurant owner, who did not want to be named, called the decision a"
                            + " catastrophe for the season.\nThe ferry to")
            .replace(
                    "The state has promised two million towards the demolition of the"
                            + " cranes.\n",
                    "");

    static final List<String> QUOTES = List.of(
            "decided on Monday evening",
            "Mayor Helen Brandt",
            "We have no other choice,” said",
            "some of them with their families",
            "the northern wall has moved by eleven centimetres",
            "called the decision a catastrophe",
            "four kilometres farther south",
            "Whether the fish market can stay in its hall is to be decided in the autumn",
            "promised two million",
            "what will become of the lighthouse");

    private Article() {}

    /// Marks every quote in the newest edition; by quote.
    static Map<String, Annotation> mark(Library library, Source source) {
        String text = library.document(source.edition()).text();
        var made = new LinkedHashMap<String, Annotation>();
        for (String quote : QUOTES) {
            int at = text.indexOf(quote);
            Annotation annotation = Sample.annotation(library, source, at, at + quote.length());
            library.apply(Change.add(annotation));
            made.put(quote, annotation);
        }
        return made;
    }

    static EditionCandidate next(Library library, Source source, String name, String text) {
        return library.compare(
                source.id(),
                new ParsedFile(
                        Sample.original(name, text),
                        Sample.reading("Article", text),
                        "/origin/" + name));
    }

    static UpdateResult update(Library library, Source source, String name, String text) {
        return library.addEdition(next(library, source, name, text));
    }
}
