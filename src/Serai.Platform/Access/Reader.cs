using Serai.Platform.Changes;

namespace Serai.Platform.Access;

/// <summary>
/// The person, link or process behind the present request: what they see, what they may do, their language and zone.
/// One a request; set once by whatever recognised them.
/// </summary>
public sealed class Reader
{
    static readonly IReadOnlySet<string> None = new HashSet<string>();

    public Guid? AccountId { get; private set; }

    public Guid? PersonId { get; private set; }

    public Guid? LinkId { get; private set; }

    public Guid? SignInId { get; private set; }

    public string Name { get; private set; } = "";

    public string Zone { get; set; } = "Europe/Brussels";

    /// <summary>Languages the reader accepts, best first; the first is the interface language.</summary>
    public IReadOnlyList<string> Languages { get; set; } = ["en"];

    public Sight Sight { get; private set; } = Sight.Nothing;

    public IReadOnlySet<string> Capabilities { get; private set; } = None;

    /// <summary>Roles held, for the home page; rights are asked for with <see cref="Can"/>.</summary>
    public IReadOnlyList<string> Roles { get; private set; } = [];

    public bool IsSignedIn => AccountId is not null;

    public bool Can(string capability) => Capabilities.Contains(capability);

    public void SignIn(Guid accountId, Guid? personId, Guid signInId, string name, Sight sight, IReadOnlySet<string> capabilities, IReadOnlyList<string> roles)
    {
        AccountId = accountId;
        PersonId = personId;
        SignInId = signInId;
        Name = name;
        Sight = sight;
        Capabilities = capabilities;
        Roles = roles;
    }

    /// <summary>A person without an account who holds a personal link.</summary>
    public void ArriveByLink(Guid linkId, string name, Guid? memberId)
    {
        LinkId = linkId;
        Name = name;
        Sight = memberId is { } id ? Sight.OfMember(id) : Sight.Nothing;
    }

    /// <summary>A process of the installation itself: a job, a verb on the command line.</summary>
    public void BecomeSystem(string name = "Serai", IReadOnlySet<string>? capabilities = null)
    {
        Name = name;
        Sight = Sight.Everything;
        Capabilities = capabilities ?? None;
    }

    public Change Change(string why, TimeProvider time) => new(ToActor(), time.GetUtcNow().UtcDateTime, why);

    public Actor ToActor() => new(AccountId, Name.Length > 0 ? Name : "–") { LinkId = LinkId };
}
