using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Directory.Accounts.Own;

[Needs(Can.Read)]
sealed class DataModel : OwnPage
{
    public sealed record Row
    {
        public long Sequence { get; init; }

        public DateTime At { get; init; }

        public string By { get; init; } = "";

        public bool ByMe { get; init; }

        public string Action { get; init; } = "";

        public string Why { get; init; } = "";
    }

    public Page<Row> List { get; private set; } = null!;

    public async Task OnGetAsync(ListQuery list)
    {
        var me = Me.Id;
        List = await Get<OwnData>().Recorded(Me).Select(e => new Row { Sequence = e.Sequence, At = e.At, By = e.ActorName, ByMe = e.AccountId == me, Action = e.Action, Why = e.Why })
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
