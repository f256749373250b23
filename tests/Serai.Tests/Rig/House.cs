using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Serai.Demo;
using Serai.Directory.Accounts;
using Serai.Directory.Members;
using Serai.Hosting;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;

namespace Serai.Tests.Rig;

/// <summary>
/// The real house in process: HTTP in, parsed HTML out, a database of its own, a clock that stands still until moved.
/// With SERAI_TEST_POSTGRES set, the same tests run on PostgreSQL.
/// </summary>
public sealed class House : IAsyncDisposable
{
    public static readonly DateTimeOffset Today = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    readonly WebApplication _app;
    readonly string _folder;

    House(WebApplication app, string folder, FakeTimeProvider clock)
    {
        _app = app;
        _folder = folder;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _app.Services;

    public string DataFolder => _folder;

    /// <param name="demo">With the Joint Project loaded; slower, so share it in a class fixture.</param>
    /// <param name="settings">What stands in serai.json.</param>
    /// <param name="configure">Replaces services, for instance the way to another server.</param>
    public static async Task<House> OpenAsync(bool demo = false, string? settings = null, Action<WebApplicationBuilder>? configure = null)
    {
        var folder = Path.Combine(Path.GetTempPath(), "serai-tests", Guid.CreateVersion7().ToString("N"));
        var clock = new FakeTimeProvider(Today);
        string? database = null;
        if (Environment.GetEnvironmentVariable("SERAI_TEST_POSTGRES") is { Length: > 0 } server)
            database = $"{server};Database=serai_{Guid.CreateVersion7():N}";
        var installation = new Installation { DataFolder = folder, Database = database, Demo = demo };
        if (settings is not null)
        {
            System.IO.Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "serai.json"), settings);
        }
        var app = SeraiApp.Build(installation, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(clock);
            configure?.Invoke(builder);
        });
        await Schema.UpgradeAsync(app.Services, installation, default);
        if (demo)
            await JointProject.LoadOnceAsync(app.Services, default);
        await app.StartAsync();
        return new House(app, folder, clock);
    }

    /// <summary>Work on the database as the system.</summary>
    public async Task<T> WithAsync<T>(Func<SeraiDb, IServiceProvider, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reader>().BecomeSystem("Test");
        return await work(scope.ServiceProvider.GetRequiredService<SeraiDb>(), scope.ServiceProvider);
    }

    public Task WithAsync(Func<SeraiDb, IServiceProvider, Task> work) => WithAsync(async (db, services) => { await work(db, services); return true; });

    public Change Change(string why = "Test") => new(Actor.System, Clock.GetUtcNow().UtcDateTime, why);

    public async Task<Guid> MemberAsync(string code) => await WithAsync((db, _) => db.Set<Member>().Where(m => m.Code == code).Select(m => m.Id).SingleAsync());

    /// <summary>Adds Members by code where they are missing, for tests without the demonstration.</summary>
    public async Task AddMembersAsync(params string[] codes) => await WithAsync(async (db, _) =>
    {
        foreach (var code in codes)
        {
            var member = new Member { Code = code, Iso2 = code, Name = new("en", $"Member {code}"), Zone = "Asia/Tbilisi" };
            member.Refold();
            db.Add(member);
        }
        await db.SaveAsync(Change());
    });

    /// <summary>A browser that is not signed in.</summary>
    public Browser Visit(string language = "en") => new(_app.GetTestServer(), language);

    /// <summary>A browser signed in with one role, over everything or over one Member or programme.</summary>
    public async Task<Browser> SignInAsync(Role role, string? member = null, Guid? programme = null, Guid? person = null, string language = "en")
    {
        var memberId = member is null ? (Guid?)null : await MemberAsync(member);
        var account = new Account
        {
            UserName = $"{Guid.CreateVersion7():N}@example.org", DisplayName = $"{role} {member}", Language = language,
            PersonId = person, CreatedAt = Clock.GetUtcNow().UtcDateTime, SecurityStamp = "test",
        };
        account.Email = account.UserName;
        account.NormalizedEmail = account.NormalizedUserName = account.UserName.ToUpperInvariant();
        await WithAsync(async (db, _) =>
        {
            db.Add(account);
            db.Add(new Grant { AccountId = account.Id, Role = role, OverMember = memberId, OverProgramme = programme });
            await db.SaveAsync(Change());
        });
        return await SignInAsync(account.Id, language);
    }

    public async Task<Browser> SignInAsync(Guid accountId, string language = "en")
    {
        var browser = Visit(language);
        await WithAsync(async (db, services) =>
        {
            var http = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = services };
            var account = await db.Set<Account>().SingleAsync(a => a.Id == accountId);
            await services.GetRequiredService<SignIns>().StartAsync(http, account, "test", false, default);
            foreach (var cookie in http.Response.Headers.SetCookie)
                browser.Keep(cookie!);
        });
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await WithAsync(async (db, _) => { if (db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal)) await db.Database.EnsureDeletedAsync(); });
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
    }
}
