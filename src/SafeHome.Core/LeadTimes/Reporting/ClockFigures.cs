namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>How one term was kept.</summary>
/// <param name="InTime">How many ended in time.</param>
/// <param name="Late">How many ended late.</param>
/// <param name="Open">How many still run, and how many of those should have ended, by their age; of every age, the youngest first.</param>
/// <param name="MedianHours">
/// The time of those that ended, by nearest rank over whole hours rounded up: within it at least half of them ended. Calendar time; null
/// where none ended. Where many are open this flatters.
/// </param>
/// <param name="Percentile90Hours">The same for nine in ten.</param>
public sealed record ClockFigures(int InTime, int Late, IReadOnlyList<OpenAtAge> Open, int? MedianHours, int? Percentile90Hours)
{
    /// <summary>How many began.</summary>
    public int Begun => InTime + Late + Overdue + Running;

    /// <summary>How many still run though they should have ended.</summary>
    public int Overdue => Sum(age => age.Overdue);

    /// <summary>How many still run and are in time so far.</summary>
    public int Running => Sum(age => age.Open - age.Overdue);

    /// <summary>
    /// Of those of which it is certain, how many out of one ended in time: what is overdue is not in time, however it ends; what runs within
    /// its term does not count yet. Null where nothing is certain.
    /// </summary>
    public decimal? ShareInTime => InTime + Late + Overdue is > 0 and var certain ? (decimal)InTime / certain : null;

    // A report has tens of thousands of these, and an enumerator for each would cost more than the sum.
    private int Sum(Func<OpenAtAge, int> of)
    {
        var sum = 0;
        for (var age = 0; age < Open.Count; age++) sum += of(Open[age]);
        return sum;
    }
}

/// <summary>What still runs of one age, which counts from the day on which it began.</summary>
/// <param name="FromDays">The least age.</param>
/// <param name="ToDays">The greatest age; null for no bound.</param>
/// <param name="Open">How many run.</param>
/// <param name="Overdue">How many of those should have ended.</param>
public readonly record struct OpenAtAge(int FromDays, int? ToDays, int Open, int Overdue);
