using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Data;
using Serai.Platform.Ports;
using Serai.Tests.Rig;

namespace Serai.Tests.Directory;

/// <summary>No record about people without somebody who hands it out and erases it, and no id of a person that a merge would forget.</summary>
public sealed class PersonalDataCoverage
{
    /// <summary>Properties by which a record tells about a person through another record.</summary>
    static readonly string[] Through = ["ParticipantId", "NomineeId", "AccountId", "AssessorId", "ReviewerId", "ReviewerAccount", "ModeratorId", "DecidedById", "LoggedBy", "ByAccountId"];

    /// <summary>Records of the house that are about an account's act and not about the person; with the reason.</summary>
    static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["AuditEntry"] = "the chain is bound to who acted; docs/people.md says so",
        ["ImportBatch"] = "the table that somebody sent in, under their account",
        ["IdentityUserLogin`1"] = "removed with the account", ["IdentityUserPasskey`1"] = "removed with the account",
        ["IdentityUserClaim`1"] = "not used", ["IdentityUserToken`1"] = "not used",
    };

    /// <summary>Ids that are no ids of people. A new name of an id has to be put on one side.</summary>
    static readonly HashSet<string> Other =
    [
        "Id", "MemberId", "OfMember", "HostMember", "OverMember", "OverProgramme", "ProgrammeId", "TopicId", "RubricId", "CriterionId", "AssessmentId", "DecisionId", "QualificationId", "Replaces", "ReplacedBy", "Revises",
        "AgreementId", "AdaptedFromId", "AnswerFileId", "LinkId", "CallId", "DocumentId", "EditionId", "EventId", "EvidenceFileId", "FileId", "FormId", "GroupId", "HolderId", "MissedEventId", "ModuleId", "NominationId", "OfficeId", "OrganisationId", "ParentId",
        "PresentationId", "QuestionId", "RecordId", "ReferenceId", "RegionSetId", "SessionId", "Sheet", "SheetId", "SubjectId", "SyllabusId", "TaskId", "TranslatesId", "VersionId", "EntryId",
        "StudyId", "EarlierRoundId", "UserId", "RoleId", "OwnerId", "OwnerAccountId", .. Through,
    ];

    [Fact]
    public async Task Every_record_about_a_person_is_handed_out_and_erased_by_its_module()
    {
        await using var house = await House.OpenAsync();
        await house.WithAsync((db, services) =>
        {
            var covered = services.GetServices<IPersonalData>().SelectMany(m => m.Covers).ToHashSet();
            var about = db.Model.GetEntityTypes().Where(t => !t.IsOwned() && (typeof(IAboutPerson).IsAssignableFrom(t.ClrType) || PersonReferences.In(db.Model).Any(r => r.DeclaringType == t) || t.GetProperties().Any(p => Through.Contains(p.Name))));
            about.Where(t => !covered.Contains(t.ClrType) && !Elsewhere.ContainsKey(t.ClrType.Name)).Select(t => t.ClrType.Name).ShouldBeEmpty();
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Every_id_in_the_model_is_known_to_be_of_a_person_or_not()
    {
        await using var house = await House.OpenAsync();
        await house.WithAsync((db, _) =>
        {
            var people = PersonReferences.In(db.Model).ToHashSet();
            people.Count.ShouldBeGreaterThan(10);
            db.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => (p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?)) && !people.Contains(p) && !Other.Contains(p.Name))
                .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").ShouldBeEmpty();
            return Task.CompletedTask;
        });
    }
}
