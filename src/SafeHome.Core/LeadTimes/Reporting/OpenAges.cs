namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>The ages by which what is open is told apart.</summary>
internal static class OpenAges
{
    // The terms themselves (five days, four and ten weeks), two weeks, and half a year.
    private static readonly int[] LastDay = [5, 14, 28, 70, 182, int.MaxValue];

    // Of most terms of most slices.
    private static readonly IReadOnlyList<OpenAtAge> Nothing = Of(new int[LastDay.Length], new int[LastDay.Length]);

    /// <summary>How many there are.</summary>
    public static int Count => LastDay.Length;

    /// <summary>Into which something falls that began so many days ago.</summary>
    public static int AgeOf(int days) => Array.FindIndex(LastDay, last => days <= last);

    /// <summary>What is open of each age.</summary>
    /// <param name="running">How many are in time so far.</param>
    /// <param name="overdue">How many should have ended.</param>
    public static IReadOnlyList<OpenAtAge> ToFigures(ReadOnlySpan<int> running, ReadOnlySpan<int> overdue) =>
        running.ContainsAnyExcept(0) || overdue.ContainsAnyExcept(0) ? Of(running, overdue) : Nothing;

    private static OpenAtAge[] Of(ReadOnlySpan<int> running, ReadOnlySpan<int> overdue)
    {
        var ages = new OpenAtAge[LastDay.Length];
        for (var age = 0; age < ages.Length; age++)
        {
            var (first, last) = (age == 0 ? 0 : LastDay[age - 1] + 1, LastDay[age]);
            ages[age] = new OpenAtAge(first, last == int.MaxValue ? null : last, running[age] + overdue[age], overdue[age]);
        }

        return ages;
    }
}
