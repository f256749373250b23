using Serai.Platform.Language;

namespace Serai.Directory.People;

public static class PersonWords
{
    /// <summary>As lists show it: the family name in capitals, so that nobody guesses which of the names it is.</summary>
    public static string Listed(string family, string given) => given.Length == 0 ? family : $"{family.ToUpperInvariant()} {given}".Trim();

    public static Message Of(Sex sex) => sex switch
    {
        Sex.Female => new Message("Female"),
        Sex.Male => new Message("Male"),
        _ => new Message("Not stated"),
    };

    public static Message Of(QualificationKind kind) =>
        kind == QualificationKind.MasterTrainer ? new Message("Master Trainer") : new Message("Accredited expert");

    public static Message Of(QualificationState state) => state switch
    {
        QualificationState.Certified => new Message("Certified"),
        QualificationState.PreScreened => new Message("Pre-screened"),
        QualificationState.PreAccredited => new Message("Pre-accredited"),
        QualificationState.Accredited => new Message("Accredited"),
        QualificationState.Recognised => new Message("Recognised"),
        QualificationState.Refreshed => new Message("Refreshed"),
        QualificationState.Withdrawn => new Message("Withdrawn"),
        _ => new Message("Expired"),
    };

    public static Message Of(LanguageLevel level) => level switch
    {
        LanguageLevel.Native => new Message("mother tongue"),
        LanguageLevel.Unstated => new Message("level not stated"),
        _ => new Message("{0}", level.ToString()),
    };
}
