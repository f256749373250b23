using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Access;
using Serai.Platform.Changes;
using Serai.Platform.Data;
using Serai.Platform.Language;
using Serai.Platform.Links;
using Serai.Platform.Outcomes;
using Serai.Platform.Web;

namespace Serai.Platform.Pages;

/// <summary>What every page has: the reader, their words, the database, and one way to answer an outcome.</summary>
public abstract class SeraiPage : PageModel
{
    public Text T => field ??= HttpContext.RequestServices.GetRequiredService<Text>();

    public Reader Reader => field ??= HttpContext.RequestServices.GetRequiredService<Reader>();

    public SeraiDb Db => field ??= HttpContext.RequestServices.GetRequiredService<SeraiDb>();

    public TimeProvider Clock => field ??= HttpContext.RequestServices.GetRequiredService<TimeProvider>();

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public CancellationToken Ct => HttpContext.RequestAborted;

    /// <summary>The personal link that opened the page, on pages with <see cref="OpensByLinkAttribute"/>.</summary>
    protected PersonalLink Link => (PersonalLink)HttpContext.Items[OpensByLinkAttribute.Item]!;

    /// <summary>A change by this reader, now, for the reason given; carries the key of the form.</summary>
    protected Change Change(string why) => Reader.Change(why, Clock) with
    {
        Key = HttpContext.Items["serai.once"] as string,
        RequestId = HttpContext.TraceIdentifier,
    };

    protected T Get<T>() where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    /// <summary>Puts the problems beside their fields. Field names are those of the page's <c>Input</c>.</summary>
    protected void Show(Problems problems)
    {
        foreach (var problem in problems.All)
            ModelState.AddModelError(problem.Field.Length == 0 ? "" : problem.Field.Contains('.') ? problem.Field : $"Input.{problem.Field}", T.Say(problem.Message));
    }

    /// <summary>The page again with status 400 and the error summary; nothing that was typed is lost.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes400;
        return Page();
    }

    const int StatusCodes400 = 400;

    /// <summary>
    /// Answers an outcome: done redirects (with a notice that the next page shows), invalid shows this page again,
    /// not found answers 404, a conflict runs <paramref name="merge"/> or shows this page with what to do.
    /// </summary>
    protected async Task<IActionResult> RespondAsync(Outcome outcome, string doneHref, string? notice = null, Func<Task>? reload = null, Func<object, IActionResult>? merge = null)
    {
        switch (outcome)
        {
            case Outcome.Done:
                if (notice is not null)
                    Notice(notice);
                return LocalRedirect(doneHref);
            case Outcome.NotFound:
                return NotFound();
            case Outcome.Conflict conflict when merge is not null:
                Response.StatusCode = 409;
                return merge(conflict.Theirs);
            case Outcome.Conflict:
                ModelState.AddModelError("", T["Somebody else saved this record while you were working. Look at their version, then save again."]);
                Response.StatusCode = 409;
                if (reload is not null)
                    await reload();
                return Page();
            case Outcome.Invalid invalid:
                Show(invalid.Problems);
                if (reload is not null)
                    await reload();
                return Again();
            default:
                throw new InvalidOperationException(outcome.GetType().Name);
        }
    }

    protected Task<IActionResult> RespondAsync<TValue>(Outcome<TValue> outcome, Func<TValue, string> doneHref, string? notice = null, Func<Task>? reload = null, Func<object, IActionResult>? merge = null) =>
        outcome switch
        {
            Outcome<TValue>.Done done => RespondAsync(Outcome.Ok, doneHref(done.Value), notice, reload, merge),
            Outcome<TValue>.Invalid invalid => RespondAsync(new Outcome.Invalid(invalid.Problems), "/", null, reload, merge),
            Outcome<TValue>.Conflict conflict => RespondAsync(new Outcome.Conflict(conflict.Theirs), "/", null, reload, merge),
            _ => RespondAsync(Outcome.Missing, "/", null, reload, merge),
        };

    /// <summary>A sentence that the next page says in its status line.</summary>
    protected void Notice(string sentence) => TempData.Tell(sentence);
}
