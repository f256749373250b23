using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Serai.Directory.Accounts;
using Serai.Platform.Changes;
using Serai.Platform.Cli;
using Serai.Platform.Data;

namespace Serai.Verbs;

/// <summary><c>serai user add</c>: an account with one role over everything, and a password read from standard input.</summary>
sealed class UserVerb : IVerb
{
    public Command Build(IVerbHost host)
    {
        var command = new Command("user", "Accounts");
        var add = new Command("add", "Add an account; its password is read from standard input");
        var mail = new Argument<string>("email") { Description = "Mail address, also the name to sign in with" };
        var name = new Option<string>("--name") { Description = "Name to show", Required = true };
        var role = new Option<Role>("--role") { Description = "Role over everything", DefaultValueFactory = _ => Role.ProjectOfficer };
        add.Add(mail);
        add.Add(name);
        add.Add(role);
        host.Run(add, async (run, ct) =>
        {
            if (Roles.IsOfOneMember(run.Arguments.GetValue(role)))
                throw new InvalidDataException($"The role {run.Arguments.GetValue(role)} speaks for one Member; give it on the page Accounts.");
            var accounts = run.Services.GetRequiredService<UserManager<Account>>();
            var time = run.Services.GetRequiredService<TimeProvider>();
            var account = new Account
            {
                UserName = run.Arguments.GetValue(mail), Email = run.Arguments.GetValue(mail), EmailConfirmed = true,
                DisplayName = run.Arguments.GetValue(name)!, CreatedAt = time.GetUtcNow().UtcDateTime,
            };
            var password = await Console.In.ReadLineAsync(ct) ?? "";
            var result = await accounts.CreateAsync(account, password);
            if (!result.Succeeded)
            {
                foreach (var problem in result.Errors)
                    await run.Error.WriteLineAsync(problem.Description);
                return Exit.Refused;
            }
            var db = run.Services.GetRequiredService<SeraiDb>();
            db.Add(new Grant { AccountId = account.Id, Role = run.Arguments.GetValue(role) });
            await db.SaveAsync(new Change(Actor.System, time.GetUtcNow().UtcDateTime, "Account added on the command line"), ct);
            await run.Out.WriteLineAsync($"Added {account.Email} as {run.Arguments.GetValue(role)}.");
            return Exit.Done;
        });
        command.Add(add);
        return command;
    }
}
