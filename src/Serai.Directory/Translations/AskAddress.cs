using Microsoft.AspNetCore.Http.Extensions;

namespace Serai.Directory.Translations;

/// <summary>Where a reader asks for the translation of what a page shows.</summary>
public static class AskAddress
{
    public static string For(string? recordType, Guid? recordId, string language, string page)
    {
        var query = new QueryBuilder { { "language", language }, { "from", page } };
        if (recordType is not null && recordId is { } id)
        {
            query.Add("record", recordType);
            query.Add("id", id.ToString());
        }
        return "/translations/ask" + query;
    }
}
