namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>Personal data by which a leak is traced: each input tells of one of ten senders, and its answer may tell of none of the others.</summary>
internal static class Canaries
{
    // Letters only, and none within another.
    private static readonly (string Name, string Street, string Door)[] Senders =
        [.. "abcdefghij".Select(letter => ($"Kanarie{letter}vogel", $"Zangzaad{letter}straat", $"kooi{letter}deur"))];

    /// <summary>Those of every sender.</summary>
    public static IReadOnlyList<string> All { get; } = Words(Senders);

    /// <summary>Those that the input with a number tells of.</summary>
    public static (string Name, string Street, string Door) Of(int number) => Senders[number % Senders.Length];

    /// <summary>Those that the input with a number does not tell of.</summary>
    public static IReadOnlyList<string> OfOthersThan(int number) => Words(Senders.Where(sender => sender != Of(number)));

    private static IReadOnlyList<string> Words(IEnumerable<(string Name, string Street, string Door)> senders) =>
        [.. senders.SelectMany(sender => new[] { sender.Name, sender.Street, sender.Door })];
}
