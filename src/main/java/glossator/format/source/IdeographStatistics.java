package glossator.format.source;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/// What characters cost in the languages of East Asia (nats): those that are most frequent by their
/// rank, the others by the part of the national character set in which they are.
///
/// @param ranks of the most frequent ones, from 0
/// @param set the national character set, in two bytes (GB 2312, Big5, JIS X 0208, KS X 1001)
record IdeographStatistics(String language, Map<Character, Integer> ranks, Charset set) {
    private static final double RANK = 1.2;
    private static final double USUAL = 9.4;
    private static final double UNUSUAL = 12;
    private static final double ELSEWHERE = 14;
    private static final double KANA = 4.2;
    private static final double SIGN = 5;
    private static final double NARROW_KANA = 7;

    /// In the order of how frequent they are, roughly.
    private static final Map<String, String> FREQUENT = Map.of(
            "zh-Hans", """
            的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多
            经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性
            知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次
            度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建
            务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路
            记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔录港船灯塔字词编码""",
            "zh-Hant", """
            的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多
            經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性
            知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次
            度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建
            務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路""",
            "ja", """
            のにはをたがでとしれさいるあなっらもてこうりくまかよんきすけそえわつちみどせばめだろやおびほべごずげへぶむぎじぐぜひねょゃゅ
            日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学
            問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機
            平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文
            ンーイスルトアリラクタレシグマドフカコロジテムッサメニバプキオパデュダナセウチィビブミハケャゲズネゼエョペノヒワォガモザソボ""",
            "ko", """
            이다는을의에고가를지하로은한기사인리도자어시나들아라해정그서대일안수여만보제것있게과상적으전스구원부오장조생우마세주성와동람문
            신회국면소없말물무때었미음중거공경모치내개분실학계야선비위연러속방화요불드너관할발간바식용더않되명한단각단결교히진데두려양후트
            심집니며아저형까번운체르본양능토유권통점강당았했니습를영반민감양입예산작노행던재점크등""");

    private static final Map<String, String> SETS =
            Map.of("zh-Hans", "GB2312", "zh-Hant", "Big5", "ja", "EUC-JP", "ko", "EUC-KR");

    static IdeographStatistics of(String language) {
        var ranks = new HashMap<Character, Integer>();
        for (char c : FREQUENT.getOrDefault(language, "").replace("\n", "").toCharArray()) {
            ranks.putIfAbsent(c, ranks.size());
        }
        return new IdeographStatistics(
                language, ranks, Charset.forName(SETS.getOrDefault(language, "GB2312")));
    }

    /// What a character costs that is not ASCII.
    double cost(char c) {
        Integer rank = ranks.get(c);
        if (rank != null) {
            return RANK + Math.log(rank + 8.0);
        }
        if (c == '\uFFFD' || Character.isISOControl(c)) {
            return 2 * ELSEWHERE;
        }
        if (c >= '\uFF61' && c <= '\uFF9F') {
            return NARROW_KANA;
        }
        if (c >= '\u3040' && c <= '\u30FF') {
            return language.equals("ja") ? KANA : UNUSUAL;
        }
        if (!Character.isLetter(c)) {
            return "\uFF0C\u3002\u3001\uFF01\uFF1F\uFF1B\uFF1A\u300C\u300D\u201C\u201D\u3000"
                                    .indexOf(c)
                            >= 0
                    ? SIGN
                    : UNUSUAL;
        }
        return ofLevel(lead(c));
    }

    /// The levels of the sets: the characters in everyday use come first.
    private double ofLevel(int lead) {
        return switch (language) {
            case "zh-Hans" -> level(lead, 0xB0, 0xD7, 0xF7);
            case "zh-Hant" -> level(lead, 0xA4, 0xC6, 0xF9);
            case "ja" -> level(lead, 0xB0, 0xCF, 0xF4);
            default -> level(lead, 0xB0, 0xC8, 0xFD);
        };
    }

    private static double level(int lead, int from, int usual, int last) {
        if (lead < from || lead > last) {
            return ELSEWHERE;
        }
        return lead <= usual ? USUAL : UNUSUAL;
    }

    /// The first byte of a character; 0 if the set does not have it in two.
    private int lead(char c) {
        byte[] encoded = String.valueOf(c).getBytes(set);
        return encoded.length == 2 ? encoded[0] & 0xFF : 0;
    }
}
