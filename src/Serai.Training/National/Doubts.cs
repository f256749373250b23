using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;

namespace Serai.Training.National;

/// <param name="Href">The session that it is about, if any.</param>
internal sealed record Doubt(Message What, string? Href);

/// <summary>What is possible but unlikely: it is asked about once, and never refused.</summary>
internal sealed class Doubts(SeraiDb db) : IOperation
{
    public const int UnusuallyMany = 300;

    public async Task<IReadOnlyList<Doubt>> FindAsync(SessionFacts facts, SessionRules.Checked known, Guid? except, CancellationToken ct)
    {
        var doubts = new List<Doubt>();
        if (facts.Counts.Sum > UnusuallyMany)
            doubts.Add(new(new Message("{0} attendances are unusually many for one session", facts.Counts.Sum), null));
        if (facts.PreMean is { } pre && facts.PostMean is { } post && post < pre)
            doubts.Add(new(new Message("The mean after the training is lower than before. Are the two the right way round?"), null));
        var from = facts.From!.Value;
        var to = facts.To ?? from;
        var trainers = known.Trainers.Select(t => t.Id).ToList();
        var overlapping = await (
            from trainer in db.Set<NationalTrainer>()
            join session in db.Set<NationalSession>() on trainer.SessionId equals session.Id
            where trainers.Contains(trainer.PersonId) && session.From <= to && session.To >= @from && session.Id != except
            orderby session.From, session.Id
            select new { session.Id, session.Title, session.Place, session.TopicId, session.From, session.Attendances, trainer.PersonId }).Take(20).ToListAsync(ct);
        foreach (var other in overlapping.DistinctBy(o => o.Id))
        {
            var same = other.TopicId == known.Topic.Id && other.From == from && (Fold.Key(other.Place) == Fold.Key(facts.Place) || other.Attendances == facts.Counts.Sum);
            doubts.Add(new(same
                ? new Message("A session that looks the same is already logged: {0}, {1}, {2}, {3} attendances. Is it this one?", other.Title, other.Place, other.From, other.Attendances)
                : new Message("{0} also gave \"{1}\" on {2}", known.Trainers.First(t => t.Id == other.PersonId).FullName, other.Title, other.From),
                $"/national-training/{other.Id}"));
        }
        return doubts;
    }
}
