using Serai.Platform.Language;

namespace Serai.Directory.Organisations;

public static class OrganisationWords
{
    public static Message Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Secretariat => new Message("Secretariat"),
        OrganisationKind.Donor => new Message("Donor"),
        OrganisationKind.Administration => new Message("Administration"),
        OrganisationKind.RegionalBody => new Message("Regional body"),
        OrganisationKind.TrainingCentre => new Message("Training centre"),
        OrganisationKind.DevelopmentPartner => new Message("Development partner"),
        OrganisationKind.OtherAgency => new Message("Other agency"),
        _ => new Message("Company"),
    };
}
