using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Access;
using Serai.Platform.Language;
using Serai.Platform.Pages;
using Serai.Platform.Web;

namespace Serai.Training.Rubrics;

/// <summary>The form of a rubric, for making and for changing.</summary>
internal abstract class RubricPage : SeraiPage
{
    public sealed record CriterionForm
    {
        public Guid? Id { get; init; }

        public LocalText? Name { get; init; }

        public LocalText? Guide { get; init; }

        public int? MostPoints { get; init; } = 5;

        public int? Weight { get; init; } = 1;
    }

    public sealed record Form
    {
        public string? Code { get; init; }

        public RubricUse Use { get; init; }

        public LocalText? Name { get; init; }

        public int? PassPercent { get; init; } = 60;

        public int? ModerateAbovePercent { get; init; } = 15;

        public List<CriterionForm> Criteria { get; init; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool MayRun => Reader.Can(Can.RunProgrammes);

    public IReadOnlyList<Option> Uses => [.. Enum.GetValues<RubricUse>().Select(u => new Option(u.ToString(), T.Say(RubricWords.Of(u))))];

    protected SaveRubric.Command ToCommand(Guid? id) => new(id, Input.Code, Input.Name, Input.Use, Input.PassPercent, Input.ModerateAbovePercent,
        [.. Input.Criteria.Select(c => new SaveRubric.Criterion(c.Id, c.Name, c.Guide, c.MostPoints, c.Weight))]);
}
