using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Mail;
using Serai.Platform.Outcomes;

namespace Serai.Training.National;

/// <summary>Whether Master Trainers are reminded each month. On, unless somebody switched it off here or on the page Settings.</summary>
internal static class NudgeSetting
{
    public const string Key = "national.monthly-reminder";
    public const string LastKey = "national.last-reminder";

    public static Task<bool> IsOnAsync(SeraiDb db, CancellationToken ct) => IsOnAsync(db, Key, ct);

    public static Task PutAsync(SeraiDb db, bool on, CancellationToken ct) => PutAsync(db, Key, on ? "on" : "off", ct);

    /// <summary>A switch of the installation that is on until somebody switches it off.</summary>
    public static async Task<bool> IsOnAsync(SeraiDb db, string key, CancellationToken ct) =>
        (await db.Set<Setting>().Where(s => s.Key == key).Select(s => s.Value).FirstOrDefaultAsync(ct) ?? "on").Split('|')[0] != "off";

    public static async Task PutAsync(SeraiDb db, string key, string value, CancellationToken ct)
    {
        if (await db.Set<Setting>().FirstOrDefaultAsync(s => s.Key == key, ct) is { } setting)
            setting.Value = value;
        else
            db.Add(new Setting { Key = key, Value = value });
    }
}

/// <summary>Writes to the certified Master Trainers who logged nothing in the month before; once a month.</summary>
internal sealed class NudgeTrainers(SeraiDb db, Text text) : IOperation
{
    public sealed record Silent(Guid PersonId, Guid? MemberId, string Name, string? Email, string Language, DateOnly? Last);

    /// <summary>Those without a session in the month before <paramref name="month"/>, given or entered.</summary>
    public async Task<IReadOnlyList<Silent>> SilentAsync(DateOnly month, CancellationToken ct)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var before = first.AddMonths(-1);
        var entered = before.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => !p.Erased && !p.Left && db.Set<Qualification>().Any(q => q.PersonId == p.Id && q.Kind == QualificationKind.MasterTrainer && q.State == QualificationState.Certified && q.Since < before))
            .Where(p => !db.Set<NationalTrainer>().Any(t => t.PersonId == p.Id && db.Set<NationalSession>().Any(s => s.Id == t.SessionId && (s.From >= before || s.LoggedAt >= entered))))
            .OrderBy(p => p.Folded)
            .Select(p => new { p.Id, p.MemberId, p.GivenName, p.FamilyName, p.Email, p.Language, Last = (from t in db.Set<NationalTrainer>() join s in db.Set<NationalSession>() on t.SessionId equals s.Id where t.PersonId == p.Id orderby s.From descending select (DateOnly?)s.From).FirstOrDefault() })
            .ToListAsync(ct);
        return [.. people.Select(p => new Silent(p.Id, p.MemberId, $"{p.GivenName} {p.FamilyName}".Trim(), p.Email, p.Language, p.Last))];
    }

    public async Task<Outcome<int>> ExecuteAsync(string origin, Change change, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(change.At);
        var month = today.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        if (await db.Set<Setting>().AnyAsync(s => s.Key == NudgeSetting.LastKey && s.Value == month, ct))
            return Outcome<int>.Wrong("", "The reminder of this month has been sent");
        var written = 0;
        foreach (var silent in (await SilentAsync(today, ct)).Where(s => s.Email is not null))
        {
            var t = text.In(Languages.Find(silent.Language) ?? Languages.English);
            db.Add(new OutgoingMail
            {
                To = silent.Email!, ToName = silent.Name, Language = t.Language.Code, MemberId = silent.MemberId, CreatedAt = change.At, Href = "/national-training/reminders",
                Subject = t["Did you train anybody last month?"],
                TextBody = string.Join("\n\n",
                [
                    t["Dear {0},", silent.Name],
                    t["In the last month no training of yours was logged. If you gave one, please log it: it takes two minutes on a phone."],
                    origin + "/national-training/log",
                    t["If you gave none, you need not do anything."],
                ]),
            });
            written++;
        }
        await NudgeSetting.PutAsync(db, NudgeSetting.LastKey, month, ct);
        await db.SaveAsync(change, ct);
        return written;
    }
}
