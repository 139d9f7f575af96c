namespace SafeHome.Benchmarks.Population;

/// <summary>What population is asked for.</summary>
/// <param name="Persons">How many are known; the last household is whole, so there may be a few more.</param>
/// <param name="Reports">How many reports come in about them and about others.</param>
/// <param name="Seed">The same options with the same seed give the same files.</param>
/// <param name="KnownShare">The share of the reports that concern a known household.</param>
/// <param name="MissingBsn">The share of the reports that name no BSN.</param>
/// <param name="KnownMissingBsn">The share of the known households of which no BSN was established.</param>
/// <param name="Errors">How many times the rates of <see cref="Errors.ErrorRates"/> reporters err; 0 for never.</param>
internal sealed record PopulationOptions(
    int Persons, int Reports, int Seed, double KnownShare = 0.28, double MissingBsn = 0.5, double KnownMissingBsn = 0.1, double Errors = 1);
