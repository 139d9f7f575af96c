namespace SafeHome.Core.Matching;

/// <summary>The level of each field of a pair of records: all that is weighed of them. It holds no personal data.</summary>
public readonly record struct ComparisonVector
{
    private const int BitsPerField = 8;

    private readonly ulong _levels;

    private ComparisonVector(ulong levels) => _levels = levels;

    /// <summary>The level of a field; <see cref="ComparisonLevel.Missing"/> unless set.</summary>
    public ComparisonLevel this[PersonField field] => (ComparisonLevel)((_levels >> (BitsPerField * (int)field)) & 0xFF);

    /// <summary>The same, but for one field.</summary>
    public ComparisonVector With(PersonField field, ComparisonLevel level)
    {
        var shift = BitsPerField * (int)field;
        return new ComparisonVector((_levels & ~(0xFFUL << shift)) | ((ulong)level << shift));
    }
}
