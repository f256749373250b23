namespace Serai.Platform.Access;

/// <summary>Which records a reader sees. Nothing unless granted.</summary>
public sealed record Sight
{
    public bool All { get; init; }

    /// <summary>Members granted directly.</summary>
    public Guid[] Members { get; init; } = [];

    /// <summary>Programmes granted, with all their records.</summary>
    public Guid[] Programmes { get; init; } = [];

    /// <summary>Members granted directly, and the Members of granted programmes.</summary>
    public Guid[] MembersByAnyGrant { get; init; } = [];

    public bool Sees(Guid? memberId) => All || (memberId is { } id && MembersByAnyGrant.Contains(id));

    /// <summary>The same text for readers who see the same, another for all others.</summary>
    public string Key => All ? "all" : string.Join(',', MembersByAnyGrant.Order()) + "/" + string.Join(',', Members.Order()) + "/" + string.Join(',', Programmes.Order());

    public static Sight Nothing { get; } = new();

    public static Sight Everything { get; } = new() { All = true };

    public static Sight OfMember(Guid memberId) => new() { Members = [memberId], MembersByAnyGrant = [memberId] };
}
