using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Access;
using Serai.Platform.Modules;
using Serai.Training.Intersessional;

namespace Serai.Training;

/// <summary>Master Trainer Programmes: cohorts, working groups, tasks, materials, certification, national sessions.</summary>
public sealed class TrainingModule : SeraiModule
{
    public override string Name => "Training";

    public override IEnumerable<MenuItem> Menu =>
    [
        new(/*T*/"My programme", "/my", /*T*/"Training", 90, Can.Participate),
        new(/*T*/"Programmes", "/programmes", /*T*/"Training", 100, Can.Read),
        new(/*T*/"Nominations", "/nominations", /*T*/"Training", 110, Can.Nominate),
        new(/*T*/"Letters", "/letters", /*T*/"Training", 120, Can.RunProgrammes),
        new(/*T*/"Materials", "/materials", /*T*/"Training", 130, Can.Read),
        new(/*T*/"Certificates", "/certificates", /*T*/"Training", 140, Can.ReadPeople),
        new(/*T*/"National training", "/national-training", /*T*/"Training", 150, Can.Read),
        new(/*T*/"Follow-up", "/follow-up", /*T*/"Training", 160, Can.ReadPeople),
        new(/*T*/"Published figures", "/claims", /*T*/"Training", 170, Can.Read),
        new(/*T*/"Agreements", "/agreements", /*T*/"Training", 180, Can.Read),
        new(/*T*/"Policy references", "/references", /*T*/"Training", 190, Can.Read),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WorkingGroups.InvitationMail>();
        services.AddScoped<WorkingGroups.CalendarFeed>();
        services.AddScoped<WorkingGroups.AttendancePaper>();
        services.AddScoped<Nominations.InForce>();
        services.AddHostedService<ReminderClock>();
        services.AddHostedService<FollowUp.DailyFollowUp>();
        Certification.CertificationServices.Add(services);
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        WorkingGroups.EventFiles.Map(routes);
        WorkingGroups.AttendanceCertificateFiles.Map(routes);
        Materials.SyllabusFiles.Map(routes);
        Certification.CertificateEndpoints.Map(routes);
    }
}
