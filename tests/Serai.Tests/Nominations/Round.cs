using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Directory.Members;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Tests.Rig;
using Serai.Training.Nominations;
using Serai.Training.Programmes;

namespace Serai.Tests.Nominations;

/// <summary>A house with a programme, its Members and an open round; the shortest way to a nomination that may be handed in.</summary>
internal sealed class Round(House house, NominationCall call, Programme programme) : IAsyncDisposable
{
    public const string Code = "TEST";

    public House House => house;

    public NominationCall Call => call;

    public Programme Programme => programme;

    /// <param name="documents">With the usual documents; without them a nomination needs no file.</param>
    public static async Task<Round> OpenAsync(bool documents = false, int graceMinutes = 0, params string[] members)
    {
        if (members.Length == 0)
            members = ["KZ", "UZ"];
        var house = await House.OpenAsync();
        await house.AddMembersAsync(members);
        var programme = new Programme { Code = Code, Title = new LocalText("en", "Test programme"), State = ProgrammeState.Preparing };
        var day = new DateOnly(2026, 12, 8);
        var call = new NominationCall { ProgrammeId = programme.Id, DeadlineDay = day, DeadlineUtc = default, OpenedAt = House.Today.UtcDateTime, GraceMinutes = graceMinutes };
        call.Move(day, null, "Europe/Brussels");
        call.Criteria.AddRange(UsualRound.Criteria(call.Id));
        if (documents)
            call.Documents.AddRange(UsualRound.Documents(call.Id));
        await house.WithAsync(async (db, _) =>
        {
            var ids = await db.Set<Member>().Where(m => members.Contains(m.Code)).OrderBy(m => m.Code).Select(m => m.Id).ToListAsync();
            programme.Members.AddRange(ids.Select((id, i) => new ProgrammeMember { ProgrammeId = programme.Id, OfMember = id, Order = i + 1 }));
            db.Add(programme);
            db.Add(call);
            await db.SaveAsync(house.Change());
        });
        return new Round(house, call, programme);
    }

    /// <summary>Address of the personal link of a Member.</summary>
    public async Task<string> LinkAsync(string member)
    {
        var id = await house.MemberAsync(member);
        var (link, token) = PersonalLink.Issue("nomination", call.Id, id, $"Member {member}", null, "en", House.Today.UtcDateTime, House.Today.UtcDateTime.AddDays(200));
        await house.WithAsync(async (db, _) => { db.Add(link); await db.SaveAsync(house.Change()); });
        return $"/n/{token}";
    }

    /// <summary>Names one official on all pages of the form; gives the address of the nominee's first page.</summary>
    public static async Task<string> NameAsync(Browser browser, string home, string family = "Bekenova", string given = "Aliya")
    {
        var page = await browser.SubmitAsync(home, new Dictionary<string, string>(), $"form[action='{home}/add']");
        var person = page.Path;
        (await browser.SubmitAsync(person, new Dictionary<string, string> { ["Input.FamilyName"] = family, ["Input.GivenName"] = given, ["Input.NativeName"] = "Әлия Бекенова", ["Input.NativeLanguage"] = "kk", ["Input.Sex"] = "Female" })).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        await browser.SubmitAsync(person.Replace("/person/", "/work/"), new Dictionary<string, string> { ["Input.Position"] = "Senior inspector", ["Input.Office"] = "Risk management", ["Input.YearsInCustoms"] = "9", ["Input.Email"] = $"{given}.{family}@customs.example".ToLowerInvariant() });
        await browser.SubmitAsync(person.Replace("/person/", "/languages/"), new Dictionary<string, string> { ["Input.Levelen"] = "B2", ["Input.Levelru"] = "native" });
        await browser.SubmitAsync(person.Replace("/person/", "/motivation/"), new Dictionary<string, string> { ["Input.Motivation"] = "Will train the regional offices.", ["Input.Committed"] = "true" });
        return person;
    }

    public static Task<Browser.Answer> SignAsync(Browser browser, string home) => browser.SubmitAsync($"{home}/letter", new Dictionary<string, string>
    {
        ["Input.HeadName"] = "Head of Customs", ["Input.HeadOffice"] = "Director General", ["Input.ForHead"] = "true", ["Input.ContactName"] = "International department", ["Input.ContactEmail"] = "int@customs.example",
    });

    public static Task<Browser.Answer> HandInAsync(Browser browser, string home) => browser.SubmitAsync($"{home}/check", new Dictionary<string, string>(), $"form[action='{home}/submit']");

    /// <summary>The receipt number on a page, wherever it stands.</summary>
    public static string NumberOn(Browser.Answer page) => Regex.Match(page.Text, "R[0-9]{6}-[0-9A-Z]{10}").Value;

    public ValueTask DisposeAsync() => house.DisposeAsync();
}
