using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Training.WorkingGroups;

/// <summary>The form of an evaluation's questions, for making and for changing.</summary>
internal abstract class QuestionsPage : EventPage
{
    public sealed record QuestionForm
    {
        public LocalText? Text { get; init; }

        public QuestionKind Kind { get; init; }
    }

    public sealed record Form
    {
        public string? Day { get; init; }

        public Guid? SessionId { get; init; }

        public bool NeedsSlip { get; init; }

        public List<QuestionForm> Questions { get; init; } = [];
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Days { get; private set; } = [];

    public IReadOnlyList<Option> SessionChoices { get; private set; } = [];

    public IReadOnlyList<Option> Kinds => [new(nameof(QuestionKind.Scale), T["From 1 to 5"]), new(nameof(QuestionKind.Text), T["In words"])];

    protected static string? Told(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected async Task LoadFormAsync()
    {
        Days = [.. Event.Days().Select(d => new Option(Told(d)!, $"{T.Weekday(d)}, {T.Date(d)}"))];
        SessionChoices = [.. (await SessionsAsync()).Select(s => new Option(s.Id.ToString(), $"{T.ShortDate(s.Day)} {T.Time(s.Starts)} {s.Title.Pick(T).Text}"))];
    }

    protected SaveEvaluation.Command ToCommand(Guid? form) => new(Event.Id, form,
        DateOnly.TryParseExact(Input.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, Input.SessionId, Input.NeedsSlip,
        [.. Input.Questions.Select(q => new SaveEvaluation.Question(q.Text, q.Kind))]);
}
