using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Modules;

namespace Serai.Platform.Pages;

public static class HousePages
{
    /// <summary>Finds the pages of every module and adds what holds for each: anti-forgery, once-only forms, caution with times.</summary>
    public static IMvcBuilder AddHouse(this IMvcBuilder mvc, ModuleList modules)
    {
        foreach (var assembly in modules.Assemblies)
        {
            if (mvc.PartManager.ApplicationParts.OfType<AssemblyPart>().Any(p => p.Assembly == assembly))
                continue;
            mvc.PartManager.ApplicationParts.Add(new AssemblyPart(assembly));
            mvc.PartManager.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
        }
        mvc.Services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<OnceFilter>();
            options.MaxModelValidationErrors = 50;
            options.ModelMetadataDetailsProviders.Add(new EmptyTexts());
            // A missing text is an empty text: what is required is said by the operation, in one place.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        return mvc;
    }
}
