using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Outcomes;

namespace Serai.Directory.People;

/// <summary>Takes a person into the directory. Somebody who may be there already has to be looked at first.</summary>
internal sealed class AddPerson(SeraiDb db, SamePeople same, PeopleIEdit rights) : IOperation
{
    public async Task<Outcome<Guid>> ExecuteAsync(PersonForm form, Change change, CancellationToken ct)
    {
        if (await rights.MembersAsync(ct) is { } own)
            // A coordinator of one administration need not choose it; what is posted beside the form does not count.
            form = form with { MemberId = own.Count == 1 ? own[0] : form.MemberId, OrganisationId = null };
        var problems = form.Check();
        if (!await rights.MayAsync(form.MemberId, ct))
            problems.Add("MemberId", "Choose your own administration");
        if (!problems.Any && !form.IsAnother && (await same.FindAsync(form, null, ct)).Count > 0)
            problems.Add("IsAnother", "Somebody with this name or mail address is in the directory. Look whether it is the same person, or confirm that it is another one.");
        if (problems.Any)
            return problems;
        var person = new Person { GivenName = "", FamilyName = "" };
        form.ApplyTo(person, change.At);
        db.Add(person);
        await db.SaveAsync(change, ct);
        return person.Id;
    }
}
