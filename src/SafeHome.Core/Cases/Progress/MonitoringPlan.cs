namespace SafeHome.Core.Cases.Progress;

/// <summary>The moments at which Veilig Thuis looks again.</summary>
/// <param name="Planned">From when they are counted.</param>
/// <param name="Months">After how many months each comes, in order.</param>
/// <param name="Done">When each that has been was done, in order.</param>
/// <param name="Ended">When it ended before the last; null where it did not.</param>
public sealed record MonitoringPlan(DateTimeOffset Planned, IReadOnlyList<int> Months, IReadOnlyList<DateTimeOffset> Done, DateTimeOffset? Ended)
{
    /// <summary>Whether the next moment is the last.</summary>
    public bool IsAtLast => Done.Count == Months.Count - 1;
}

/// <summary>After how many months Veilig Thuis looks again at a household for which it set conditions.</summary>
/// <remarks>Not in law; three months and a year are what the field does, and each organisation sets its own.</remarks>
public sealed record MonitoringMoments
{
    private const int Longest = 60;

    /// <param name="months">Ascending, from 1 to 60; at least one.</param>
    /// <exception cref="ArgumentException">They are not.</exception>
    public MonitoringMoments(IReadOnlyList<int> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        if (months.Count == 0 || months[0] < 1 || months[^1] > Longest || months.Zip(months.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw new ArgumentException("Months of monitoring ascend, from 1 to 60.", nameof(months));
        Months = months;
    }

    /// <summary>After three months and after a year.</summary>
    public static MonitoringMoments Usual { get; } = new([3, 12]);

    /// <summary>The months.</summary>
    public IReadOnlyList<int> Months { get; }
}
