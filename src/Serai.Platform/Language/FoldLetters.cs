using System.Collections.Frozen;

namespace Serai.Platform.Language;

/// <summary>The letters and spellings that <see cref="Fold"/> makes one.</summary>
internal static class FoldLetters
{
    public static FrozenDictionary<char, string> Latin { get; } = Build();

    /// <summary>Order matters: longer spellings first. "ks" before a vowel and "x" meet, so that Александр finds Alexander and Xorazm finds Khorezm.</summary>
    public static IReadOnlyList<(string From, string To)> Spellings { get; } =
    [
        ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("dzh", "i"), ("dj", "i"), ("zh", "i"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"),
        ("ts", "s"), ("tz", "s"), ("ck", "k"), ("ksa", "ha"), ("kse", "he"), ("ksi", "hi"), ("kso", "ho"), ("ksu", "hu"), ("ksy", "hy"), ("x", "h"), ("ou", "u"), ("ye", "e"),
    ];

    private static FrozenDictionary<char, string> Build()
    {
        var letters = new Dictionary<char, string>();
        void Add(string pairs)
        {
            foreach (var pair in pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                letters[pair[0]] = pair[2..];
        }

        // Cyrillic: Russian, then Ukrainian, Kazakh, Kyrgyz, Uzbek, Tajik, Turkmen and Azerbaijani (before Latin).
        Add("а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya");
        Add("ґ=g є=ye і=i ї=yi");
        Add("ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h");
        Add("ў=o ҳ=h ҷ=j ӣ=i ӯ=u җ=j ҝ=g ҹ=j ј=y ҡ=k");
        // Georgian (lower case, mkhedruli) and Armenian.
        Add("ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h");
        Add("ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev");
        // Latin letters that do not fall apart into a letter and a mark.
        Add("ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ı=i ə=a ŋ=n ħ=h ŧ=t ĸ=k");
        return letters.ToFrozenDictionary();
    }
}
