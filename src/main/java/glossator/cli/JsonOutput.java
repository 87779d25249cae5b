package glossator.cli;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;

/// JSON for other programs, indented; loaded only by commands that need it.
final class JsonOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private JsonOutput() {}

    /// Writes records, maps, lists, strings, numbers, booleans and nulls.
    static void print(Object value, PrintStream out) {
        out.println(MAPPER.writeValueAsString(value));
    }
}
