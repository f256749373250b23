namespace Serai.Platform.Data;

public abstract class Entity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Raised by one at each save; a form carries it, so that nobody overwrites somebody else unseen.</summary>
    public int Version { get; internal set; }
}

/// <summary>Each change of such a record goes into the audit chain with its field differences.</summary>
public interface IAudited;

/// <summary>A record of one administration; the scope filter hides it from readers of other Members.</summary>
public interface IOfMember
{
    Guid? MemberId { get; }
}

/// <summary>A record of one programme; a reader with a grant for the programme sees it.</summary>
public interface IOfProgramme
{
    Guid ProgrammeId { get; }
}

/// <summary>The person whom a record tells about; their details leave the audit when they are erased.</summary>
public interface IAboutPerson
{
    Guid? AboutPersonId { get; }
}

/// <summary>A value that must not be written into the audit, for instance a password hash.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
