namespace SafeHome.LocalHost.Year;

/// <summary>What may be chosen for an invented year.</summary>
/// <param name="Year">Which year.</param>
/// <param name="Reports">How many reports come in.</param>
/// <param name="Seed">The same seed gives the same year.</param>
/// <param name="Folder">Where the files of the report are written.</param>
internal sealed record YearOptions(int Year, int Reports, int Seed, string Folder)
{
    /// <summary>As many as Veilig Thuis Utrecht and Flevoland together receive in a year (CBS 84852NED, rounded).</summary>
    public const int UsualReports = 17_000;
}
