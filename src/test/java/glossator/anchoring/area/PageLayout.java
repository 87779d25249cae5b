package glossator.anchoring.area;

import glossator.anchoring.area.Item.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What the pages of a source have in common.
enum PageLayout {
    BOOK {
        @Override
        List<Item> page(Random random, long source) {
            List<Item> items = new ArrayList<>();
            items.add(Item.of(Kind.TEXT, 60, 40, 475, 11, source));
            boolean columns = source % 2 == 0;
            double width = columns ? 228 : 475;
            for (int column = 0; column < (columns ? 2 : 1); column++) {
                double y = 70;
                while (y < 700) {
                    Kind kind = KINDS[random.nextInt(KINDS.length)];
                    double height = 70 + random.nextInt(130);
                    items.add(
                            Item.of(kind, 60 + column * 247, y, width, height, random.nextLong()));
                    y += height + 16;
                }
            }
            return items;
        }
    },
    LETTERS {
        @Override
        List<Item> page(Random random, long source) {
            List<Item> items = new ArrayList<>();
            items.add(Item.of(Kind.HEADING, 60, 40, 475, 34, source));
            items.add(Item.of(Kind.TEXT, 380, 84, 155, 40, source + 2));
            Kind kind = random.nextBoolean() ? Kind.TEXT : Kind.HANDWRITING;
            double height = 150 + random.nextInt(380);
            items.add(Item.of(kind, 70, 170, 440, height, random.nextLong()));
            items.add(Item.of(Kind.HANDWRITING, 300, 190 + height, 170, 30, random.nextLong()));
            if (random.nextBoolean()) {
                double x = 60 + random.nextInt(360);
                items.add(Item.of(Kind.STAMP, x, 720, 110, 60, random.nextLong()));
            }
            return items;
        }
    },
    FORMS {
        @Override
        List<Item> page(Random random, long source) {
            List<Item> items = new ArrayList<>();
            items.add(Item.of(Kind.HEADING, 60, 40, 475, 34, source));
            items.add(Item.of(Kind.FORM, 60, 100, 475, 560, source + 4));
            items.add(Item.of(Kind.ENTRIES, 60, 100, 475, 560, random.nextLong()));
            if (random.nextBoolean()) {
                double x = 60 + random.nextInt(360);
                items.add(Item.of(Kind.STAMP, x, 680, 120, 70, random.nextLong()));
            }
            return items;
        }
    },
    ALBUM {
        @Override
        List<Item> page(Random random, long source) {
            List<Item> items = new ArrayList<>();
            double y = 50;
            for (int i = 0; i < 2; i++) {
                double width = 300 + random.nextInt(175);
                double height = 220 + random.nextInt(80);
                items.add(Item.of(Kind.PHOTO, 60, y, width, height, random.nextLong()));
                items.add(Item.of(Kind.TEXT, 60, y + height + 10, width, 24, random.nextLong()));
                y += height + 80;
            }
            return items;
        }
    },
    REGISTER {
        @Override
        List<Item> page(Random random, long source) {
            List<Item> items = new ArrayList<>();
            items.add(Item.of(Kind.HEADING, 60, 40, 475, 34, source));
            items.add(Item.of(Kind.TABLE, 60, 90, 475, 400, random.nextLong()));
            items.add(Item.of(Kind.HANDWRITING, 60, 520, 475, 220, random.nextLong()));
            return items;
        }
    };

    private static final Kind[] KINDS = {
        Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.PHOTO, Kind.CHART, Kind.TABLE
    };

    /// A page of the source with this seed.
    abstract List<Item> page(Random random, long source);
}
