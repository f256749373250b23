using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.People;
using Serai.Platform.Access;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Outcomes;
using Serai.Platform.Uploads;

namespace Serai.Training.National;

/// <summary>
/// Made for a phone: what is usual is filled in, so that an ordinary session needs at most eight taps (J4). Counted by
/// <c>LogPageTests.An_ordinary_session_is_logged_with_at_most_eight_taps</c>.
/// </summary>
[Needs(Can.LogTraining)]
internal sealed class LogModel : SessionFormPage
{
    public const string DraftName = "national-session";

    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];

    public DateTime? DraftSavedAt { get; private set; }

    public IReadOnlyList<string> ProofNames { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? like, bool plan = false, bool fresh = false)
    {
        IsPlan = plan;
        await LoadChoicesAsync();
        var draft = like is null && !fresh ? await DraftAsync() : null;
        if (draft is not null && JsonSerializer.Deserialize<SessionForm>(draft.Json) is { } typed)
        {
            Input = typed;
            DraftSavedAt = draft.SavedAt;
            await NameProofAsync();
            return Page();
        }
        var pattern = like is { } id
            ? await Db.Set<NationalSession>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, Ct)
            : await LastAsync();
        if (like is not null && pattern is null)
            return NotFound();
        var today = Today();
        var trainers = pattern is null ? [] : await Db.Set<NationalTrainer>().Where(t => t.SessionId == pattern.Id).Select(t => t.PersonId).ToListAsync(Ct);
        if (trainers.Count == 0 && Reader.PersonId is { } me && TrainerOptions.Any(o => o.Value == me.ToString()))
            trainers = [me];
        Input = WithTrainers(pattern is null
            ? new SessionForm { From = plan ? null : today, Length = "120", Subject = await UsualSubjectAsync() ?? "" }
            : SessionForm.Of(pattern, []) with
            {
                From = plan ? null : today, To = null, Title = null, CustomsWomen = null, CustomsMen = null, AgenciesWomen = null, AgenciesMen = null, PrivateWomen = null,
                PrivateMen = null, OtherWomen = null, OtherMen = null, NotStated = null, Foreign = null, PreMean = null, PostMean = null, UniquePeople = null,
            }, trainers);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(bool plan = false) => SendAsync(plan);

    public async Task<IActionResult> OnPostDraftAsync(bool plan = false)
    {
        IsPlan = plan;
        await KeepDraftAsync();
        await Db.SaveChangesAsync(Ct);
        Notice(T["Your draft is kept. You can go on later on any device."]);
        return LocalRedirect(plan ? "/national-training/log?plan=true" : "/national-training/log");
    }

    public async Task<IActionResult> OnPostDiscardAsync(bool plan = false)
    {
        await Db.Set<Draft>().Where(d => d.HolderId == Reader.AccountId && d.Form == DraftName).ExecuteDeleteAsync(Ct);
        Notice(T["The draft was thrown away."]);
        return LocalRedirect(plan ? "/national-training/log?plan=true" : "/national-training/log");
    }

    async Task<IActionResult> SendAsync(bool plan)
    {
        IsPlan = plan;
        await LoadChoicesAsync();
        // A value that could not be read is said beside its field; the operation says the rest.
        var unread = !ModelState.IsValid;
        var facts = Input.ToFacts(plan, TrainerOptions);
        if (await ReceiveProofAsync(facts) is { } refused)
            Show(refused);
        else if (!unread)
        {
            var outcome = await Get<LogTraining>().ExecuteAsync(new(facts, Input.ProofIds, Input.ProofKind, Input.Sure), Change(plan ? "National training planned" : "National training logged"), Ct);
            if (outcome is Outcome<LogTraining.Logged>.Done { Value.Id: { } id })
            {
                Notice(plan ? T["The session is planned. Show the code to the participants."] : T["Logged. Thank you: the session now counts."]);
                return LocalRedirect($"/national-training/{id}");
            }
            if (outcome is Outcome<LogTraining.Logged>.Done { Value.Doubts: { Count: > 0 } doubts })
                Doubts = doubts;
            else if (outcome is Outcome<LogTraining.Logged>.Invalid invalid)
                Show(invalid.Problems);
        }
        await KeepDraftAsync();
        await Db.SaveChangesAsync(Ct);
        await NameProofAsync();
        return Again();
    }

    /// <summary>The file is kept at once, so that it need not be chosen again when something else is asked about.</summary>
    async Task<Problems?> ReceiveProofAsync(SessionFacts facts)
    {
        if (Input.Proof is not { Length: > 0 } file)
            return null;
        var member = await Db.Set<Person>().Where(p => facts.Trainers.Contains(p.Id)).Select(p => p.MemberId).FirstOrDefaultAsync(Ct);
        if (member is null)
            return null;
        var change = Reader.Change("Proof of a session received", Clock);
        var received = await Get<ReceiveFile>().ExecuteAsync(new(file, FilePurpose.Evidence, "Proof", null, member), change, Ct);
        if (received is Outcome<StoredFile>.Invalid invalid)
            return invalid.Problems;
        await Db.SaveAsync(change, Ct);
        Input = Input with { ProofIds = [.. Input.ProofIds, received.Made.Id] };
        return null;
    }

    async Task KeepDraftAsync()
    {
        if (Reader.AccountId is not { } account)
            return;
        var json = JsonSerializer.Serialize(Input with { Proof = null, Sure = false });
        if (await DraftAsync(tracking: true) is { } draft)
        {
            draft.Json = json;
            draft.SavedAt = Now;
        }
        else
            Db.Add(new Draft { HolderId = account, Form = DraftName, SubjectId = DraftSubject, Json = json, SavedAt = Now });
    }

    /// <summary>A plan and a log entry are two drafts.</summary>
    Guid DraftSubject => IsPlan ? new Guid(1, 0, 0, new byte[8]) : Guid.Empty;

    async Task<Draft?> DraftAsync(bool tracking = false)
    {
        var subject = DraftSubject;
        var drafts = tracking ? Db.Set<Draft>() : Db.Set<Draft>().AsNoTracking();
        return await drafts.FirstOrDefaultAsync(d => d.HolderId == Reader.AccountId && d.Form == DraftName && d.SubjectId == subject, Ct);
    }

    async Task NameProofAsync() =>
        ProofNames = await Db.Set<StoredFile>().AsNoTracking().Where(f => Input.ProofIds.Contains(f.Id) && f.OwnerAccountId == Reader.AccountId).Select(f => f.Name).ToListAsync(Ct);

    async Task<NationalSession?> LastAsync() =>
        await Db.Set<NationalSession>().AsNoTracking().Where(s => s.LoggedBy == Reader.AccountId).OrderByDescending(s => s.LoggedAt).FirstOrDefaultAsync(Ct)
        ?? (Reader.PersonId is { } me
            ? await Db.Set<NationalSession>().AsNoTracking().Where(s => Db.Set<NationalTrainer>().Any(t => t.SessionId == s.Id && t.PersonId == me)).OrderByDescending(s => s.From).FirstOrDefaultAsync(Ct)
            : null);

    /// <summary>The topic that the reader is certified in.</summary>
    async Task<string?> UsualSubjectAsync()
    {
        if (Reader.PersonId is not { } me)
            return null;
        var code = await Db.Set<Qualification>().Where(q => q.PersonId == me && q.Kind == QualificationKind.MasterTrainer).OrderByDescending(q => q.Since).Select(q => q.Topic).FirstOrDefaultAsync(Ct);
        var topic = await Db.Set<Programmes.Topic>().Where(t => t.Code == code).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(Ct);
        return topic is null ? null : Subjects.FirstOrDefault(s => s.Value.StartsWith(topic.ToString()!, StringComparison.Ordinal))?.Value;
    }

    DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, TimeZoneInfo.FindSystemTimeZoneById(T.Zone)));
}
