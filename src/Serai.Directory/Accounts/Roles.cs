using Serai.Platform.Access;
using Serai.Platform.Language;

namespace Serai.Directory.Accounts;

public enum Role
{
    Administrator,
    ProjectManager,
    ProjectOfficer,
    Donor,
    Coordinator,
    MasterTrainer,
    Participant,
    Assessor,
    Auditor,
    Analyst,
}

/// <summary>The one table of what each role may do. A grant gives a role over everything, a Member or a programme.</summary>
public static class Roles
{
    static readonly Dictionary<Role, (string Name, string[] Capabilities)> Table = new()
    {
        [Role.Administrator] = (/*T*/"Administrator", [Can.Read, Can.ReadPeople, Can.EditPeople, Can.ManageDirectory, Can.ManageAccounts, Can.ReadAudit, Can.ManageInstallation, Can.SendMail, Can.Import, Can.Export]),
        [Role.ProjectManager] = (/*T*/"Project manager", [Can.Read, Can.ReadPeople, Can.EditPeople, Can.ManageDirectory, Can.SendMail, Can.Import, Can.Export, Can.RunProgrammes, Can.Nominate, Can.Assess, Can.DecideCertification, Can.LogTraining, Can.RunStudies, Can.ReadAudit]),
        [Role.ProjectOfficer] = (/*T*/"Project officer", [Can.Read, Can.ReadPeople, Can.EditPeople, Can.ManageDirectory, Can.SendMail, Can.Import, Can.Export, Can.RunProgrammes, Can.Nominate, Can.Assess, Can.LogTraining, Can.RunStudies]),
        [Role.Donor] = (/*T*/"Donor", [Can.Read, Can.ReadPeople, Can.Export]),
        [Role.Coordinator] = (/*T*/"National coordinator", [Can.Read, Can.ReadPeople, Can.EditPeople, Can.Nominate, Can.LogTraining, Can.RunStudies, Can.Export]),
        [Role.MasterTrainer] = (/*T*/"Master Trainer", [Can.Read, Can.Participate, Can.LogTraining]),
        [Role.Participant] = (/*T*/"Working-group member", [Can.Read, Can.Participate]),
        [Role.Assessor] = (/*T*/"Assessor", [Can.Read, Can.ReadPeople, Can.Assess]),
        [Role.Auditor] = (/*T*/"Auditor", [Can.Read, Can.ReadPeople, Can.ReadAudit, Can.Export]),
        [Role.Analyst] = (/*T*/"Analyst", [Can.Read, Can.RunStudies, Can.Export]),
    };

    public static IEnumerable<Role> All => Table.Keys;

    public static Message NameOf(Role role) => new(Table[role].Name);

    public static IReadOnlyList<string> CapabilitiesOf(Role role) => Table[role].Capabilities;

    /// <summary>Roles that make no sense over everything: they speak for one administration.</summary>
    public static bool IsOfOneMember(Role role) => role is Role.Coordinator or Role.MasterTrainer or Role.Participant or Role.Analyst;
}
