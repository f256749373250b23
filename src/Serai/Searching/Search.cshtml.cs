using Serai.Platform.Access;
using Serai.Platform.Pages;
using Serai.Platform.Search;

namespace Serai.Searching;

[Needs(Can.Read)]
sealed class SearchModel : SeraiPage
{
    const int Most = 100;

    public string Q { get; private set; } = "";

    public IReadOnlyList<IGrouping<string, SearchEntry>> Groups { get; private set; } = [];

    public int Found { get; private set; }

    public bool Cut => Found >= Most;

    public async Task OnGetAsync(string? q)
    {
        Q = q?.Trim() ?? "";
        if (Q.Length == 0)
            return;
        var hits = await Get<Finding>().FindAsync(Q, null, Most, Ct);
        Found = hits.Count;
        Groups = hits.GroupBy(h => h.Kind).OrderBy(g => Array.IndexOf(Order, g.Key) is var i and >= 0 ? i : Order.Length).ToList();
    }

    static readonly string[] Order = [/*T*/"Programme", /*T*/"Event", /*T*/"Person", /*T*/"Member", /*T*/"Organisation", /*T*/"Module", /*T*/"National session", /*T*/"Letter", /*T*/"Certificate"];
}
