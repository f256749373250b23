using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Programmes;

namespace Serai.Training.Claims;

/// <summary>A new published figure, or the correction of one.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class EditModel : SeraiPage
{
    public sealed record Form
    {
        public string Code { get; init; } = "";
        public string Subject { get; init; } = "";
        public LocalText Title { get; init; } = LocalText.Empty;
        public string Value { get; init; } = "";
        public string? Unit { get; init; }
        public ClaimQualifier Qualifier { get; init; }
        public string? From { get; init; }
        public string? To { get; init; }
        public string? AsOf { get; init; }
        public Guid? Programme { get; init; }
        public string Wording { get; init; } = "";
        public string? DocumentDate { get; init; }
        public string Sources { get; init; } = "";
        public OwnMeasure Measure { get; init; }
        public string? Why { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public string? Existing { get; private set; }

    public IReadOnlyList<Option> Qualifiers { get; private set; } = [];

    public IReadOnlyList<Option> Programmes { get; private set; } = [];

    public IReadOnlyList<Option> Measures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? code, string? subject)
    {
        await LoadAsync(code);
        if (code is null)
        {
            Input = Input with { Subject = subject ?? "", Title = subject is null ? LocalText.Empty : await Db.Set<Claim>().Where(c => c.Subject == subject).Select(c => c.Title).FirstOrDefaultAsync(Ct) ?? LocalText.Empty };
            return Page();
        }
        if (await Db.Set<Claim>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, Ct) is not { } c)
            return NotFound();
        Version = c.Version;
        Input = new Form
        {
            Code = c.Code, Subject = c.Subject, Title = c.Title, Value = c.Value is { } v ? v.ToString(CultureInfo.InvariantCulture) : StatedDates.ToField(c.DateValue, c.DatePrecision), Unit = c.Unit, Qualifier = c.Qualifier,
            From = StatedDates.ToField(c.PeriodFrom, c.PeriodFromPrecision), To = StatedDates.ToField(c.PeriodTo, c.PeriodToPrecision), AsOf = StatedDates.ToField(c.AsOf, c.AsOfPrecision), Programme = c.ProgrammeId,
            Wording = c.Wording, DocumentDate = StatedDates.ToField(c.DocumentDate, c.DocumentPrecision), Sources = c.Sources.Replace('|', '\n'), Measure = c.Measure,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        await LoadAsync(code);
        var outcome = await Get<EditClaim>().ExecuteAsync(new(code, Version, code ?? Input.Code, Input.Subject, Input.Title, Input.Value, Input.Unit ?? "", Input.Qualifier, Input.From, Input.To, Input.AsOf,
            Input.Programme, Input.Wording, Input.DocumentDate, Input.Sources, Input.Measure, Input.Why), Change(code is null ? "Published figure added" : "Published figure corrected"), Ct);
        return await RespondAsync(outcome, c => $"/claims/{c.Code}", T["Saved"]);
    }

    async Task LoadAsync(string? code)
    {
        Existing = code;
        Qualifiers = [.. Enum.GetValues<ClaimQualifier>().Select(q => new Option(q.ToString(), T.Say(q) ?? T["exactly"]))];
        Programmes = [.. (await Db.Set<Programme>().AsNoTracking().Select(p => new { p.Id, p.Title }).ToListAsync(Ct)).Select(p => new Option(p.Id.ToString(), T.Best(p.Title)))];
        Measures = [.. Enum.GetValues<OwnMeasure>().Select(m => new Option(m.ToString(), T.Say(ClaimWords.Of(m))))];
    }
}
