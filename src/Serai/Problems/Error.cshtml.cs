using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Pages;

namespace Serai.Problems;

/// <summary>A fault: logged once with this id, and nothing of it is told here.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
sealed class ErrorModel : SeraiPage
{
    public string Id => HttpContext.TraceIdentifier;

    public void OnGet() { }

    public void OnPost() { }
}
