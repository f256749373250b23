using AngleSharp.Html.Parser;
using CsCheck;
using Serai.Platform.Web;

namespace Serai.Tests.Look;

public sealed class MarkupTests
{
    [Fact]
    public void Whatever_is_written_comes_back_as_the_same_text_and_never_as_an_element() =>
        Gen.String.Where(s => !s.Any(c => c is '\r' or '\0' || char.IsSurrogate(c))).Sample(text =>
        {
            var html = new Markup().Element("p", text, ("title", text), ("lang", null)).ToString();
            var element = new HtmlParser().ParseDocument(html).QuerySelector("p").ShouldNotBeNull();
            element.TextContent.ShouldBe(text);
            element.GetAttribute("title").ShouldBe(text);
            element.HasAttribute("lang").ShouldBeFalse();
            element.ChildElementCount.ShouldBe(0);
        }, iter: 2000);

    [Fact]
    public void Letters_of_other_scripts_stay_letters() =>
        new Markup().Text("Кыргызстан – Côte d’Ivoire العربية").ToString().ShouldBe("Кыргызстан – Côte d’Ivoire العربية");
}
