using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Platform.Pages;

namespace Serai.Directory.Accounts.Own;

/// <summary>A page about the reader's own account. There is no id in its address, so there is nobody else's to ask for.</summary>
abstract class OwnPage : SeraiPage
{
    public Account Me { get; private set; } = null!;

    /// <summary>Whether everything on the page asks for a fresh proof of identity.</summary>
    protected virtual bool NeedsFreshProof => false;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var own = Get<OwnAccount>();
        if (await own.FindAsync(Ct) is not { } me)
        {
            context.Result = NotFound();
            return;
        }
        Me = me;
        if (NeedsFreshProof && !await own.IsFreshAsync(Ct))
        {
            context.Result = LocalRedirect($"/account/confirm?back={Uri.EscapeDataString(Request.Path)}");
            return;
        }
        await next();
    }
}
