using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Pages;

namespace Serai.Problems;

/// <summary>What went wrong and what to do, for every status that has no page of its own.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
sealed class StatusModel : SeraiPage
{
    public string Title { get; private set; } = "";

    public string Advice { get; private set; } = "";

    /// <summary>Where the reader wanted to go, when waiting is all that is needed.</summary>
    public string? TryAgain { get; private set; }

    public void OnGet(int code)
    {
        Show(code);
        if (code == 429 && HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is { } came)
            TryAgain = came.OriginalPath + came.OriginalQueryString;
    }

    public void OnPost(int code) => Show(code);

    int Wait() => int.TryParse(Response.Headers.RetryAfter, System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : 60;

    void Show(int code) => (Title, Advice) = code switch
    {
        400 => (T["This could not be read"], T["The form may have been open for too long. Go back, reload the page and send it again; what you typed is still in the browser."]),
        401 => (T["Please sign in"], T["This page needs an account."]),
        403 => (T["You may not open this page"], T["Your account has no grant for it. If you need it for your work, ask the project team."]),
        404 => (T["There is nothing at this address"], T["It may have been moved or removed, or it belongs to an administration whose records you may not see."]),
        409 => (T["Somebody else changed this record"], T["Open it again to see their version, then make your change."]),
        413 => (T["This file is too large"], T["The form says how large a file may be."]),
        422 => (T["This form was sent before with other content"], T["Open the form again; what was sent first is kept."]),
        423 => (T["This file is held back"], T["It could not be scanned for viruses yet. Ask the project team to release it."]),
        429 => (T["Too many requests at once"], T.Plural(Wait(), "Wait {0} second, then try again. Nothing that you sent before is lost.", "Wait {0} seconds, then try again. Nothing that you sent before is lost.")),
        503 => (T["Serai cannot save just now"], T["Nothing was lost that was confirmed. Try again in a few minutes."]),
        _ => (T["This did not work"], T["Try again. If it happens again, tell the project team what you did."]),
    };
}
