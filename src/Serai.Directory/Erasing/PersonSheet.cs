using Serai.Documents;
using Serai.Platform.Language;
using Serai.Platform.Ports;

namespace Serai.Directory.Erasing;

/// <summary>Everything about a person as one table: a row for each value.</summary>
static class PersonSheet
{
    public static byte[] Of(IEnumerable<PersonalRecord> records, Text text) => XlsxWriter.ToArray(new Sheet(text["Everything about this person"],
        [new SheetColumn(text["Kind"]), new SheetColumn(text["Record"]), new SheetColumn(text["Field"]), new SheetColumn(text["Value"])],
        records.OrderBy(r => r.Kind, StringComparer.Ordinal).SelectMany(r => r.Values.Where(v => !string.IsNullOrEmpty(v.Value)).Select(v => new object?[] { text.Say(new Message(r.Kind)), r.Id, v.Key, v.Value }))));
}
