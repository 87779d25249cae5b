package glossator.bibliography.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Puts the particles of names behind the given names, as in *Rossum, Guido van*, in the names that
/// stand at the beginning of an entry: citeproc-java does not know “demote-non-dropping-particle”
/// (CSL 1.0.2). Names in their usual order look the same.
final class Particles {
    private Particles() {}

    static CSLItemData demote(CSLItemData item) {
        return new CSLItemDataBuilder(item)
                .author(demote(item.getAuthor()))
                .editor(demote(item.getEditor()))
                .translator(demote(item.getTranslator()))
                .build();
    }

    private static CSLName @Nullable [] demote(CSLName @Nullable [] names) {
        return names == null
                ? null
                : Arrays.stream(names).map(Particles::demote).toArray(CSLName[]::new);
    }

    private static CSLName demote(CSLName name) {
        String particle = name.getNonDroppingParticle();
        if (particle == null || particle.isBlank()) {
            return name;
        }
        String given = name.getGiven() == null ? particle : name.getGiven() + " " + particle;
        return new CSLNameBuilder(name).given(given).nonDroppingParticle(null).build();
    }
}
