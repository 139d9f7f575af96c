using System.Globalization;

namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>
/// Which inputs are sent. An input is made from its number alone: <c>SAFEHOME_SEED=1234</c> sends that one again, and
/// <c>SAFEHOME_NIGHTLY=1</c> sends twenty-five times as many.
/// </summary>
internal static class FuzzPlan
{
    private const int Nightly = 25;

    // The app starts anew after as many, so that what an input left behind is found near it, and cases stay small.
    private const int OfOneApp = 250;

    /// <summary>The numbers of the inputs, as many at a time as one app gets.</summary>
    /// <param name="normal">How many there are in the normal run.</param>
    public static IEnumerable<int[]> Numbers(int normal) => Environment.GetEnvironmentVariable("SAFEHOME_SEED") is { Length: > 0 } one
        ? [[int.Parse(one, CultureInfo.InvariantCulture)]]
        : Enumerable.Range(1, IsNightly ? normal * Nightly : normal).Chunk(OfOneApp);

    private static bool IsNightly => Environment.GetEnvironmentVariable("SAFEHOME_NIGHTLY") == "1";
}
