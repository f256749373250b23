using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Directory.Accounts;
using Serai.Platform.Data;
using Serai.Platform.Files;
using Serai.Platform.Uploads;
using Serai.Tests.Rig;

namespace Serai.Tests.Rooms;

public sealed class UploadQuotaTests
{
    sealed class Disk(long free) : FreeSpace("/")
    {
        public override long Free() => free;
    }

    static Task<Browser.Answer> SendAsync(Browser browser, string name = "people.csv") => browser.SubmitAsync("/imports", new Dictionary<string, string> { ["Input.Kind"] = "people" }, "main form[enctype]",
        files: new Dictionary<string, (string, byte[])> { ["Input.File"] = (name, Encoding.UTF8.GetBytes("Family name;Given names\nYusupova;Nodira\n")) });

    static Task PutAsync(House house, string key, string value) => house.WithAsync(async (db, _) => { db.Add(new Setting { Key = key, Value = value }); await db.SaveAsync(house.Change()); });

    [Fact]
    public async Task An_account_that_has_used_its_room_is_refused_with_a_number_and_told_what_is_left()
    {
        await using var house = await House.OpenAsync();
        await PutAsync(house, UploadLimits.AccountFilesKey, "1");
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        (await SendAsync(officer)).Status.ShouldBe(HttpStatusCode.OK);
        var refused = await SendAsync(officer);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("1 of 1 files are stored");
        refused.Text.ShouldContain("are left");
        var listed = await house.WithAsync((db, _) => db.Set<RefusedFile>().SingleAsync());
        refused.Text.ShouldContain(listed.Number);
        (await house.WithAsync((db, _) => db.Set<StoredFile>().CountAsync())).ShouldBe(1);
        // Another account has its own room.
        (await SendAsync(await house.SignInAsync(Role.ProjectOfficer))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_whole_installation_has_a_limit_too()
    {
        await using var house = await House.OpenAsync();
        await PutAsync(house, UploadLimits.TotalMb, "0");
        var refused = await SendAsync(await house.SignInAsync(Role.ProjectOfficer));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("This installation stores");
    }

    [Fact]
    public async Task With_a_full_disk_no_file_is_taken_health_says_so_and_pages_go_on()
    {
        await using var house = await House.OpenAsync(configure: builder => builder.Services.AddSingleton<FreeSpace>(new Disk(500L * 1024 * 1024)));
        var officer = await house.SignInAsync(Role.ProjectOfficer);
        var refused = await SendAsync(officer);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("too little space left");
        var health = await house.Visit().GetAsync("/health/ready");
        health.Status.ShouldBe(HttpStatusCode.OK);
        health.Body.ShouldContain("disk space is low");
        (await officer.GetAsync("/imports")).Status.ShouldBe(HttpStatusCode.OK);
        await PutAsync(house, UploadLimits.FreeMb, "100");
        (await SendAsync(officer)).Status.ShouldBe(HttpStatusCode.OK);
        (await house.Visit().GetAsync("/health/ready")).Body.ShouldContain("\"ready\"");
    }

    [Fact]
    public async Task A_personal_link_has_its_own_room_which_the_next_link_does_not_share()
    {
        await using var round = await Nominations.Round.OpenAsync(documents: true);
        await PutAsync(round.House, UploadLimits.LinkFilesKey, "1");
        async Task<Browser.Answer> Attach(string home, string file)
        {
            var browser = round.House.Visit();
            var files = (await Nominations.Round.NameAsync(browser, home)).Replace("/person/", "/files/", StringComparison.Ordinal);
            var cv = round.Call.Documents.Single(d => d.Order == 1).Id.ToString();
            return await browser.SubmitAsync(files, new Dictionary<string, string> { ["Input.DocumentId"] = cv }, "main form[enctype]",
                files: new Dictionary<string, (string, byte[])> { ["Input.File"] = (file, Serai.Tests.Files.Pdfs.Plain(pages: file[0] - (char)96)) });
        }
        var first = await round.LinkAsync("KZ");
        (await Attach(first, "a.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        var refused = await Attach(first, "b.pdf");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("Through your link");
        (await Attach(await round.LinkAsync("UZ"), "c.pdf")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
