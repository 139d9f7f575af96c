using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes.Files;

/// <summary>A statement as the interface and the JSON file have it.</summary>
public sealed record LeadTimesView(
    [property: JsonPropertyName("periode")] string Period,
    [property: JsonPropertyName("peildatum")] DateTime AsOf,
    [property: JsonPropertyName("weergave")] string Kind,
    [property: JsonPropertyName("cijfers")] IReadOnlyList<LeadTimeLineView> Lines)
{
    /// <summary>The <c>weergave</c> of exact counts.</summary>
    public const string Exact = "exact";

    /// <summary>The <c>weergave</c> of counts that are rounded, with small ones withheld.</summary>
    public const string Published = "gepubliceerd";

    /// <summary>Writes a statement.</summary>
    public static LeadTimesView Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new LeadTimesView(
            statement.Period.Name,
            statement.AsOf.UtcDateTime,
            statement.IsExact ? Exact : Published,
            [.. statement.Lines.Select(LeadTimeLineView.Of)]);
    }
}

/// <summary>The figures of some of the reports. Times are calendar time in hours; what is null is withheld or does not exist.</summary>
public sealed record LeadTimeLineView(
    [property: JsonPropertyName("regio")] string? Region,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("naam")] string Name,
    [property: JsonPropertyName("naar")] string? By,
    [property: JsonPropertyName("waarde")] string? Value,
    [property: JsonPropertyName("ontvangen")] int? Received,
    [property: JsonPropertyName("doorgezet")] int? PassedOn,
    [property: JsonPropertyName("huishoudens")] int? Households,
    [property: JsonPropertyName("per1000Huishoudens")] decimal? Per1000Households,
    [property: JsonPropertyName("vervolgmeldingen")] FollowUpsView? FollowUps,
    [property: JsonPropertyName("termijnen")] IReadOnlyList<TermView> Terms,
    [property: JsonPropertyName("overdrachten")] TransferCountsView? Transfers,
    [property: JsonPropertyName("mdaPlusPlus")] MdaPlusPlusView? MdaPlusPlus)
{
    internal static LeadTimeLineView Of(StatementLine line) => new(
        line.Slice.Place.Region,
        line.Slice.Place.Municipality,
        Labels.Of(line.Slice.Place),
        Labels.Code(line.Slice.By),
        line.Slice.By is Breakdown.None ? null : line.Slice.Value,
        line.Received,
        line.PassedOn,
        line.Households?.Count,
        line.Per1000Households,
        line.FollowUps.Count == 0 ? null : FollowUpsView.Of(line.FollowUps),
        [.. line.Terms.Select(TermView.Of)],
        line.Transfers is { } transfers ? TransferCountsView.Of(transfers) : null,
        line.MdaPlusPlus is { } mda ? new MdaPlusPlusView(mda.Proposed, mda.Accepted, mda.Waiting) : null);
}

/// <summary>How many were follow-up reports, by the phase in which they came.</summary>
public sealed record FollowUpsView(
    [property: JsonPropertyName("tijdensVeiligheidsbeoordeling")] int? DuringAssessment,
    [property: JsonPropertyName("naVeiligheidsbeoordeling")] int? AfterAssessment,
    [property: JsonPropertyName("tijdensMonitoring")] int? DuringMonitoring)
{
    internal static FollowUpsView Of(IReadOnlyDictionary<FollowUp, int?> counts) =>
        new(counts[FollowUp.DuringAssessment], counts[FollowUp.AfterAssessment], counts[FollowUp.DuringMonitoring]);
}

/// <summary>How a term was kept.</summary>
public sealed record TermView(
    [property: JsonPropertyName("term")] string Term,
    [property: JsonPropertyName("soort")] string Kind,
    [property: JsonPropertyName("binnenTermijn")] int? InTime,
    [property: JsonPropertyName("teLaat")] int? Late,
    [property: JsonPropertyName("openTeLaat")] int? Overdue,
    [property: JsonPropertyName("openBinnenTermijn")] int? Running,
    [property: JsonPropertyName("aandeelBinnenTermijn")] decimal? ShareInTime,
    [property: JsonPropertyName("streven")] decimal? AimedShare,
    [property: JsonPropertyName("mediaanUren")] int? MedianHours,
    [property: JsonPropertyName("percentiel90Uren")] int? Percentile90Hours,
    [property: JsonPropertyName("openNaarLeeftijd")] IReadOnlyList<OpenAtAgeView> Open)
{
    private const int Decimals = 4;

    internal static TermView Of(StatedTerm stated) => new(
        stated.Term.Clock.Code(),
        stated.Term.Kind.Code(),
        stated.InTime,
        stated.Late,
        stated.Overdue,
        stated.Running,
        stated.ShareInTime is { } share ? Math.Round(share, Decimals, MidpointRounding.AwayFromZero) : null,
        stated.Term.AimedShare,
        stated.MedianHours,
        stated.Percentile90Hours,
        [.. stated.Open.Select(age => new OpenAtAgeView(age.FromDays, age.ToDays, age.Open, age.Overdue))]);
}

/// <summary>What still runs of one age.</summary>
public sealed record OpenAtAgeView(
    [property: JsonPropertyName("vanDagen")] int FromDays,
    [property: JsonPropertyName("totEnMetDagen")] int? ToDays,
    [property: JsonPropertyName("open")] int Open,
    [property: JsonPropertyName("openTeLaat")] int Overdue);

/// <summary>What became of transfers.</summary>
public sealed record TransferCountsView(
    [property: JsonPropertyName("aangeboden")] int? Offered,
    [property: JsonPropertyName("aanvaard")] int? Accepted,
    [property: JsonPropertyName("geweigerd")] int? Refused,
    [property: JsonPropertyName("ingetrokken")] int? Withdrawn,
    [property: JsonPropertyName("verlopen")] int? Lapsed,
    [property: JsonPropertyName("wachtend")] int? Waiting,
    [property: JsonPropertyName("mediaanUren")] int? MedianHours,
    [property: JsonPropertyName("percentiel90Uren")] int? Percentile90Hours)
{
    internal static TransferCountsView Of(StatedTransfers stated) => new(
        stated.Offered,
        stated.Accepted,
        stated.Refused,
        stated.Withdrawn,
        stated.Lapsed,
        stated.Waiting,
        stated.MedianHours,
        stated.Percentile90Hours);
}

/// <summary>What came of the way to MDA++.</summary>
public sealed record MdaPlusPlusView(
    [property: JsonPropertyName("voorgesteld")] int? Proposed,
    [property: JsonPropertyName("aanvaard")] int? Accepted,
    [property: JsonPropertyName("wachtend")] int? Waiting);
