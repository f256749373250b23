using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>Memory that all writers of one reading share, in bytes.</summary>
sealed class MemoryBudget(long limit)
{
    long _taken;

    public long Taken => Volatile.Read(ref _taken);

    /// <summary>Takes memory if there is any left.</summary>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= limit)
            return true;
        Interlocked.Add(ref _taken, -bytes);
        return false;
    }

    /// <summary>Takes memory that cannot be done without.</summary>
    public void Take(long bytes) => Interlocked.Add(ref _taken, bytes);

    public void GiveBack(long bytes) => Interlocked.Add(ref _taken, -bytes);
}

/// <summary>
/// What one thread has parsed, in partitions by case: so that all rows of a case end up together, and the cases of one partition fit into the cache of a core when they are
/// put in order. Lies outside the garbage-collected heap, and beyond its share of memory in a temporary file.
/// </summary>
sealed unsafe class PartitionStore : IDisposable
{
    readonly MemoryBudget _budget;
    readonly int _blockBytes;
    readonly Slot* _slots;
    readonly List<Block>[] _full;
    FileStream? _spill;

    public PartitionStore(int partitions, int blockBytes, MemoryBudget budget)
    {
        (Partitions, _blockBytes, _budget) = (partitions, blockBytes, budget);
        _slots = (Slot*)NativeMemory.AllocZeroed((nuint)partitions, (nuint)sizeof(Slot));
        _full = new List<Block>[partitions];
        for (var i = 0; i < partitions; i++)
            _full[i] = [];
    }

    public int Partitions { get; }

    /// <summary>Bytes written to the temporary file.</summary>
    public long Spilled => _spill?.Length ?? 0;

    /// <summary>A place with room for a record; <see cref="Advance"/> tells how much was written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Room(int partition, int bytes)
    {
        var slot = _slots + partition;
        return slot->At + bytes <= slot->Limit ? slot->At : NewBlock(partition, bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int partition, byte* to) => _slots[partition].At = to;

    /// <summary>Tells that the last record was an event.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountEvent(int partition) => _slots[partition].Events++;

    /// <summary>Events of a partition that was not yet drained.</summary>
    public int EventsOf(int partition) => _slots[partition].Events;

    [MethodImpl(MethodImplOptions.NoInlining)]
    byte* NewBlock(int partition, int bytes)
    {
        var slot = _slots + partition;
        var size = Math.Max(_blockBytes, bytes);
        if (slot->Start != null)
        {
            var used = (int)(slot->At - slot->Start);
            if (used > 0 && size <= slot->Limit - slot->Start && !_budget.TryTake(size))
            {
                // No memory left: the block goes to the file and is used again.
                _spill ??= new FileStream(Path.Combine(Path.GetTempPath(), $"serai-{Guid.CreateVersion7():N}.part"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 0,
                    FileOptions.DeleteOnClose);
                _full[partition].Add(new Block(0, used, _spill.Position));
                _spill.Write(new ReadOnlySpan<byte>(slot->Start, used));
                return slot->At = slot->Start;
            }
            _full[partition].Add(new Block((nint)slot->Start, used, (int)(slot->Limit - slot->Start)));
        }
        else
            _budget.Take(size);
        slot->Start = Pages.Allocate(size);
        slot->Limit = slot->Start + size;
        return slot->At = slot->Start;
    }

    /// <summary>Takes the blocks of a partition out of the store, one after the other; each is valid until the next one is asked for.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="scratch">Holds what comes back from the file; grown where needed.</param>
    /// <param name="visit">Gets the start and the length of each block.</param>
    public void Drain(int partition, ref byte[] scratch, BlockVisitor visit)
    {
        foreach (var block in _full[partition])
        {
            if (block.Memory != 0)
            {
                visit((byte*)block.Memory, block.Used);
                Pages.Free((byte*)block.Memory, block.Place);
                _budget.GiveBack(block.Place);
                continue;
            }
            if (scratch.Length < block.Used + 64)
                scratch = GC.AllocateUninitializedArray<byte>(Math.Max(_blockBytes, block.Used) + 64, pinned: true);
            RandomAccess.Read(_spill!.SafeFileHandle, scratch.AsSpan(0, block.Used), block.Place);
            fixed (byte* start = scratch)
                visit(start, block.Used);
        }
        _full[partition] = [];
        var slot = _slots + partition;
        if (slot->Start == null)
            return;
        visit(slot->Start, (int)(slot->At - slot->Start));
        Pages.Free(slot->Start, slot->Limit - slot->Start);
        _budget.GiveBack(slot->Limit - slot->Start);
        *slot = default;
    }

    public void Dispose()
    {
        for (var i = 0; i < Partitions; i++)
        {
            foreach (var block in _full[i])
                Pages.Free((byte*)block.Memory, block.Place);
            Pages.Free(_slots[i].Start, _slots[i].Limit - _slots[i].Start);
        }
        NativeMemory.Free(_slots);
        _spill?.Dispose();
    }

    struct Slot
    {
        public byte* At, Limit, Start;
        public int Events;
    }

    /// <param name="Memory">The block, or 0 where it is in the file.</param>
    /// <param name="Used">Bytes in use.</param>
    /// <param name="Place">In memory the size of the block, else its place in the file.</param>
    readonly record struct Block(nint Memory, int Used, long Place);
}

unsafe delegate void BlockVisitor(byte* start, int length);
