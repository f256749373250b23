using Serai.Platform.Language;

namespace Serai.TimeRelease.Checks;

/// <summary>The names of the rules of verification, as sentences to translate.</summary>
internal static class RuleWords
{
    public static Message Of(string rule) => new(rule switch
    {
        "V01" => /*T*/"Impossible order", "V02" => /*T*/"Lodged before arrival", "V03" => /*T*/"Stamp in the future", "V04" => /*T*/"Outside the study's window", "V05" => /*T*/"Recorded twice",
        "V06" => /*T*/"Longer than the technical maximum", "V07" => /*T*/"Shorter than the technical minimum", "V08" => /*T*/"Work outside opening hours", "V09" => /*T*/"Post or vehicle does not match",
        "V10" => /*T*/"Red lane without an examination", "V11" => /*T*/"Examination without red or yellow lane", "V12" => /*T*/"Payment after release without a guarantee", "V13" => /*T*/"All stamps equal",
        "V14" => /*T*/"Copied times", "V15" => /*T*/"Heaped minutes", "V16" => /*T*/"A repair would make it plausible", "V17" => /*T*/"Clocks of two posts differ",
        "V18" => /*T*/"Local time that does not exist or occurred twice", "V19" => /*T*/"One end of a pair is missing", "V20" => /*T*/"One truck on several cases at once", _ => /*T*/"Far longer or shorter than the others",
    });
}
