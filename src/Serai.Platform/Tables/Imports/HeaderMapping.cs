using Serai.Platform.Language;

namespace Serai.Platform.Tables.Imports;

/// <summary>Finds the columns of an import among the headers of a file: any interface language, any case, with or without accents.</summary>
internal sealed class HeaderMapping
{
    public Dictionary<string, int> Found { get; } = [];

    public List<string> Ignored { get; } = [];

    public List<Message> Faults { get; } = [];

    public static HeaderMapping Of(IReadOnlyList<string> headers, ImportKind kind, IReadOnlyDictionary<string, int> chosen)
    {
        var mapping = new HeaderMapping();
        var taken = new HashSet<int>();
        foreach (var column in kind.Columns)
            if (chosen.TryGetValue(column.Key, out var position))
            {
                if (position < 0) continue;
                if (position >= headers.Count) mapping.Faults.Add(new Message("There is no column {0} in this table.", position + 1));
                else if (!taken.Add(position)) mapping.Faults.Add(new Message("The column {0} was chosen for two purposes.", headers[position]));
                else mapping.Found[column.Key] = position;
            }

        var folded = headers.Select(Fold.Key).ToList();
        foreach (var column in kind.Columns)
        {
            if (chosen.ContainsKey(column.Key)) continue;
            var names = column.Aliases.Append(column.Header).Append(column.Key).Select(Fold.Key).ToHashSet();
            var places = Enumerable.Range(0, headers.Count).Where(i => !taken.Contains(i) && folded[i].Length > 0 && names.Contains(folded[i])).ToList();
            if (places.Count > 1)
                mapping.Faults.Add(new Message("The columns {0} all mean {1}; leave only one of them, or choose one.", places.Select(p => headers[p] + " (" + XlsxSource.ColumnName(p) + ")").ToList(), new Message(column.Header)));
            if (places.Count == 0) continue;
            taken.Add(places[0]);
            mapping.Found[column.Key] = places[0];
        }

        foreach (var column in kind.Columns.Where(c => c.IsRequired && !mapping.Found.ContainsKey(c.Key)))
            mapping.Faults.Add(new Message("The column {0} is missing. Its header may be in any interface language.", new Message(column.Header)));
        mapping.Ignored.AddRange(Enumerable.Range(0, headers.Count).Where(i => !taken.Contains(i) && headers[i].Length > 0).Select(i => headers[i]));
        return mapping;
    }
}
