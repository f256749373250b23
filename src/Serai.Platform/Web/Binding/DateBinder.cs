using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Language;
using Serai.Platform.Time;

namespace Serai.Platform.Web;

/// <summary>Reads dates as people type them. Where day and month can be swapped it asks, with both readings in words, and guesses nothing.</summary>
internal sealed class DateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var found = bindingContext.ValueProvider.GetValue(name);
        if (found == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(name, found);
        var typed = found.FirstValue;
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(name, Reader(bindingContext)["Enter a date, such as {0}", new DateOnly(2026, 4, 30)]);
            }

            return Task.CompletedTask;
        }

        switch (DateReading.Of(typed))
        {
            case DateReading.Done done:
                bindingContext.Result = ModelBindingResult.Success(done.Date);
                break;
            case DateReading.Ambiguous two:
                bindingContext.ModelState.TryAddModelError(name, Reader(bindingContext)["\"{0}\" can be {1} or {2}. Write the month in words.", typed.Trim(), two.DayFirst, two.MonthFirst]);
                break;
            case DateReading.Unreadable unreadable:
                bindingContext.ModelState.TryAddModelError(name, Reader(bindingContext).Say(unreadable.Reason));
                break;
        }

        return Task.CompletedTask;
    }

    private static Text Reader(ModelBindingContext context) => context.HttpContext.RequestServices.GetRequiredService<Text>();
}
