namespace SafeHome.Core.LeadTimes;

/// <summary>A number of working days, so that it is never taken for calendar days.</summary>
public readonly record struct WorkingDays
{
    private const int Most = 10_000;

    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or more than ten thousand.</exception>
    public WorkingDays(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        Count = count;
    }

    /// <summary>The norm for the appraisal of safety: five working days from receipt (Handelingsprotocol Veilig Thuis).</summary>
    public static WorkingDays TriageNorm => new(5);

    /// <summary>How many.</summary>
    public int Count { get; }
}
