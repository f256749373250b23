using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Documents;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Letters;

/// <summary>The correspondence register.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class IndexModel : SeraiPage
{
    public sealed record Row(Guid Id, string? Reference, int? Year, int? Serial, LetterState State, LocalText Member, string? Programme, string Subject, string Language, DateOnly DatedOn, DateTime? SentAt, string? SentTo);

    public Page<Row> List { get; private set; } = null!;

    public IReadOnlyList<Option> Programmes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ListQuery list)
    {
        var letters = from letter in Db.Set<Letter>().AsNoTracking()
                      join member in Db.Set<Member>() on letter.MemberId equals member.Id
                      join programme in Db.Set<Programme>() on letter.ProgrammeId equals programme.Id into of
                      from programme in of.DefaultIfEmpty()
                      select new { letter, member, Programme = programme == null ? null : programme.Code };
        if (list.Q.Length > 0)
        {
            var folded = Fold.Key(list.Q);
            letters = letters.Where(l => l.letter.Reference!.Contains(list.Q) || l.letter.Subject.Contains(list.Q) || l.member.Folded.Contains(folded));
        }
        if (list.Choice<LetterState>("state") is { } state)
            letters = letters.Where(l => l.letter.State == state);
        if (list["programme"] is { } code)
            letters = letters.Where(l => l.Programme == code);
        List = await letters.Select(l => new Row(l.letter.Id, l.letter.Reference, l.letter.Year, l.letter.Serial, l.letter.State, l.member.Name, l.Programme, l.letter.Subject, l.letter.Language, l.letter.DatedOn, l.letter.SentAt, l.letter.SentTo))
            .PageAsync(list, new Sorts<Row> { NewestFirst = true, ["dated"] = r => r.DatedOn, ["reference"] = r => r.Reference, ["state"] = r => r.State, ["sent"] = r => r.SentAt, Tie = r => r.Id }, Ct);
        Programmes = [.. (await Db.Set<Letter>().Where(l => l.ProgrammeId != null).Join(Db.Set<Programme>(), l => l.ProgrammeId, p => p.Id, (_, p) => p.Code).Distinct().ToListAsync(Ct)).Order(StringComparer.Ordinal).Select(c => new Option(c, c))];
        return !list.IsExport ? Page() : ListExport.Of(List, T["Letters"],
            new ExportColumn<Row>(T["Reference"], r => r.Reference), new ExportColumn<Row>(T["State"], r => StateOf(r.State).Title), new ExportColumn<Row>(T["Member"], r => r.Member.Pick(T).Text),
            new ExportColumn<Row>(T["Programme"], r => r.Programme), new ExportColumn<Row>(T["Subject"], r => r.Subject), new ExportColumn<Row>(T["Language"], r => T.LanguageName(r.Language)),
            new ExportColumn<Row>(T["Date"], r => r.DatedOn, ColumnType.Date), new ExportColumn<Row>(T["Sent"], r => r.SentAt is { } at ? T.Moment(at) : null), new ExportColumn<Row>(T["Sent to"], r => r.SentTo));
    }

    public (string State, string Title) StateOf(LetterState state) => Said(T, state);

    public static (string State, string Title) Said(Text t, LetterState state) => state switch
    {
        LetterState.Draft => ("todo", t[/*T*/"draft"]),
        LetterState.Signed => ("busy", t[/*T*/"signed"]),
        LetterState.Sent => ("ok", t[/*T*/"sent"]),
        _ => ("quiet", t[/*T*/"void"]),
    };

    public IEnumerable<Option> States => Enum.GetValues<LetterState>().Select(s => new Option(s.ToString(), StateOf(s).Title));
}
