using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>The command by which is said who alone may see a case.</summary>
/// <param name="Staff">Their names; none where all staff of the region may see it again.</param>
/// <param name="Reason">Always needed.</param>
public sealed record ProtectCase(IReadOnlyList<string> Staff, string? Reason) : PersonalData, ICaseCommand
{
    /// <summary>The least that may be named: with one, nobody could act on the case while that one is away.</summary>
    public const int Fewest = 2;

    /// <summary>The most that may be named: the names stand in the case, which has to fit one row.</summary>
    public const int Most = 20;

    /// <summary>The longest name.</summary>
    public const int LongestName = 200;

    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (string.IsNullOrWhiteSpace(Reason)) return CommandResult.Invalid("/reden", "required", "Wijzigen wie een casus ziet vraagt een reden.");
        if (Staff.Count == 0) return new CommandResult(@case.Protection is null ? [] : [new ProtectionLifted(at, by, Reason)]);
        var staff = Staff.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (staff.Count is < Fewest or > Most || staff.Exists(name => name.Length > LongestName || name.Any(char.IsControl)))
            return CommandResult.Invalid("/medewerkers", "count", $"Noem {Fewest} tot {Most} medewerkers, elk bij de naam: dan kan er altijd iemand bij de casus.");
        var protection = new Protection(staff);
        return new CommandResult(Protection.IsAlike(@case.Protection, protection) ? [] : [new CaseProtected(at, by, staff, Reason)]);
    }
}
