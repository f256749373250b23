using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Serai.Platform.Language;

namespace Serai.Platform.Web;

/// <summary>Makes the framework speak to the reader: its own messages, and those of attributes such as <c>[Required(ErrorMessage = "…")]</c>, are keys like all others.</summary>
internal sealed class ReaderMessages(IHttpContextAccessor http) : IConfigureOptions<MvcOptions>, IConfigureOptions<MvcDataAnnotationsLocalizationOptions>, IStringLocalizer, IValidationMetadataProvider
{
    private Text Reader => http.HttpContext?.RequestServices.GetService<Text>() ?? Text.Plain;

    public LocalizedString this[string name] => new(name, Reader[name]);

    public LocalizedString this[string name, params object[] arguments] => new(name, Reader[name, arguments]);

    public void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new OwnBinders());
        options.ModelMetadataDetailsProviders.Add(this);
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((value, _) => Reader["\"{0}\" cannot be read here", value]);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Reader["\"{0}\" cannot be read here", value]);
        say.SetUnknownValueIsInvalidAccessor(_ => Reader["This value cannot be read here"]);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => Reader["This value cannot be read here"]);
        say.SetValueIsInvalidAccessor(value => Reader["\"{0}\" cannot be read here", value]);
        say.SetValueMustBeANumberAccessor(_ => Reader["Enter a number"]);
        say.SetNonPropertyValueMustBeANumberAccessor(() => Reader["Enter a number"]);
        say.SetValueMustNotBeNullAccessor(_ => Reader["This field needs an answer"]);
        say.SetMissingBindRequiredValueAccessor(_ => Reader["This field needs an answer"]);
        say.SetMissingKeyOrValueAccessor(() => Reader["This field needs an answer"]);
        say.SetMissingRequestBodyRequiredValueAccessor(() => Reader["This field needs an answer"]);
    }

    public void Configure(MvcDataAnnotationsLocalizationOptions options) => options.DataAnnotationLocalizerProvider = (_, _) => this;

    /// <summary>Attributes that carry no message of their own get ours, so that none speaks of property names.</summary>
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>().Where(a => a.ErrorMessage is null && a.ErrorMessageResourceName is null))
        {
            attribute.ErrorMessage = attribute switch
            {
                RequiredAttribute => /*T*/"This field needs an answer",
                StringLengthAttribute or MaxLengthAttribute => /*T*/"This answer is longer than {1} characters",
                EmailAddressAttribute => /*T*/"This is not an e-mail address; expected one such as name@example.org",
                UrlAttribute => /*T*/"This is not a web address; expected one such as https://example.org",
                RangeAttribute => /*T*/"Enter a number from {1} to {2}",
                _ => attribute.ErrorMessage,
            };
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
