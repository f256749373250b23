using Microsoft.AspNetCore.Authorization;
using Serai.Platform.Pages;

namespace Serai.Help;

[AllowAnonymous]
sealed class HelpModel : SeraiPage
{
    public void OnGet() { }
}
