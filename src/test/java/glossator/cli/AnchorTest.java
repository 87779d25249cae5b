package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class AnchorTest {
    private static final String OLD =
            "The fox sat under the oak and slept. It rained. Nobody came.";
    private static final String NEW = "Once the fox sat under the tall oak and slept. Nobody came.";
    private static final String QUOTES = """
            {"pair":"p","id":"a","exact":"and slept","prefix":"oak ","suffix":".","start":26,"end":35}
            {"pair":"p","id":"b","exact":"under the oak","prefix":"","suffix":"","start":12,"end":25}
            {"pair":"p","id":"c","exact":"It rained.","prefix":"slept. ","suffix":" Nobody","start":37,"end":47}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Said anchor(String input, String... arguments) throws IOException {
        Files.writeString(folder.resolve("old.txt"), OLD);
        Files.writeString(folder.resolve("new.txt"), NEW);
        Files.writeString(
                folder.resolve("pairs.jsonl"),
                "{\"pair\":\"p\",\"old\":\"old.txt\",\"new\":\"new.txt\",\"lang\":\"en\"}\n");
        var words = new java.util.ArrayList<>(List.of("anchor"));
        for (String argument : arguments) {
            words.add(
                    argument.startsWith("-")
                            ? argument
                            : folder.resolve(argument).toString());
        }
        return new CliFixture(folder).withInput(input).runBare(words.toArray(String[]::new));
    }

    private static List<JsonNode> lines(Said said) {
        return said.lines().stream().map(l -> JsonMapper.shared().readTree(l)).toList();
    }

    @Test
    void eachQuoteHasItsPlaceAndTheTimeItTook() throws IOException {
        Said said = anchor(QUOTES, "--pairs", "pairs.jsonl");
        assertEquals(0, said.code(), said.err());
        List<JsonNode> lines = lines(said);
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).get("prep_us").asDouble() > 0);
        assertEquals("p", lines.get(0).get("pair").asString());
        assertEquals("and slept", place(lines.get(1)));
        assertEquals("exact", lines.get(1).get("fate").asString());
        assertEquals("under the tall oak", place(lines.get(2)));
        assertEquals("changed", lines.get(2).get("fate").asString());
        assertTrue(lines.get(3).get("start").isNull());
        assertTrue(lines.get(3).get("confidence").asDouble() > 0.5);
    }

    private static String place(JsonNode line) {
        return NEW.substring(line.get("start").asInt(), line.get("end").asInt());
    }

    @Test
    void answersComeInTheOrderOfTheQuotesAlthoughShortTextsAreComparedFirst() throws IOException {
        Files.writeString(folder.resolve("long.txt"), OLD.repeat(50));
        Files.writeString(folder.resolve("two.jsonl"), """
                {"pair":"long","old":"long.txt","new":"new.txt"}
                {"pair":"p","old":"old.txt","new":"new.txt"}
                """);
        String longer =
                "{\"pair\":\"long\",\"id\":\"z\",\"exact\":\"The\",\"start\":0,\"end\":3}\n";
        List<JsonNode> lines = lines(anchor(longer + QUOTES + longer, "--pairs", "two.jsonl"));
        assertEquals(
                List.of("long", "z", "p", "a", "b", "c", "z"),
                lines.stream()
                        .map(l -> l.has("prep_us") ? l.get("pair") : l.get("id"))
                        .map(JsonNode::asString)
                        .toList());
    }

    @Test
    void twoFilesNeedNoPair() throws IOException {
        Said said = anchor(
                "{\"id\":\"a\",\"exact\":\"and slept\",\"start\":26,\"end\":35}\n",
                "--from",
                "old.txt",
                "--to",
                "new.txt");
        assertEquals(0, said.code(), said.err());
        assertEquals("and slept", place(lines(said).get(1)));
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() throws IOException {
        assertTrue(anchor("\nnot json\n", "--pairs", "pairs.jsonl").err().startsWith("Line 2 "));
        assertTrue(anchor(QUOTES.replace("\"p\"", "\"q\""), "--pairs", "pairs.jsonl")
                .err()
                .contains("“q”"));
        assertTrue(anchor(QUOTES, "--from", "old.txt", "--to", "none.txt")
                .err()
                .contains("There is no file"));
        assertEquals(2, anchor(QUOTES, "--from", "old.txt").code());
        Files.write(folder.resolve("bad.txt"), new byte[] {'a', (byte) 0xFF, 'b'});
        assertTrue(anchor(QUOTES, "--from", "bad.txt", "--to", "new.txt").err().contains("UTF-8"));
    }

    @Test
    void quotesAloneNeedNoOldText() throws IOException {
        String quote =
                "{\"id\":\"a\",\"exact\":\"under the oak and slept\",\"prefix\":\"The fox sat \","
                        + "\"suffix\":\". It rained. Nobody came.\",\"start\":12,\"end\":35}\n";
        Said said = anchor(quote, "--quotes-only", "--to", "new.txt");
        assertEquals(0, said.code(), said.err());
        assertTrue(lines(said).get(0).get("prep_us").asDouble() > 0);
        assertEquals("a", lines(said).get(1).get("id").asString());
        assertTrue(lines(said).get(1).get("confidence").asDouble() > 0);
        Files.writeString(
                folder.resolve("gone.jsonl"),
                "{\"pair\":\"p\",\"old\":\"none.txt\",\"new\":\"new.txt\"}\n");
        Said listed = anchor(QUOTES, "--quotes-only", "--pairs", "gone.jsonl");
        assertEquals(0, listed.code(), listed.err());
        assertEquals(4, lines(listed).size());
        assertEquals("p", lines(listed).get(3).get("pair").asString());
    }

    @Test
    void quotesAloneAndAnOldTextIsAMistakeThatIsTold() throws IOException {
        Said both = anchor(QUOTES, "--quotes-only", "--from", "old.txt", "--to", "new.txt");
        assertEquals(2, both.code());
        assertTrue(both.err().contains("--to NEW"), both.err());
        assertEquals(2, anchor(QUOTES, "--quotes-only").code());
        assertEquals(2, anchor(QUOTES, "--to", "new.txt").code());
    }
}
