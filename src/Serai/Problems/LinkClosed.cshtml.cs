using Microsoft.AspNetCore.Authorization;
using Serai.Platform.Pages;

namespace Serai.Problems;

[AllowAnonymous]
sealed class LinkClosedModel : SeraiPage
{
    public void OnGet() => Response.StatusCode = 410;
}
