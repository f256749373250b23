using Serai.Platform.Access;
using Serai.Platform.Pages;

namespace Serai.Home;

[Needs(Can.Read)]
sealed class IndexModel : SeraiPage
{
    public void OnGet() { }
}
