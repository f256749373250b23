using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Language;

namespace Serai.Platform.Web;

/// <summary>Reads <c>Input.Title.en</c>, <c>Input.Title.ru</c> … into one field of several languages. The language that came first in the form is the source.</summary>
internal sealed class LocalTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var form = bindingContext.HttpContext.Request;
        if (!form.HasFormContentType)
        {
            return Task.CompletedTask;
        }

        var now = bindingContext.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var start = bindingContext.ModelName + ".";
        var versions = new List<LocalVersion>();
        var asked = false;
        foreach (var (key, value) in form.Form)
        {
            if (!key.StartsWith(start, StringComparison.OrdinalIgnoreCase) || !Languages.IsKnown(key[start.Length..]))
            {
                continue;
            }

            asked = true;
            bindingContext.ModelState.SetModelValue(key, new ValueProviderResult(value));
            bindingContext.ModelState.MarkFieldValid(key);
            if (!string.IsNullOrWhiteSpace(value))
            {
                versions.Add(new(key[start.Length..], value.ToString(), now));
            }
        }

        if (!asked)
        {
            return Task.CompletedTask;
        }

        var text = LocalText.From(versions);
        bindingContext.Result = ModelBindingResult.Success(text);
        return Task.CompletedTask;
    }
}

internal sealed class OwnBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new DateBinder() : type == typeof(LocalText) ? new LocalTextBinder() : null;
    }
}
