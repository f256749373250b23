using System.Runtime.CompilerServices;

namespace Serai.TimeRelease.Engine.Reading.Csv;

/// <summary>Where the fields of one row stand in its chunk.</summary>
interface IFields
{
    (int Start, int End) Of(int column);
}

/// <summary>Fields of a row without quotes: each stands between two marks.</summary>
readonly unsafe struct PlainFields(int* marks) : IFields
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Start, int End) Of(int column) => (marks[column - 1] + 1, marks[column]);
}

/// <summary>Fields of a row with quotes.</summary>
readonly struct QuotedFields(int[] starts, int[] ends) : IFields
{
    public (int Start, int End) Of(int column) => (starts[column], ends[column]);
}
