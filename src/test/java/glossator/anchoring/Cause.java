package glossator.anchoring;

import glossator.anchoring.Revision.Word;

import java.util.List;

/// What has led marks astray. Of each, a text has some cases; the truth about every mark is known
/// from how the case was made.
enum Cause implements TextChange {
    /// Two neighbors that read almost alike: one is deleted, the other moved.
    TWIN_THEFT,
    /// One sentence stands twice, and each has moved to where the other was, or one is gone.
    SWAPPED_BOILERPLATE,
    /// A single word that is gone or moved, and another with nearly the same letters.
    LONE_WORD,
    /// A sentence was moved; its end also stands elsewhere.
    MOVED_TAIL,
    /// A sentence in order, edited, beside a moved one that reads almost as it did.
    MIDDLE_IN_ORDER,
    /// Of two sentences one is kept.
    ONE_OF_TWO,
    /// The numbers of all items of a list changed since some are gone or new.
    RENUMBERED_LIST,
    /// The sentence beside the kept one is gone and its signs stand in a new one.
    STRAY_SIGNS,
    /// Sentences were put between the two kept parts of a passage.
    MOVED_IN,
    /// The address of a link stands beside the passage or in it.
    LINKS,
    /// Two items of a list have changed places; their numbers stayed or went with them.
    SWAPPED_ITEMS;

    private static final int CASES = 14;

    private void plant(Planting planting) {
        switch (this) {
            case TWIN_THEFT -> OwnershipCauses.twinTheft(planting);
            case SWAPPED_BOILERPLATE -> OwnershipCauses.swappedBoilerplate(planting);
            case LONE_WORD -> OwnershipCauses.loneWord(planting);
            case MOVED_TAIL -> OwnershipCauses.movedTail(planting);
            case MIDDLE_IN_ORDER -> OwnershipCauses.middleInOrder(planting);
            case ONE_OF_TWO -> EdgeCauses.oneOfTwo(planting);
            case RENUMBERED_LIST -> EdgeCauses.renumberedList(planting);
            case STRAY_SIGNS -> EdgeCauses.straySigns(planting);
            case MOVED_IN -> EdgeCauses.movedIn(planting);
            case LINKS -> EdgeCauses.links(planting);
            case SWAPPED_ITEMS -> ListCauses.swappedItems(planting);
        }
    }

    /// The place among all, from 0.
    int number() {
        return List.of(values()).indexOf(this);
    }

    /// The way of writing of the text made with `seed`.
    Script script(int seed, List<Script> all) {
        return switch (this) {
            case LINKS -> seed % 2 == 0 ? Script.CHINESE : all.get(seed / 2 % all.size());
            case LONE_WORD ->
                List.of(
                                Script.LATIN,
                                Script.ACCENTED,
                                Script.CYRILLIC,
                                Script.TURKISH,
                                Script.GERMAN)
                        .get(seed % 5);
            default -> all.get((seed + 4 * number()) % all.size());
        };
    }

    @Override
    public void prepare(Revision revision) {
        var planting = new Planting(revision);
        for (int number = 0; number < CASES; number++) {
            plant(planting);
        }
    }

    @Override
    public void rearrange(Revision revision, List<List<Word>> edited) {
        revision.later.forEach(change -> change.accept(edited));
    }
}
