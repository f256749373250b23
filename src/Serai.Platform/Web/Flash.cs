using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Serai.Platform.Web;

/// <summary>One sentence that the next page says, after a redirect: "Saved 14:02. It is safe to leave."</summary>
public static class Flash
{
    private const string Kind = "flash-kind";
    private const string Sentence = "flash-text";

    /// <summary><paramref name="text"/> is in the reader's language already.</summary>
    public static void Tell(this ITempDataDictionary data, string text, string kind = "ok")
    {
        data[Sentence] = text;
        data[Kind] = kind;
    }

    public static (string Kind, string Text)? Take(ITempDataDictionary data) =>
        data[Sentence] is string text ? (data[Kind] as string ?? "ok", text) : null;
}
