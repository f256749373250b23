using System.Globalization;
using Serai.Platform.Language;
using Serai.Training.Programmes;

namespace Serai.Training.Claims;

internal static class ClaimWords
{
    public static Message? Of(ClaimQualifier qualifier) => qualifier switch
    {
        ClaimQualifier.About => new(/*T*/"about"), ClaimQualifier.MoreThan => new(/*T*/"more than"), ClaimQualifier.AtMost => new(/*T*/"at most"),
        ClaimQualifier.Since => new(/*T*/"since"), _ => null,
    };

    /// <summary>Null for exactly.</summary>
    public static string? Say(this Text text, ClaimQualifier qualifier) => Of(qualifier) is { } word ? text.Say(word) : null;

    /// <summary>The number, or the date as exactly as it is stated.</summary>
    public static string ValueOf(this Text text, Claim claim) => claim.Value is { } value
        ? text.Number((decimal)value)
        : text.Stated(claim.DateValue, claim.DatePrecision);

    public static string UnitOf(this Text text, string unit) => unit switch
    {
        "people" => text["people"], "professionals" => text["professionals"], "Members" => text["Members"], "working groups" => text["working groups"],
        "years" => text["years"], "date" or "" => "", _ => unit,
    };

    public static string? PeriodOf(this Text text, DateOnly? from, Precision fromPrecision, DateOnly? to, Precision toPrecision) => (from, to) switch
    {
        ({ } first, { } last) => string.Create(CultureInfo.InvariantCulture, $"{text.Stated(first, fromPrecision)} – {text.Stated(last, toPrecision)}"),
        (null, { } last) => text["until {0}", text.Stated(last, toPrecision)],
        ({ } first, null) => text["since {0}", text.Stated(first, fromPrecision)],
        _ => null,
    };

    public static string? PeriodOf(this Text text, Claim claim) =>
        text.PeriodOf(claim.PeriodFrom, claim.PeriodFromPrecision, claim.PeriodTo, claim.PeriodToPrecision)
        ?? (claim.AsOf is not null ? text["as of {0}", text.Stated(claim.AsOf, claim.AsOfPrecision)] : null);

    public static Message Of(OwnMeasure measure) => new(measure switch
    {
        OwnMeasure.Certified => /*T*/"Certified in the programme", OwnMeasure.Members => /*T*/"Members of the programme", OwnMeasure.MembersThatJoined => /*T*/"Members that joined late",
        OwnMeasure.WcoMembers => /*T*/"Members of the WCO in the register", _ => /*T*/"Nothing to compare with",
    });

    public static Message NameOfBaseline(string kind) => new(kind switch
    {
        "master trainers" => /*T*/"Master Trainers", "attendances" => /*T*/"People trained by Master Trainers", _ => /*T*/"Baseline",
    });
}
