using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Tests.Look;

public sealed class FieldTests
{
    private sealed class Form
    {
        public string Name { get; set; } = "";

        public string? Notes { get; set; }

        public DateOnly? Day { get; set; }

        public List<string> Audience { get; set; } = ["c"];

        [DataType(DataType.Password)]
        public string Secret { get; set; } = "";

        public LocalText Title { get; set; } = new("ru", "Семинар");
    }

    [Fact]
    public async Task A_field_ties_its_label_hint_and_message_to_its_control_and_keeps_what_was_typed()
    {
        var rig = new PartRig();
        rig.State.SetModelValue("Input.Name", "<b>Ann", "<b>Ann");
        rig.State.AddModelError("Input.Name", "Too \"short\"");
        var html = await rig.RenderAsync(new Field { For = rig.For(new Form(), "Name"), Label = "Family name", Hint = "As in the passport" }, ("maxlength", "80"));
        var input = html.QuerySelector("input")!;
        input.GetAttribute("value").ShouldBe("<b>Ann");
        input.GetAttribute("maxlength").ShouldBe("80");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        html.QuerySelector("label")!.GetAttribute("for").ShouldBe(input.Id);
        foreach (var id in input.GetAttribute("aria-describedby")!.Split(' '))
        {
            html.QuerySelector("#" + id).ShouldNotBeNull();
        }

        html.QuerySelector(".s-error")!.TextContent.ShouldContain("Too \"short\"");
        html.QuerySelector("b").ShouldBeNull();
    }

    [Fact]
    public async Task Only_what_may_be_empty_is_called_optional()
    {
        var rig = new PartRig();
        (await rig.RenderAsync(new Field { For = rig.For(new Form(), "Name"), Label = "Name" })).TextContent.ShouldNotContain("optional");
        (await rig.RenderAsync(new Field { For = rig.For(new Form(), "Notes"), Label = "Notes" })).TextContent.ShouldContain("(optional)");
        (await rig.RenderAsync(new Field { For = rig.For(new Form(), "Day"), Label = "Day" })).TextContent.ShouldContain("(optional)");
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var rig = new PartRig();
        rig.State.SetModelValue("Input.Secret", "hunter2", "hunter2");
        var html = await rig.RenderAsync(new Field { For = rig.For(new Form { Secret = "hunter2" }, "Secret"), Label = "Password" });
        html.QuerySelector("input")!.GetAttribute("type").ShouldBe("password");
        html.InnerHtml.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task The_summary_leads_to_every_field_also_to_groups()
    {
        var rig = new PartRig();
        rig.State.AddModelError("Input.Audience", "Choose one");
        rig.State.AddModelError("Input.Title", "Write it");
        rig.State.AddModelError("", "Somebody else saved");
        var summary = await rig.RenderAsync(new Summary());
        var targets = summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")![1..]).ToList();
        var fields = (await rig.RenderAsync(new Field { For = rig.For(new Form(), "Audience"), Label = "Audience", Options = [new("c", "Customs"), new("p", "Private sector")] })).InnerHtml
            + (await rig.RenderAsync(new LocalField { For = rig.For(new Form(), "Title"), Label = "Title" })).InnerHtml;
        targets.ShouldBe(["Input_Audience", "Input_Title"], ignoreOrder: true);
        targets.ShouldAllBe(t => fields.Contains($"id=\"{t}\""));
        summary.TextContent.ShouldContain("Somebody else saved");
        summary.QuerySelector("[role=alert]")!.GetAttribute("tabindex").ShouldBe("-1");
    }

    [Fact]
    public async Task A_multilingual_field_comes_back_as_it_was_sent_with_each_control_in_its_language()
    {
        var rig = new PartRig();
        var html = await rig.RenderAsync(new LocalField { For = rig.For(new Form(), "Title"), Label = "Title", Languages = ["en", "ar"] });
        html.QuerySelectorAll("input").Select(i => (i.GetAttribute("name"), i.GetAttribute("lang"), i.GetAttribute("dir"))).ShouldBe(
            [("Input.Title.ru", "ru", "ltr"), ("Input.Title.en", "en", "ltr"), ("Input.Title.ar", "ar", "rtl")]);
        var (value, _) = await rig.BindAsync<Form>("Title", ("Input.Title.ru", "Семинар"), ("Input.Title.en", " Workshop "), ("Input.Title.ar", ""), ("Input.Title.zz9", "x"));
        var text = value.ShouldBeOfType<LocalText>();
        text.LanguageCodes.ShouldBe(["ru", "en"]);
        text["en"].ShouldBe("Workshop");
    }

    [Theory]
    [InlineData("30 April 2026")]
    [InlineData("30.04.2026")]
    [InlineData("2026-04-30")]
    [InlineData("30 апреля 2026")]
    public async Task Dates_are_read_as_people_type_them(string typed)
    {
        var (value, state) = await new PartRig().BindAsync<Form>("Day", ("Input.Day", typed));
        value.ShouldBe(new DateOnly(2026, 4, 30));
        state.ErrorCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("01.02.2026", "1 February 2026", "2 January 2026")]
    [InlineData("31.02.2026", "31.02.2026", "30 April 2026")]
    public async Task A_date_that_can_be_two_or_none_is_asked_about_and_kept(string typed, string first, string second)
    {
        var rig = new PartRig();
        var (value, state) = await rig.BindAsync<Form>("Day", ("Input.Day", typed));
        value.ShouldBeNull();
        var message = state["Input.Day"]!.Errors.Single().ErrorMessage;
        message.ShouldContain(first);
        message.ShouldContain(second);
        (await rig.RenderAsync(new Field { For = rig.For(new Form(), "Day"), Label = "Day" })).QuerySelector("input")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task A_text_in_another_language_is_marked_and_told_once()
    {
        var rig = new PartRig();
        var html = await rig.RenderAsync(new Local { Value = LocalText.From([new("ar", "ورشة"), new("ru", "Семинар")]) });
        var text = html.QuerySelector("[lang]")!;
        (text.GetAttribute("lang"), text.GetAttribute("dir"), text.TextContent).ShouldBe(("ar", "rtl", "ورشة"));
        rig.Fallback.Shown.ShouldBe(["ar"]);
        rig.Fallback.Others.ShouldBe(["ru"]);
        (await rig.RenderAsync(new Local { Value = new LocalText("en", "Workshop") })).QuerySelector("[lang]").ShouldBeNull();
    }
}
