using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serai.Platform.Links;

namespace Serai.Training.Certification;

internal static class CertificationServices
{
    /// <summary>Evidence sources are found by looking through this assembly: a new kind of evidence is one class in its own folder.</summary>
    public static void Add(IServiceCollection services)
    {
        foreach (var source in typeof(CertificationServices).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IEvidenceSource).IsAssignableFrom(t)))
            services.AddScoped(typeof(IEvidenceSource), source);
        services.TryAddSingleton<PublicAddress>();
        services.AddSingleton<CheckLimit>();
        services.AddScoped<CandidateReading>();
        services.AddScoped<ConflictOfInterest>();
        services.AddScoped<Awarding>();
        services.AddScoped<CertificateMail>();
        services.AddScoped<CertificatePrinting>();
        services.AddScoped<CertificateZip>();
        services.AddScoped<CompactJws>();
        services.AddScoped<Credentials>();
        services.AddScoped<StatusLists>();
    }
}
