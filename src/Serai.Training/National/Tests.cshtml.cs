using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Pages;
using Serai.Platform.Web;
using Serai.Training.Materials;

namespace Serai.Training.National;

/// <summary>Which materials have a test, with what it taught so far.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class TestsModel : SeraiPage
{
    public sealed record Row(Guid Id, string Code, LocalText Title, int Questions, int Sessions, double? Pre, double? Post)
    {
        public double? Gain => NormalisedGain.Of(Pre, Post);
    }

    public Page<Row> List { get; private set; } = null!;

    public async Task OnGetAsync(ListQuery list)
    {
        var rows = await Db.Set<Module>().AsNoTracking().Where(m => !m.Retired).Select(m => new
        {
            m.Id, m.Code, m.Title, Questions = Db.Set<TestQuestion>().Count(q => q.ModuleId == m.Id && !q.Retired),
        }).ToListAsync(Ct);
        var tested = await Db.Set<NationalSession>().Where(s => s.ModuleId != null && s.PreMean != null && s.PostMean != null).GroupBy(s => s.ModuleId!.Value)
            .Select(g => new { g.Key, Sessions = g.Count(), Weight = g.Sum(s => s.Tested ?? 0), Pre = g.Sum(s => s.PreMean!.Value * (s.Tested ?? 0)), Post = g.Sum(s => s.PostMean!.Value * (s.Tested ?? 0)) }).ToDictionaryAsync(g => g.Key, Ct);
        List = rows.Select(r => tested.GetValueOrDefault(r.Id) is { } t && t.Weight >= SmallCells.K ? new Row(r.Id, r.Code, r.Title, r.Questions, t.Sessions, t.Pre / t.Weight, t.Post / t.Weight) : new Row(r.Id, r.Code, r.Title, r.Questions, 0, null, null))
            .Where(r => list.Q.Length == 0 || Fold.Key($"{r.Code} {r.Title.Pick(Reader.Languages).Text}").Contains(Fold.Key(list.Q), StringComparison.Ordinal))
            .ToPage(list, new Sorts<Row> { ["questions"] = r => r.Questions, ["code"] = r => r.Code, ["gain"] = r => r.Gain, NewestFirst = true, Tie = r => r.Code });
    }
}

/// <summary>The questions of one material.</summary>
[Needs(Can.RunProgrammes)]
internal sealed class QuestionsModel : SeraiPage
{
    public sealed record Form
    {
        public LocalText Text { get; init; } = LocalText.Empty;

        public LocalText A { get; init; } = LocalText.Empty;

        public LocalText B { get; init; } = LocalText.Empty;

        public LocalText? C { get; init; }

        public LocalText? D { get; init; }

        public string Right { get; init; } = "A";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Module Material { get; private set; } = null!;

    public IReadOnlyList<TestQuestion> Questions { get; private set; } = [];

    public static IReadOnlyList<Option> Letters => [new("A", "A"), new("B", "B"), new("C", "C"), new("D", "D")];

    public async Task<IActionResult> OnGetAsync(string code) => await LoadAsync(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code))
            return NotFound();
        var outcome = await Get<AddTestQuestion>().ExecuteAsync(new(Material.Id, Input.Text, Input.A, Input.B, Input.C, Input.D, Input.Right), Change("Test question added"), Ct);
        return await RespondAsync(outcome, $"/national-training/tests/{code}", T["The question is part of the test from now on."]);
    }

    public async Task<IActionResult> OnPostRetireAsync(string code, Guid question)
    {
        if (!await LoadAsync(code) || await Db.Set<TestQuestion>().FirstOrDefaultAsync(q => q.Id == question && q.ModuleId == Material.Id, Ct) is not { } found)
            return NotFound();
        found.Retired = !found.Retired;
        await Db.SaveAsync(Change(found.Retired ? "Test question retired" : "Test question brought back"), Ct);
        Notice(found.Retired ? T["The question is no longer asked. You can bring it back."] : T["The question is asked again."]);
        return LocalRedirect($"/national-training/tests/{code}");
    }

    async Task<bool> LoadAsync(string code)
    {
        if (await Db.Set<Module>().AsNoTracking().FirstOrDefaultAsync(m => m.Code == code, Ct) is not { } module)
            return false;
        Material = module;
        Questions = await Db.Set<TestQuestion>().AsNoTracking().Where(q => q.ModuleId == module.Id).OrderBy(q => q.Retired).ThenBy(q => q.Order).ToListAsync(Ct);
        return true;
    }
}

internal sealed class AddTestQuestion(SeraiDb db) : IOperation
{
    public sealed record Command(Guid ModuleId, LocalText Text, LocalText A, LocalText B, LocalText? C, LocalText? D, string Right);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        var problems = new Problems();
        if (command.Text.IsEmpty)
            problems.Add("Text", "Write the question in at least one language");
        if (command.A.IsEmpty)
            problems.Add("A", "A question has at least two answers to choose from");
        if (command.B.IsEmpty)
            problems.Add("B", "A question has at least two answers to choose from");
        var right = command.Right switch { "A" => command.A, "B" => command.B, "C" => command.C, "D" => command.D, _ => null };
        if (right is not { IsEmpty: false })
            problems.Add("Right", "The right answer must be one of those written above");
        if (problems.Any)
            return problems;
        var last = await db.Set<TestQuestion>().Where(q => q.ModuleId == command.ModuleId).MaxAsync(q => (int?)q.Order, ct) ?? 0;
        db.Add(new TestQuestion
        {
            ModuleId = command.ModuleId, Order = last + 1, Text = command.Text, A = command.A, B = command.B, C = command.C is { IsEmpty: false } ? command.C : null,
            D = command.D is { IsEmpty: false } ? command.D : null, Right = command.Right,
        });
        await db.SaveAsync(change, ct);
        return Outcome.Ok;
    }
}
