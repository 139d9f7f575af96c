using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Model;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>The records of two files, or of one that is deduplicated, ready to be compared.</summary>
internal sealed class ComparableFiles
{
    public ComparableFiles(RecordFile left, RecordFile? right, FieldFrequencies frequencies)
    {
        IsOneFile = right is null;
        Left = left.Prepare(frequencies);
        Right = right?.Prepare(frequencies) ?? Left;
        Reports = (right ?? left).Reports;
    }

    /// <summary>Whether there is one file only.</summary>
    public bool IsOneFile { get; }

    /// <summary>The records of the first file.</summary>
    public IReadOnlyList<ComparablePerson> Left { get; }

    /// <summary>Those of the other; where there is one file, those of the first.</summary>
    public IReadOnlyList<ComparablePerson> Right { get; }

    /// <summary>The report of each of <see cref="Right"/>; empty where the file does not tell.</summary>
    public IReadOnlyList<string> Reports { get; }

    /// <summary>How many pairs there are, whether compared or not.</summary>
    public double AllPairs => IsOneFile ? Left.Count * (Left.Count - 1.0) / 2 : (double)Left.Count * Right.Count;

    /// <summary>How many records there are.</summary>
    public int Records => Left.Count + (IsOneFile ? 0 : Right.Count);
}
