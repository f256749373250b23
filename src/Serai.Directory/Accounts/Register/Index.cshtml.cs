using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Directory.Accounts.Register;

[Needs(Can.ManageAccounts)]
sealed class IndexModel : SeraiPage
{
    /// <summary>Set by name, not by constructor: only so can the database order by its columns.</summary>
    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string? Email { get; init; }

        public bool Disabled { get; init; }

        public DateTime CreatedAt { get; init; }

        public DateTime? LastSignInAt { get; init; }

        public bool HasCodes { get; init; }
    }

    public Page<Row> List { get; private set; } = null!;

    public GrantChoices Choices { get; private set; } = null!;

    public IReadOnlyList<Option> States =>
        [new("active", T["Active"]), new("invited", T["Never signed in"]), new("disabled", T["Disabled"])];

    ILookup<Guid, Grant> _grants = Enumerable.Empty<Grant>().ToLookup(g => g.AccountId);

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        Choices = Get<GrantChoices>();
        await Choices.LoadAsync(Ct);
        var accounts = Db.Set<Account>().AsNoTracking();
        if (list.Q.Length > 0)
        {
            var name = Fold.Key(list.Q);
            var mail = list.Q.ToUpperInvariant();
            accounts = accounts.Where(a => a.Folded.Contains(name) || a.NormalizedEmail!.Contains(mail));
        }
        if (list.Choice<Role>("role") is { } role)
            accounts = accounts.Where(a => Db.Set<Grant>().Any(g => g.AccountId == a.Id && g.RevokedAt == null && g.Role == role));
        if (list.Id("member") is { } member)
            accounts = accounts.Where(a => Db.Set<Grant>().Any(g => g.AccountId == a.Id && g.RevokedAt == null && g.OverMember == member));
        accounts = list["state"] switch
        {
            "disabled" => accounts.Where(a => a.Disabled),
            "invited" => accounts.Where(a => !a.Disabled && a.LastSignInAt == null),
            "active" => accounts.Where(a => !a.Disabled && a.LastSignInAt != null),
            _ => accounts,
        };
        List = await accounts.Select(a => new Row
            {
                Id = a.Id, Name = a.DisplayName, Email = a.Email, Disabled = a.Disabled, CreatedAt = a.CreatedAt, LastSignInAt = a.LastSignInAt, HasCodes = a.TwoFactorEnabled,
            })
            .PageAsync(list, new Sorts<Row> { ["name"] = r => r.Name, ["mail"] = r => r.Email, ["last"] = r => r.LastSignInAt, ["created"] = r => r.CreatedAt, Tie = r => r.Id }, Ct);
        var ids = List.Rows.Select(r => r.Id).ToList();
        _grants = (await Db.Set<Grant>().AsNoTracking().Where(g => g.RevokedAt == null && ids.Contains(g.AccountId)).ToListAsync(Ct)).ToLookup(g => g.AccountId);
        return List.Query.IsExport
            ? ListExport.Of(List, T["Accounts"],
                new ExportColumn<Row>(T["Name"], r => r.Name), new ExportColumn<Row>(T["Mail address"], r => r.Email), new ExportColumn<Row>(T["Roles"], r => RolesOf(r.Id)),
                new ExportColumn<Row>(T["State"], r => T[StateOf(r).Title]), new ExportColumn<Row>(T["Authenticator app"], r => r.HasCodes ? T["yes"] : T["no"]),
                new ExportColumn<Row>(T["Made"], r => r.CreatedAt, ColumnType.DateTime), new ExportColumn<Row>(T["Last sign-in"], r => r.LastSignInAt, ColumnType.DateTime))
            : Page();
    }

    public string RolesOf(Guid id) => string.Join("; ", _grants[id].OrderBy(g => g.Role).Select(Choices.Describe));

    public static (string State, string Title) StateOf(Row row) =>
        row.Disabled ? ("lock", /*T*/"Disabled") : row.LastSignInAt is null ? ("todo", /*T*/"Never signed in") : ("ok", /*T*/"Active");
}
