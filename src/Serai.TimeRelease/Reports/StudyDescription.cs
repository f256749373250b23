using System.Text.Json;

namespace Serai.TimeRelease.Reports;

/// <summary>What people know of a study that its stamps do not say; read from a JSON file, everything in it is optional.</summary>
sealed record StudyDescription
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public string? Title { get; init; }

    public string? Administration { get; init; }

    public string? Mandate { get; init; }

    public string? Period { get; init; }

    public string? Unit { get; init; }

    public string? Sampling { get; init; }

    public string? Collection { get; init; }

    public IReadOnlyList<string> Objectives { get; init; } = [];

    public IReadOnlyList<string> Offices { get; init; } = [];

    public IReadOnlyList<string> Modes { get; init; } = [];

    public IReadOnlyList<string> Regimes { get; init; } = [];

    public IReadOnlyList<string> WorkingGroup { get; init; } = [];

    public IReadOnlyList<string> Conclusions { get; init; } = [];

    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>Shown in a box at the beginning, such as "These records are invented".</summary>
    public string? Notice { get; init; }

    /// <exception cref="JsonException">The file is no such description.</exception>
    public static StudyDescription Read(string path) =>
        JsonSerializer.Deserialize<StudyDescription>(File.ReadAllBytes(path), Options) ?? new();
}

/// <summary>A recommendation of a report.</summary>
sealed record Recommendation(string Text, string? Owner = null, string? Due = null, string? Effect = null, string? Indicator = null);
