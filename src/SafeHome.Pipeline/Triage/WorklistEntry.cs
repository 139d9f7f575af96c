using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Triage;

/// <summary>A case on the worklist. It holds no data of the household: names stand in the case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Phase">What it waits for.</param>
/// <param name="Urgency">How urgent it is; null before triage.</param>
/// <param name="Due">The last day of the clock that runs out first.</param>
/// <param name="Municipality">The municipality (CBS code), where it is known.</param>
/// <param name="Reports">How many reports it has.</param>
/// <param name="Minors">How many minors the latest report names.</param>
/// <param name="Received">When the latest report came in.</param>
/// <param name="IsRefused">Whether a receiver has refused it.</param>
/// <param name="IsLapsed">Whether a receiver has left it without an answer.</param>
/// <param name="Handler">The member of staff who has it in hand; null while nobody has.</param>
public sealed record WorklistEntry(
    string CaseId,
    Phase Phase,
    Urgency? Urgency,
    DateOnly Due,
    string? Municipality,
    int Reports,
    int Minors,
    DateTimeOffset Received,
    bool IsRefused,
    bool IsLapsed,
    Handler? Handler)
{
    // What was added since the first rows were written has a value for those that do not have it.

    /// <summary>The nature of the violence in the latest report: codes of list "aardGeweld".</summary>
    public IReadOnlyList<string> Violence { get; init; } = [];

    /// <summary>How many reports of other cases may concern this household, and wait for a person to judge.</summary>
    public int PossibleLinks { get; init; }

    /// <summary>Who alone may see it; null where all staff of its region may.</summary>
    public Protection? Protection { get; init; }

    internal static WorklistEntry Of(Case @case, DateOnly due) => new(
        @case.Id,
        @case.Phase,
        @case.Urgency,
        due,
        @case.Municipality,
        @case.Reports.Count,
        @case.Reports[^1].Facts.Minors,
        @case.Reports.Max(report => report.Received),
        CameBack(@case, ReferralStatus.Refused),
        CameBack(@case, ReferralStatus.Lapsed),
        @case.Handler)
    {
        Violence = @case.Reports[^1].Facts.Violence,
        PossibleLinks = @case.PossibleLinks.Count(link => link.IsOpen),
        Protection = @case.Protection,
    };

    private static bool CameBack(Case @case, ReferralStatus status) =>
        @case.Phase is Phase.Assessment && @case.Referrals.Any(referral => referral.Status == status);

    internal TableEntity ToRow(string region, string rowKey) => new(region, rowKey)
    {
        ["Case"] = CaseId,
        ["Phase"] = Phase.ToString(),
        ["Urgency"] = Urgency?.ToString()!,
        ["Due"] = Due.ToString("O", CultureInfo.InvariantCulture),
        ["Municipality"] = Municipality!,
        ["Reports"] = Reports,
        ["Minors"] = Minors,
        ["Received"] = Received,
        ["Refused"] = IsRefused,
        ["Lapsed"] = IsLapsed,
        ["Handler"] = Handler?.Name!,
        ["HandlerSince"] = Handler?.Since!,
        ["Violence"] = string.Join(',', Violence),
        ["PossibleLinks"] = PossibleLinks,
        // No name has a line break.
        ["OnlyFor"] = Protection is null ? null! : string.Join('\n', Protection.Staff),
    };

    internal static WorklistEntry Read(TableEntity row) => new(
        row.GetString("Case")!,
        Enum.Parse<Phase>(row.GetString("Phase")!),
        row.GetString("Urgency") is { } urgency ? Enum.Parse<Urgency>(urgency) : null,
        DateOnly.ParseExact(row.GetString("Due")!, "O", CultureInfo.InvariantCulture),
        row.GetString("Municipality"),
        (int)row.GetInt64("Reports")!.Value,
        (int)row.GetInt64("Minors")!.Value,
        row.GetDateTimeOffset("Received")!.Value,
        row.GetBoolean("Refused"),
        row.GetBoolean("Lapsed"),
        row.GetString("Handler") is { } handler ? new Handler(handler, row.GetDateTimeOffset("HandlerSince")!.Value) : null)
    {
        Violence = row.GetString("Violence")?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
        PossibleLinks = (int)(row.GetInt64("PossibleLinks") ?? 0),
        Protection = row.GetString("OnlyFor") is { } names ? new Protection(names.Split('\n')) : null,
    };
}
