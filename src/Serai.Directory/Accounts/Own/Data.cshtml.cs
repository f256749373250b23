using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Directory.Accounts.Own;

[Needs(Can.Read)]
sealed class DataModel : OwnPage
{
    public sealed record Row(long Sequence, DateTime At, string By, bool ByMe, string Action, string Why);

    public Page<Row> List { get; private set; } = null!;

    public async Task OnGetAsync(ListQuery list)
    {
        var me = Me.Id;
        List = await Get<OwnData>().Recorded(Me).Select(e => new Row(e.Sequence, e.At, e.ActorName, e.AccountId == me, e.Action, e.Why))
            .PageAsync(list, new Sorts<Row> { NewestFirst = true, ["at"] = r => r.Sequence }, Ct);
    }

    public static Message ActionOf(string action) => action switch
    {
        "added" => new(/*T*/"added"),
        "changed" => new(/*T*/"changed"),
        "removed" => new(/*T*/"removed"),
        "read" => new(/*T*/"read"),
        "signed-in" => new(/*T*/"signed in"),
        "sign-in-refused" => new(/*T*/"sign-in refused"),
        "exported" => new(/*T*/"exported"),
        _ => new("{0}", action),
    };
}
