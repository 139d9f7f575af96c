using SafeHome.Core.Reports;

namespace SafeHome.Functions.Endpoints;

/// <summary>The reasons that people give in their own words. They are kept in the case, which has to fit one row.</summary>
internal static class Explanation
{
    private const int Longest = 10_000;

    public static bool IsTooLong(string? text) => text?.Length > Longest;

    public static InvalidParam TooLong(string pointer) => new(pointer, "length", $"Deze tekst mag ten hoogste {Longest} tekens hebben.");
}
