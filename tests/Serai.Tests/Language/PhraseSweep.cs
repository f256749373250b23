using Serai.Platform.Language;

namespace Serai.Tests.Language;

public sealed class PhraseSweep
{
    [Fact]
    public void Every_phrase_is_translated_in_every_language()
    {
        var problems = PhraseCatalogue.Read(PhraseCatalogue.FindRoot(AppContext.BaseDirectory)).Check();
        problems.Count.ShouldBe(0, string.Join('\n', problems.Take(30)));
    }
}
