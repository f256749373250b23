using System.Linq.Expressions;

namespace Serai.Training.National;

/// <summary>The classes of people that national training is counted by (R8).</summary>
internal enum Audience { Customs, Agencies, Private, Other }

internal static class Audiences
{
    public static IReadOnlyList<Audience> All { get; } = [Audience.Customs, Audience.Agencies, Audience.Private, Audience.Other];

    public static string NameOf(Audience audience) => audience switch
    {
        Audience.Customs => /*T*/"Customs",
        Audience.Agencies => /*T*/"Other government agencies",
        Audience.Private => /*T*/"Private sector",
        _ => /*T*/"Other audiences",
    };

    /// <summary>Sessions at which somebody of the class was counted.</summary>
    public static Expression<Func<NationalSession, bool>> Reached(Audience audience) => audience switch
    {
        Audience.Customs => s => s.CustomsWomen + s.CustomsMen > 0,
        Audience.Agencies => s => s.AgenciesWomen + s.AgenciesMen > 0,
        Audience.Private => s => s.PrivateWomen + s.PrivateMen > 0,
        _ => s => s.OtherWomen + s.OtherMen > 0,
    };
}

/// <summary>Attendances by audience and sex. Not people: somebody who comes to two sessions stands here twice.</summary>
internal sealed record HeadCounts(int CustomsWomen, int CustomsMen, int AgenciesWomen, int AgenciesMen, int PrivateWomen, int PrivateMen, int OtherWomen, int OtherMen, int NotStated)
{
    public static HeadCounts Of(NationalSession s) =>
        new(s.CustomsWomen, s.CustomsMen, s.AgenciesWomen, s.AgenciesMen, s.PrivateWomen, s.PrivateMen, s.OtherWomen, s.OtherMen, s.NotStated);

    public int Women(Audience audience) => audience switch { Audience.Customs => CustomsWomen, Audience.Agencies => AgenciesWomen, Audience.Private => PrivateWomen, _ => OtherWomen };

    public int Men(Audience audience) => audience switch { Audience.Customs => CustomsMen, Audience.Agencies => AgenciesMen, Audience.Private => PrivateMen, _ => OtherMen };

    public IReadOnlyList<int> Cells => [CustomsWomen, CustomsMen, AgenciesWomen, AgenciesMen, PrivateWomen, PrivateMen, OtherWomen, OtherMen, NotStated];

    public int Sum => Cells.Sum();

    public void PutInto(NationalSession s)
    {
        (s.CustomsWomen, s.CustomsMen, s.AgenciesWomen, s.AgenciesMen) = (CustomsWomen, CustomsMen, AgenciesWomen, AgenciesMen);
        (s.PrivateWomen, s.PrivateMen, s.OtherWomen, s.OtherMen, s.NotStated) = (PrivateWomen, PrivateMen, OtherWomen, OtherMen, NotStated);
        s.Recount();
    }
}
