package glossator.library;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// The values of a sidecar, which may come from anywhere. What a value must not be is thrown as an
/// [IllegalArgumentException] that names it.
final class SidecarValues {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private SidecarValues() {}

    static UUID id(JsonNode node, String name) {
        return id(text(node, name));
    }

    static boolean isId(JsonNode value) {
        return value.isString() && ID.matcher(value.asString()).matches();
    }

    static UUID id(String text) {
        require(ID.matcher(text).matches(), text);
        return UUID.fromString(text);
    }

    static String hash(JsonNode node, String name) {
        String text = text(node, name);
        require(HASH.matcher(text).matches(), name);
        return text;
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        require(value.isString(), name);
        return Normalized.cleanText(value.asString());
    }

    /// Empty if it is missing.
    static String textOrEmpty(JsonNode node, String name) {
        return node.has(name) ? text(node, name) : "";
    }

    static List<String> texts(JsonNode node, String name) {
        JsonNode array = node.path(name);
        require(array.isArray(), name);
        array.forEach(each -> require(each.isString(), name));
        return array.valueStream().map(JsonNode::asString).map(Normalized::cleanText).toList();
    }

    /// A name of a file in no folder.
    static String fileName(JsonNode node, String name) {
        String text = text(node, name);
        boolean leads = text.isBlank()
                || text.equals(".")
                || text.equals("..")
                || text.indexOf('/') >= 0
                || text.indexOf('\\') >= 0;
        require(!leads, name);
        return text;
    }

    static int number(JsonNode node, String name, int least) {
        JsonNode value = node.path(name);
        require(
                value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= least,
                name);
        return value.asInt();
    }

    /// From 0 on.
    static long count(JsonNode node, String name) {
        JsonNode value = node.path(name);
        require(
                value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0, name);
        return value.asLong();
    }

    /// 0 to 1; 0 if it is missing.
    static double share(JsonNode node, String name) {
        JsonNode value = node.path(name);
        require(value.isMissingNode() || value.isNumber(), name);
        double share = value.asDouble(0);
        require(share >= 0 && share <= 1, name);
        return share;
    }

    static boolean flag(JsonNode node, String name) {
        JsonNode value = node.path(name);
        require(value.isMissingNode() || value.isBoolean(), name);
        return value.asBoolean(false);
    }

    static Instant moment(JsonNode node, String name) {
        try {
            Instant moment = Timestamps.parse(text(node, name));
            require(!moment.isBefore(EARLIEST) && !moment.isAfter(LATEST), name);
            return moment;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /// Null if it is missing.
    static @Nullable Instant momentOrNull(JsonNode node, String name) {
        return node.has(name) ? moment(node, name) : null;
    }

    static void require(boolean good, String name) {
        if (!good) {
            throw new IllegalArgumentException(name);
        }
    }
}
