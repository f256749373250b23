using Serai.TimeRelease.Engine.Reading;
using Serai.TimeRelease.Engine.Reading.Files;
using Serai.TimeRelease.Engine.Reading.Tables;
using Serai.TimeRelease.Engine.Reading.Xlsx;

namespace Serai.TimeRelease.Records;

/// <summary>The names of a table's columns, for the lists to choose from; none where the file is no table.</summary>
internal static class Heads
{
    public static IReadOnlyList<string> Of(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var kind = FileKinds.Recognise(stream, Path.GetFileName(path)).Kind;
            stream.Position = 0;
            using IEventTable? table = kind switch
            {
                FileKind.Xlsx => XlsxTable.Open(stream, Path.GetFileName(path), null),
                FileKind.Text => CsvTable.Open(path, new ReadOptions(), new Problems()),
                _ => null,
            };
            return table?.Columns ?? [];
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }
}
