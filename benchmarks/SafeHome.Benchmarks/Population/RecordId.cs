namespace SafeHome.Benchmarks.Population;

/// <summary>The identifiers in the files.</summary>
internal static class RecordId
{
    public static string Known(Resident resident) => $"K{resident.Number}";

    public static string Household(int number) => $"H{number}";

    public static string Report(int number) => $"R{number}";

    public static string Reported(int report, int person) => $"R{report}-{person}";
}
