package glossator.anchoring;

import glossator.anchoring.Revision.Plan;
import glossator.annotation.Anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Marks on revised texts of all kinds, and how well they are placed: with the old text at hand,
/// and by their quotes alone.
final class Survey {
    private static final int SENTENCES = 300;
    private static final int MARKS = 130;
    /// Thai was added for passages elsewhere, and would change what is compared with older figures.
    private static final List<Script> SCRIPTS =
            Stream.of(Script.values()).filter(script -> script != Script.THAI).toList();

    final Score byKind = new Score();
    final Score byText = new Score();
    final Score byQuote = new Score();

    private record Scene(String name, Script script, Plan plan) {}

    private static List<Scene> scenes(int seed) {
        List<Scene> scenes = new ArrayList<>();
        for (Script script : SCRIPTS) {
            scenes.add(new Scene("script " + script, script, Plan.edits(15)));
        }
        int number = seed;
        for (Print print : Print.values()) {
            Script script = script(number++);
            scenes.add(
                    new Scene("print " + print, script, new Plan(10, Rearrangement.NONE, print)));
        }
        number = seed + 3;
        for (Rearrangement each : Rearrangement.values()) {
            Script script = script(number++);
            scenes.add(new Scene("text " + each, script, new Plan(8, each, Print.AS_IT_IS)));
        }
        scenes.add(new Scene("much edited", script(seed), Plan.edits(60)));
        scenes.add(new Scene("much edited", script(seed + 1), Plan.edits(60)));
        return scenes;
    }

    private static Script script(int number) {
        return SCRIPTS.get(number % SCRIPTS.size());
    }

    /// The texts of one seed, about 3,600 marks.
    Survey add(int seed) {
        for (Scene scene : scenes(seed)) {
            String text = new RandomProse(scene.script(), seed).text(SENTENCES);
            var revision = new Revision(text, seed, scene.plan());
            var anchoring = Anchoring.between(revision.old, revision.now);
            var search = QuoteAnchoring.in(revision.now);
            for (Trials.Mark mark : Trials.marks(revision, MARKS, seed)) {
                Anchor anchor = anchoring.anchor(mark.selector());
                byKind.add(mark.kind(), mark, anchor);
                byText.add(scene.name(), mark, anchor);
                byQuote.add(mark.kind(), mark, search.anchor(mark.selector()));
                if (Boolean.getBoolean("survey.faults")) {
                    tell(scene, revision, mark, anchor);
                }
            }
        }
        return this;
    }

    private static void tell(Scene scene, Revision revision, Trials.Mark mark, Anchor anchor) {
        var outcome = Trials.outcome(mark, anchor.place());
        if (outcome != Trials.Outcome.RIGHT && outcome != Trials.Outcome.REWRITTEN) {
            System.out.printf(
                    "%s %s %s said %.3f%n  old: %s [%s] %s%n  now: %s%n  truth: %s%n",
                    outcome,
                    mark.kind(),
                    scene.name(),
                    anchor.confidence(),
                    mark.selector().prefix(),
                    mark.selector().exact(),
                    mark.selector().suffix(),
                    anchor.place().map(p -> around(revision.now, p)),
                    mark.truth().map(p -> around(revision.now, p)));
        }
    }

    private static String around(String text, glossator.document.Range place) {
        return text.substring(Math.max(0, place.start() - 30), place.start())
                + "["
                + place.of(text)
                + "]"
                + text.substring(place.end(), Math.min(text.length(), place.end() + 30));
    }

    /// Prints the tables for the seeds from the first argument to before the second.
    public static void main(String[] seeds) {
        var survey = new Survey();
        for (int seed = Integer.parseInt(seeds[0]); seed < Integer.parseInt(seeds[1]); seed++) {
            survey.add(seed);
        }
        System.out.println("By kind of edit\n" + survey.byKind.table());
        System.out.println("By kind of text\n" + survey.byText.table());
        System.out.println(survey.byText.calibration());
        System.out.println("By the quote alone\n" + survey.byQuote);
    }
}
