package glossator.format.epub;

import glossator.annotation.ReviewState;
import glossator.format.EmbeddedReply;
import glossator.format.ReplyTree;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An annotation and those that answer it: their motivation is `replying`, their target the
/// annotation that they answer (Web Annotation Data Model, §3.3.5).
///
/// @param answers in the order of the file
record W3cThread(JsonNode head, List<JsonNode> answers, List<Integer> parents) {
    /// The name of what only this program writes in a reply.
    static final String REPLY = "glossator:reply";

    /// In the order of their heads in the file.
    static List<W3cThread> of(Iterable<JsonNode> items) {
        var all = new ArrayList<JsonNode>();
        var indexes = new HashMap<String, Integer>();
        for (JsonNode item : items) {
            indexes.putIfAbsent(item.path("id").asString(""), all.size());
            all.add(item);
        }
        indexes.remove("");
        var tree = new ReplyTree(all.stream()
                .mapToInt(item -> indexes.getOrDefault(answered(item), -1))
                .toArray());
        return of(all, tree);
    }

    private static List<W3cThread> of(List<JsonNode> all, ReplyTree tree) {
        Map<Integer, W3cThread> threads = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (tree.parent(i) < 0) {
                threads.put(i, new W3cThread(all.get(i), new ArrayList<>(), new ArrayList<>()));
            }
        }
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < all.size(); i++) {
            W3cThread thread = threads.get(tree.head(i));
            if (tree.parent(i) >= 0 && thread != null) {
                places.put(i, thread.answers.size());
                thread.answers.add(all.get(i));
                thread.parents.add(tree.parent(i));
            }
        }
        threads.values().forEach(t -> t.parents.replaceAll(p -> places.getOrDefault(p, -1)));
        return List.copyOf(threads.values());
    }

    /// The id of the annotation that this one answers; empty if it answers none.
    private static String answered(JsonNode item) {
        boolean replies = false;
        for (JsonNode motivation : W3cAnnotations.each(item.path("motivation"))) {
            replies |= motivation.asString("").equals("replying");
        }
        JsonNode target = W3cAnnotations.first(item.path("target"));
        JsonNode named = target.isString() ? target : target.path("source");
        String id = (named.isMissingNode() ? target.path("id") : named).asString("");
        return replies ? id : "";
    }

    /// What is written of it; the replies are not if the file holds no objects.
    ///
    /// @param key of its marks in the pages
    EpubAnnotation.Entry entry(String key) {
        return new EpubAnnotation.Entry(
                head instanceof ObjectNode object ? object : null,
                answers.stream()
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast)
                        .toList(),
                null,
                key);
    }

    List<EmbeddedReply> replies() {
        var replies = new ArrayList<EmbeddedReply>();
        for (int i = 0; i < answers.size(); i++) {
            JsonNode item = answers.get(i);
            JsonNode own = item.path(REPLY);
            replies.add(new EmbeddedReply(
                    parents.get(i),
                    W3cAnnotations.nameOf(item.path("creator")),
                    W3cAnnotations.words(item),
                    ReviewState.find(own.path("state").asString("")).orElse(null),
                    EpubAnnotation.instant(item.path("created").asString("")),
                    own.isObject() ? OwnTerms.uuid(item.path("id").asString("")) : null));
        }
        return replies;
    }
}
