using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>
/// The command by which someone who is not named sees a protected case after all: at night nobody may be there who is. They are named from then on,
/// and those who were named before, and the privacy officer, see that and why.
/// </summary>
/// <param name="Reason">Always needed.</param>
public sealed record BreakProtection(string? Reason) : PersonalData, ICaseCommand
{
    /// <inheritdoc/>
    public CommandResult On(Case @case, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (string.IsNullOrWhiteSpace(Reason)) return CommandResult.Invalid("/reden", "required", "Een afgeschermde casus openen vraagt een reden.");
        return new CommandResult(@case.Protection is not { } protection || protection.Names(by) ? [] : [new ProtectionBroken(at, by, Reason)]);
    }
}
