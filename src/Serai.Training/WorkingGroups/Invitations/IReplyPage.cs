using Serai.Platform.Language;
using Serai.Platform.Web;

namespace Serai.Training.WorkingGroups;

internal sealed record ReplyForm
{
    public ReplyState? Reply { get; init; }

    public string? Substitute { get; init; }

    public string? SubstituteEmail { get; init; }

    public string? Note { get; init; }

    public ReplyChannel Through { get; init; } = ReplyChannel.Mail;

    public static ReplyForm Of(Invitation i) => new()
    {
        Reply = i.Reply == ReplyState.Waiting ? null : i.Reply, Substitute = i.Substitute, SubstituteEmail = i.SubstituteEmail, Note = i.Note,
    };

    public static IReadOnlyList<Option> Answers(Text text, bool own) =>
    [
        new(nameof(ReplyState.Accepted), own ? text["I will come"] : text["Accepted"]),
        new(nameof(ReplyState.Declined), own ? text["I cannot come"] : text["Declined"]),
        new(nameof(ReplyState.Substitute), own ? text["Somebody else comes for me"] : text["Sends a substitute"]),
    ];
}

/// <summary>A page with the form of a reply.</summary>
internal interface IReplyPage
{
    ReplyForm Input { get; }

    IReadOnlyList<Option> Answers { get; }
}
