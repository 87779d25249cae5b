package glossator.anchoring;

import java.util.Random;

/// A way of writing, for texts of made-up words.
public enum Script {
    LATIN(". ", ", ", " "),
    ACCENTED(". ", ", ", " "),
    CYRILLIC(". ", ", ", " "),
    PERSIAN(". ", "، ", " "),
    HINDI("। ", ", ", " "),
    TAMIL(". ", ", ", " "),
    CHINESE("。", "，", ""),
    JAPANESE("。", "、", ""),
    /// Without spaces between words, and with one at the end of a sentence.
    THAI(" ", " ", ""),
    KOREAN(". ", ", ", " "),
    EMOJI(". ", ", ", " "),
    /// Stems with many endings, and two kinds of i.
    TURKISH(". ", ", ", " "),
    /// Long compound words, many of them with a capital letter.
    GERMAN(". ", ", ", " ");

    private static final String[] SYLLABLES = {
        "ba", "ce", "din", "el", "fo", "gar", "hi", "ion", "ju", "kal", "lo", "mer", "na", "os",
        "pri", "qua", "ri", "sten", "tu", "um", "ver", "wo", "xi", "yl", "zan", "fi", "rn", "fla"
    };
    private static final String[] MARKED = {
        "bé", "çe", "dîn", "ël", "fö", "gar", "ñi", "ion", "ju", "kål", "lo", "mèr", "na", "ôs",
        "pri", "qua", "e\u0301", "sten", "tü", "um", "vēr", "wo", "ši", "yl", "zan", "ßa", "o\u0308"
    };
    private static final String[] CYRILLICS = {
        "ба", "це", "дин", "ел", "фо", "гар", "хи", "ион", "жу", "кал", "ло", "мер", "на", "ос",
        "при", "ква", "ый", "стен", "ту", "ум", "вер", "щё", "ши", "юл", "зан"
    };
    private static final String[] PERSIANS = {
        "با",
        "سه",
        "دین",
        "ال",
        "فو",
        "گر",
        "هی",
        "یون",
        "جو",
        "کل",
        "لو",
        "مر",
        "نا",
        "وس",
        "پر",
        "قا",
        "ری",
        "ستن",
        "تو",
        "ام",
        "ور",
        "می\u200Cش",
        "خی",
        "یل",
        "زن"
    };
    private static final String[] HINDIS = {
        "बा", "से", "दिन", "एल", "फो", "गर", "ही", "योन", "जू", "कल", "लो", "मेर", "ना", "ओस",
        "प्रि", "क्व", "री", "स्तन", "तू", "उम", "वेर", "शि", "ज्ञ", "यल", "ज़न"
    };
    private static final String[] TAMILS = {
        "பா", "சே", "தின்", "எல்", "போ", "கர்", "ஹி", "யோன்", "ஜு", "கல்", "லோ", "மெர்", "நா",
        "ஓஸ்", "பிரி", "குவா", "ரி", "ஸ்தென்", "து", "உம்", "வெர்", "ஷி", "க்ஷ", "யில்", "ழன்"
    };

    private static final String[] THAIS = {
        "บา", "เซ", "ดิน", "เอล", "โฟ", "กา", "ฮี", "ยน", "จู", "กัล", "โล", "เมร", "นา", "โอส",
        "พรี", "กวา", "ริ", "สเตน", "ตู", "อุม", "เวร", "ชี", "ไข่", "ยิล", "ซัน", "น้ำ", "ที่"
    };

    private static final String[] ENDINGS = {
        "lar", "ler", "ın", "in", "da", "de", "dan", "den", "ı", "i", "mış", "ıyor", "dık", "siniz"
    };
    private static final String[] JOINTS = {"s", "", "", "en", "er"};
    private static final String[] GERMANS = {
        "ba", "ge", "din", "el", "fö", "gar", "hei", "ung", "jü", "kal", "lo", "mer", "nach", "aus",
        "prü", "qual", "ri", "sten", "tu", "um", "ver", "wo", "schaft", "zahn", "ßen", "lich",
        "keit"
    };
    private static final String[] TURKS = {
        "ba", "ce", "dın", "el", "fö", "gar", "hı", "iyi", "jü", "kal", "lo", "mer", "na", "ış",
        "çi", "ka", "rı", "şen", "tu", "üm", "ver", "yo", "ğı", "yıl", "zan"
    };

    public final String stop;
    public final String comma;
    public final String space;

    Script(String stop, String comma, String space) {
        this.stop = stop;
        this.comma = comma;
        this.space = space;
    }

    /// The word of rank `rank` of a language: the frequent ones are short.
    String word(int rank, Random random) {
        return switch (this) {
            case LATIN -> of(SYLLABLES, rank, random);
            case ACCENTED -> of(MARKED, rank, random);
            case CYRILLIC -> of(CYRILLICS, rank, random);
            case PERSIAN -> of(PERSIANS, rank, random);
            case HINDI -> of(HINDIS, rank, random);
            case TAMIL -> of(TAMILS, rank, random);
            case CHINESE -> letters(0x4E00, 2500, rank, random);
            case JAPANESE ->
                rank % 3 == 0
                        ? letters(0x4E00, 1500, rank, random)
                        : letters(0x3042, 80, rank, random);
            case THAI -> of(THAIS, rank, random);
            case KOREAN -> letters(0xAC00, 9000, 40 + rank, random);
            case EMOJI ->
                rank % 9 == 8
                        ? Character.toString(0x1F600 + rank % 64) + (rank % 2 == 0 ? "\uFE0F" : "")
                        : of(SYLLABLES, rank, random) + (rank % 5 == 0 ? "\u0301" : "");
            case TURKISH -> of(TURKS, rank, random) + endings(rank, random);
            case GERMAN -> compound(rank, random);
        };
    }

    private static String of(String[] syllables, int rank, Random random) {
        var word = new StringBuilder();
        for (int s = 0; s <= Math.min(4, rank / 40 + random.nextInt(2)); s++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }

    private static String endings(int rank, Random random) {
        var endings = new StringBuilder();
        for (int e = 0; e < Math.min(3, rank / 60); e++) {
            endings.append(ENDINGS[random.nextInt(ENDINGS.length)]);
        }
        return endings.toString();
    }

    private static String compound(int rank, Random random) {
        var word = new StringBuilder(of(GERMANS, rank, random));
        for (int part = 0; part < Math.min(3, rank / 200); part++) {
            word.append(JOINTS[random.nextInt(JOINTS.length)]).append(of(GERMANS, rank, random));
        }
        if (rank > 60 && rank % 2 == 0) {
            word.setCharAt(0, Character.toTitleCase(word.charAt(0)));
        }
        return word.toString();
    }

    private static String letters(int first, int count, int rank, Random random) {
        var word = new StringBuilder();
        for (int s = 0; s <= Math.min(2, rank / 60 + random.nextInt(2)); s++) {
            word.appendCodePoint(first + (int) (count * Math.pow(random.nextDouble(), 3)));
        }
        return word.toString();
    }
}
