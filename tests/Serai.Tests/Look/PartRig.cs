using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Tests.Look;

/// <summary>Renders one page part as a page would, and gives it back parsed.</summary>
internal sealed class PartRig
{
    private readonly IServiceProvider services;
    private readonly IModelMetadataProvider metadata;

    public PartRig(string language = "en")
    {
        var all = new ServiceCollection();
        all.AddLogging().AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero)));
        all.AddMvcCore();
        all.AddPageParts();
        all.AddAssets();
        all.AddScoped(_ => new Text(Phrases.None, Languages.Find(language, withSweeps: true)!, "Asia/Almaty"));
        services = all.BuildServiceProvider().CreateScope().ServiceProvider;
        metadata = services.GetRequiredService<IModelMetadataProvider>();
        Http = new DefaultHttpContext { RequestServices = services };
    }

    public DefaultHttpContext Http { get; }

    public ModelStateDictionary State { get; } = new();

    public FallbackNotice Fallback => services.GetRequiredService<FallbackNotice>();

    public ModelExpression For<TModel>(TModel model, string property) where TModel : notnull
    {
        var explorer = new ModelExplorer(metadata, metadata.GetMetadataForType(typeof(TModel)), model).GetExplorerForProperty(property);
        return new ModelExpression($"Input.{property}", explorer);
    }

    public async Task<IElement> RenderAsync(Part part, params (string Name, string Value)[] attributes)
    {
        var view = new ViewContext
        {
            HttpContext = Http,
            RouteData = new RouteData(),
            ActionDescriptor = new ActionDescriptor(),
            ViewData = new ViewDataDictionary(metadata, State),
        };
        part.View = view;
        var context = new TagHelperContext("part", [], new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput("part", [.. attributes.Select(a => new TagHelperAttribute(a.Name, a.Value))],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await part.ProcessAsync(context, output);
        var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).Body!;
    }

    public async Task<(object? Value, ModelStateDictionary State)> BindAsync<TModel>(string property, params (string Name, string Value)[] sent)
    {
        Http.Request.Method = "POST";
        Http.Request.ContentType = "application/x-www-form-urlencoded";
        Http.Request.Form = new FormCollection(sent.ToDictionary(s => s.Name, s => new Microsoft.Extensions.Primitives.StringValues(s.Value)));
        var meta = metadata.GetMetadataForProperty(typeof(TModel), property);
        var context = DefaultModelBindingContext.CreateBindingContext(
            new ActionContext(Http, new RouteData(), new ActionDescriptor(), State),
            new FormValueProvider(BindingSource.Form, Http.Request.Form, System.Globalization.CultureInfo.InvariantCulture), meta, null, $"Input.{property}");
        var binder = services.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = meta });
        await binder.BindModelAsync(context);
        return (context.Result.Model, State);
    }
}
