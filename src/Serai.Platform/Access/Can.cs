namespace Serai.Platform.Access;

/// <summary>What a reader may do. Roles are sets of these; pages and addresses ask for exactly one.</summary>
public static class Can
{
    /// <summary>Anybody with an account.</summary>
    public const string Read = "read";
    public const string ReadPeople = "read-people";
    /// <summary>People of one's own administration; with <see cref="ManageDirectory"/>, everybody in sight.</summary>
    public const string EditPeople = "edit-people";
    public const string ManageDirectory = "manage-directory";
    public const string ManageAccounts = "manage-accounts";
    public const string ReadAudit = "read-audit";
    public const string ManageInstallation = "manage-installation";
    public const string SendMail = "send-mail";
    public const string Import = "import";
    public const string Export = "export";
    public const string RunProgrammes = "run-programmes";
    public const string Nominate = "nominate";
    public const string Participate = "participate";
    public const string Assess = "assess";
    public const string DecideCertification = "decide-certification";
    public const string LogTraining = "log-training";

    /// <summary>Design and analyse Time Release Studies.</summary>
    public const string RunStudies = "run-studies";

    public static IReadOnlyList<string> All { get; } =
    [
        Read, ReadPeople, EditPeople, ManageDirectory, ManageAccounts, ReadAudit, ManageInstallation, SendMail, Import, Export,
        RunProgrammes, Nominate, Participate, Assess, DecideCertification, LogTraining, RunStudies,
    ];
}
