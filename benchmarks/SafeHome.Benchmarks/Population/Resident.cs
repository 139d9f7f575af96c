namespace SafeHome.Benchmarks.Population;

internal enum Sex
{
    Male,
    Female,
}

/// <summary>A surname with its prefix, which may be empty.</summary>
internal readonly record struct Surname(string Prefix, string Name)
{
    public override string ToString() => Prefix == "" ? Name : $"{Prefix} {Name}";
}

/// <summary>Where someone lives. Letter and addition may be empty.</summary>
internal sealed record Address(string Street, int Number, string Letter, string Addition, string Postcode, string Place);

/// <summary>An invented person, as he or she is: what others write about him or her is a <see cref="Mention"/>.</summary>
internal sealed record Resident
{
    /// <summary>Nobody else's.</summary>
    public required int Number { get; init; }

    /// <summary>Null for who has none.</summary>
    public required string? Bsn { get; init; }

    /// <summary>The roots, from which the names follow.</summary>
    public required Background Background { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Null before birth.</summary>
    public required DateOnly? Born { get; init; }

    /// <summary>As on the birth certificate; empty before birth.</summary>
    public required IReadOnlyList<string> GivenNames { get; init; }

    /// <summary>What others call him or her; empty before birth.</summary>
    public required string CalledName { get; init; }

    /// <summary>The surname at birth.</summary>
    public required Surname Surname { get; init; }

    /// <summary>The surname of the partner, for who uses that.</summary>
    public Surname? PartnerSurname { get; init; }

    public required Address Address { get; init; }

    /// <summary>Ten digits; null for who has none.</summary>
    public string? Phone { get; init; }

    public int AgeOn(DateOnly day) => Born is { } born ? (day.DayNumber - born.DayNumber) / 365 : 0;
}
