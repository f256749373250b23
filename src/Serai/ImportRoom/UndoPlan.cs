using Serai.Platform.Data;
using Serai.Platform.Language;

namespace Serai.ImportRoom;

enum UndoAct { Remove, Restore, Keep }

/// <summary>What undoing an import would do, record by record.</summary>
sealed record UndoPlan(IReadOnlyList<UndoPlan.Row> Rows)
{
    /// <param name="Before">Field values to bring back, as the audit wrote them.</param>
    public sealed record Row(string RecordType, Guid RecordId, string Name, Entity? Record, IReadOnlyDictionary<string, string?[]> Before)
    {
        public UndoAct Act { get; set; }

        /// <summary>Why the record stays as it is.</summary>
        public Message? Why { get; set; }

        public void Keep(string english, params object?[] args) => (Act, Why) = (UndoAct.Keep, new Message(english, args));
    }

    public int Count(UndoAct act) => Rows.Count(r => r.Act == act);

    public bool DoesSomething => Rows.Any(r => r.Act != UndoAct.Keep);
}
