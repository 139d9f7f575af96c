namespace SafeHome.Core.Routing;

/// <summary>The days on which something holds.</summary>
/// <param name="First">The first day; null where it has always held.</param>
/// <param name="Last">The last day, which still counts; null where no end is known.</param>
public readonly record struct Validity(DateOnly? First, DateOnly? Last)
{
    /// <summary>Every day.</summary>
    public static Validity Always => default;

    /// <summary>Whether it ends before it begins, so that no day is in it.</summary>
    public bool IsEmpty => First is { } first && Last is { } last && last < first;

    /// <summary>Whether the day is in it.</summary>
    public bool Contains(DateOnly day) => !(day < First) && !(day > Last);

    /// <summary>Whether there is a day that is in both.</summary>
    public bool Overlaps(Validity other) => !(other.Last < First) && !(Last < other.First);

    /// <summary>For sentences: "2025-01-01 to 2026-12-31", or dots where there is no end.</summary>
    public override string ToString() => $"{Day(First)} to {Day(Last)}";

    private static string Day(DateOnly? day) => day is { } known ? FormattableString.Invariant($"{known:yyyy-MM-dd}") : "…";
}
