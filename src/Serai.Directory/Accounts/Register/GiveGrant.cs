using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Outcomes;
using Serai.Platform.Ports;

namespace Serai.Directory.Accounts.Register;

/// <summary>Gives a role over everything, an administration or a programme. The account's sign-ins end, so that the role holds at once.</summary>
sealed class GiveGrant(SeraiDb db, SignIns signIns, IEnumerable<IGrantTargets> targets) : IOperation
{
    public sealed record Given(Role? Role, Guid? Member, Guid? Programme, DateOnly? From, DateOnly? Until)
    {
        public Grant ToGrant(Guid accountId) => new() { AccountId = accountId, Role = Role!.Value, OverMember = Member, OverProgramme = Programme, From = From, Until = Until };
    }

    public sealed record Command(Guid AccountId, Given Given);

    public async Task<Outcome> ExecuteAsync(Command command, Change change, CancellationToken ct)
    {
        if (!await db.Set<Account>().AnyAsync(a => a.Id == command.AccountId, ct))
            return Outcome.Missing;
        var problems = new Problems();
        await CheckAsync(command.Given, problems, ct);
        var given = command.Given;
        if (!problems.Any && await db.Set<Grant>().AnyAsync(g => g.AccountId == command.AccountId && g.RevokedAt == null && g.Role == given.Role
                && g.OverMember == given.Member && g.OverProgramme == given.Programme && g.From == given.From && g.Until == given.Until, ct))
            problems.Add("Role", new Message(/*T*/"The account has this role already"));
        if (problems.Any)
            return problems;
        db.Add(given.ToGrant(command.AccountId));
        await db.SaveAsync(change, ct);
        await signIns.EndAllAsync(command.AccountId, "roles changed", null, ct);
        return Outcome.Ok;
    }

    public async Task CheckAsync(Given given, Problems problems, CancellationToken ct)
    {
        if (given.Role is not { } role || !Enum.IsDefined(role))
        {
            problems.Add("Role", new Message(/*T*/"Choose a role"));
            return;
        }
        if (given.Member is { } member && !await db.Set<Member>().AnyAsync(m => m.Id == member, ct))
            problems.Add("Member", new Message(/*T*/"Choose an administration of the list"));
        if (given.Programme is { } programme && !await IsProgrammeAsync(programme, ct))
            problems.Add("Programme", new Message(/*T*/"Choose a programme of the list"));
        if (given is { Member: not null, Programme: not null })
            problems.Add("Programme", new Message(/*T*/"A role is over an administration or over a programme. Give two roles where both are meant."));
        else if (Roles.IsOfOneMember(role) && given.Member is null)
            problems.Add("Member", new Message(/*T*/"This role speaks for one administration. Choose which."));
        else if (role is Role.Administrator && (given.Member ?? given.Programme) is not null)
            problems.Add("Role", new Message(/*T*/"An administrator manages the whole installation. Leave administration and programme empty."));
        if (given is { From: { } from, Until: { } until } && until < from)
            problems.Add("Until", new Message(/*T*/"The last day lies before the first"));
    }

    async Task<bool> IsProgrammeAsync(Guid id, CancellationToken ct)
    {
        foreach (var source in targets)
            if ((await source.ListAsync(ct)).Any(t => t.Id == id))
                return true;
        return false;
    }
}
