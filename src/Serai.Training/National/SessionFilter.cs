using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Training.National;

/// <summary>The one place where a filter of the log becomes a query, so that a total and the list that it opens are of the same sessions.</summary>
internal sealed record SessionFilter
{
    public string Q { get; init; } = "";

    public Guid? Member { get; init; }

    public Guid? Host { get; init; }

    public Guid? Topic { get; init; }

    public Guid? Module { get; init; }

    public Guid? Programme { get; init; }

    public Guid? Trainer { get; init; }

    public int? Year { get; init; }

    /// <summary>From this day on; for "the last twelve months".</summary>
    public DateOnly? Since { get; init; }

    public Audience? Audience { get; init; }

    /// <summary>"with" or "without".</summary>
    public string? Proof { get; init; }

    /// <summary>"planned" for those still to come; otherwise only what took place.</summary>
    public string? State { get; init; }

    public static SessionFilter From(ListQuery list) => new()
    {
        Q = list.Q, Member = list.Id("member"), Host = list.Id("host"), Topic = list.Id("topic"), Module = list.Id("material"), Programme = list.Id("programme"), Trainer = list.Id("trainer"),
        Year = int.TryParse(list["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2200 ? year : null,
        Since = DateOnly.TryParseExact(list["since"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since) ? since : null,
        Audience = list.Choice<Audience>("audience"), Proof = list["proof"], State = list["state"],
    };

    public IQueryable<NationalSession> Of(SeraiDb db)
    {
        var sessions = State == "planned" ? db.Set<NationalSession>().Where(s => s.Planned) : db.Set<NationalSession>().Where(s => !s.Planned);
        if (Fold.Key(Q) is { Length: > 0 } words)
            sessions = sessions.Where(s => s.Folded.Contains(words));
        if (Member is { } member)
            sessions = sessions.Where(s => s.MemberId == member);
        if (Host is { } host)
            sessions = sessions.Where(s => s.HostMember == host);
        if (Topic is { } topic)
            sessions = sessions.Where(s => s.TopicId == topic);
        if (Module is { } module)
            sessions = sessions.Where(s => s.ModuleId == module);
        if (Programme is { } programme)
            sessions = sessions.Where(s => s.ProgrammeId == programme);
        if (Trainer is { } trainer)
            sessions = sessions.Where(s => db.Set<NationalTrainer>().Any(t => t.SessionId == s.Id && t.PersonId == trainer));
        if (Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            sessions = sessions.Where(s => s.From >= first && s.From <= last);
        }
        if (Since is { } since)
            sessions = sessions.Where(s => s.From >= since);
        if (Audience is { } audience)
            sessions = sessions.Where(Audiences.Reached(audience));
        return Proof switch
        {
            "with" => sessions.Where(s => s.Evidence != ""),
            "without" => sessions.Where(s => s.Evidence == ""),
            _ => sessions,
        };
    }

    /// <summary>The address of the list with the same sessions.</summary>
    public string Href()
    {
        var query = new QueryBuilder();
        void Add(string name, object? value)
        {
            if (value is not null && Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                query.Add(name, text);
        }
        Add("q", Q);
        Add("member", Member);
        Add("host", Host);
        Add("topic", Topic);
        Add("material", Module);
        Add("programme", Programme);
        Add("trainer", Trainer);
        Add("year", Year);
        Add("since", Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("audience", Audience);
        Add("proof", Proof);
        Add("state", State);
        return "/national-training" + query;
    }
}
