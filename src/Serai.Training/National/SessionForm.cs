using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Serai.Platform.Web;
using Serai.Training.WorkingGroups;

namespace Serai.Training.National;

/// <summary>The fields of logging and correcting, as they are typed.</summary>
internal sealed record SessionForm
{
    /// <summary>Topic and material in one choice, because choosing twice costs a tap: <c>topic</c> or <c>topic|module</c>.</summary>
    public string Subject { get; init; } = "";

    public string? Title { get; init; }

    public string Place { get; init; } = "";

    public string? Host { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Minutes of one of the usual lengths, or "other".</summary>
    public string Length { get; init; } = "";

    public double? Hours { get; init; }

    public string Mode { get; init; } = nameof(EventMode.InPerson);

    public int? CustomsWomen { get; init; }

    public int? CustomsMen { get; init; }

    public int? AgenciesWomen { get; init; }

    public int? AgenciesMen { get; init; }

    public int? PrivateWomen { get; init; }

    public int? PrivateMen { get; init; }

    public int? OtherWomen { get; init; }

    public int? OtherMen { get; init; }

    public int? NotStated { get; init; }

    public int? Foreign { get; init; }

    public double? PreMean { get; init; }

    public double? PostMean { get; init; }

    public int? UniquePeople { get; init; }

    public List<string> Trainers { get; init; } = [];

    public string? Trainer1 { get; init; }

    public string? Trainer2 { get; init; }

    public string? Trainer3 { get; init; }

    [JsonIgnore]
    public IFormFile? Proof { get; init; }

    public string ProofKind { get; init; } = "photo";

    /// <summary>Files that arrived with an earlier press of the button.</summary>
    public List<Guid> ProofIds { get; init; } = [];

    public bool Sure { get; init; }

    public string? Reason { get; init; }

    internal SessionFacts ToFacts(bool planned, IReadOnlyList<Option> trainers)
    {
        var parts = Subject.Split('|');
        return new SessionFacts
        {
            TopicId = Id(parts[0]), ModuleId = parts.Length > 1 ? Id(parts[1]) : null, Title = Title, Place = Place, HostMember = Id(Host), From = From, To = To,
            Minutes = int.TryParse(Length, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : Hours is { } hours ? (int)Math.Round(hours * 60) : planned ? null : 0,
            Mode = Enum.TryParse<EventMode>(Mode, out var mode) && Enum.IsDefined(mode) ? mode : EventMode.Unknown,
            Counts = new(CustomsWomen ?? 0, CustomsMen ?? 0, AgenciesWomen ?? 0, AgenciesMen ?? 0, PrivateWomen ?? 0, PrivateMen ?? 0, OtherWomen ?? 0, OtherMen ?? 0, NotStated ?? 0),
            Foreign = Foreign ?? 0, PreMean = PreMean, PostMean = PostMean, UniquePeople = UniquePeople, Planned = planned,
            Trainers = [.. Trainers.Select(Id).Concat(new[] { Trainer1, Trainer2, Trainer3 }.Select(t => Id(Option.Find(trainers, t)?.Value))).OfType<Guid>().Distinct()],
        };
    }

    internal static SessionForm Of(NationalSession s, IReadOnlyList<Guid> trainers) => new()
    {
        Subject = s.ModuleId is { } module ? $"{s.TopicId}|{module}" : $"{s.TopicId}", Title = s.Title, Place = s.Place, Host = s.HostMember == s.MemberId ? null : s.HostMember.ToString(),
        From = s.From, To = s.To == s.From ? null : s.To, Length = Usual.Contains(s.Minutes) ? s.Minutes.ToString(CultureInfo.InvariantCulture) : "other",
        Hours = Usual.Contains(s.Minutes) || s.Minutes == 0 ? null : s.Minutes / 60.0, Mode = s.Mode.ToString(),
        CustomsWomen = s.CustomsWomen, CustomsMen = s.CustomsMen, AgenciesWomen = s.AgenciesWomen, AgenciesMen = s.AgenciesMen, PrivateWomen = s.PrivateWomen,
        PrivateMen = s.PrivateMen, OtherWomen = s.OtherWomen, OtherMen = s.OtherMen, NotStated = s.NotStated, Foreign = s.Foreign, PreMean = s.PreMean, PostMean = s.PostMean,
        UniquePeople = s.UniquePeople, Trainers = [.. trainers.Select(t => t.ToString())],
    };

    internal static readonly int[] Usual = [60, 120, 180, 240, 360, 720];

    static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
