using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Search;
using Serai.Training.WorkingGroups;

namespace Serai.Training.National;

/// <summary>
/// A training that Master Trainers gave at home or abroad (R8). Head counts are attendances; unique people are counted
/// only where people registered, and the two are never mixed.
/// </summary>
internal sealed class NationalSession : Entity, IAudited, IOfMember, ISearchable
{
    /// <summary>The administration whose Master Trainers gave it.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Where it took place; another Member for training abroad.</summary>
    public required Guid HostMember { get; set; }

    public required Guid TopicId { get; set; }

    public Guid? ProgrammeId { get; set; }

    public Guid? ModuleId { get; set; }

    public required string Title { get; set; }

    public required string Place { get; set; }

    public required DateOnly From { get; set; }

    public required DateOnly To { get; set; }

    /// <summary>Hours of teaching.</summary>
    public int Minutes { get; set; }

    public EventMode Mode { get; set; }

    public int CustomsWomen { get; set; }

    public int CustomsMen { get; set; }

    public int AgenciesWomen { get; set; }

    public int AgenciesMen { get; set; }

    public int PrivateWomen { get; set; }

    public int PrivateMen { get; set; }

    public int OtherWomen { get; set; }

    public int OtherMen { get; set; }

    /// <summary>Attendances whose sex or audience was not stated.</summary>
    public int NotStated { get; set; }

    /// <summary>Of all attendances, those from another country.</summary>
    public int Foreign { get; set; }

    /// <summary>Sum of all head counts; kept so that lists and totals read one number.</summary>
    public int Attendances { get; set; }

    /// <summary>Mean share of right answers before, 0–100.</summary>
    public double? PreMean { get; set; }

    public double? PostMean { get; set; }

    public Guid? LoggedBy { get; set; }

    public required DateTime LoggedAt { get; init; }

    /// <summary>People who sat both tests; the two means are theirs.</summary>
    public int? Tested { get; set; }

    /// <summary>Set up before it takes place, with a code for registration; no figure counts it until its head counts are in.</summary>
    public bool Planned { get; set; }

    /// <summary>Different people at this session, where the trainer knows. Never added up over sessions: one person may come to several.</summary>
    public int? UniquePeople { get; set; }

    /// <summary>Raised to close the old address of the registration and open a new one.</summary>
    public int RegistrationRound { get; set; }

    /// <summary>Invented for the demonstration.</summary>
    public bool Invented { get; set; }

    /// <summary>How the count is proven: <c>list</c>, <c>photo</c>, <c>registration</c>, or empty for none.</summary>
    public string Evidence { get; set; } = "";

    public string Folded { get; set; } = "";

    public void Recount()
    {
        Attendances = CustomsWomen + CustomsMen + AgenciesWomen + AgenciesMen + PrivateWomen + PrivateMen + OtherWomen + OtherMen + NotStated;
        Folded = Fold.Key($"{Title} {Place}");
    }

    public SearchDocument ToSearch() => new("National session", new LocalText("en", Title), Place, $"/national-training/{Id}", [Place], Can.Read, MemberId, false);

    internal sealed class Mapping : IEntityTypeConfiguration<NationalSession>
    {
        public void Configure(EntityTypeBuilder<NationalSession> builder)
        {
            builder.HasIndex(s => new { s.MemberId, s.From });
            builder.HasIndex(s => s.From);
            builder.HasIndex(s => s.TopicId);
            builder.HasIndex(s => s.LoggedBy);
            builder.HasIndex(s => new { s.HostMember, s.From });
        }
    }
}

/// <summary>A Master Trainer who gave the session.</summary>
internal sealed class NationalTrainer : Entity, IAudited, IOfMember
{
    public required Guid SessionId { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? MemberId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NationalTrainer>
    {
        public void Configure(EntityTypeBuilder<NationalTrainer> builder)
        {
            builder.HasIndex(t => t.SessionId);
            builder.HasIndex(t => new { t.PersonId, t.SessionId });
        }
    }
}
