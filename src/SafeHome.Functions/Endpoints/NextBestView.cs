using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Triage;

namespace SafeHome.Functions.Endpoints;

/// <summary>What is proposed next where the receiver of a proposal has no place, with where the household would stand on its waiting list.</summary>
public sealed record NextBestView(
    [property: JsonPropertyName("wachtlijstplaats")] int Position,
    [property: JsonPropertyName("besluit")] string Decision,
    [property: JsonPropertyName("dienst")] string? Service,
    [property: JsonPropertyName("ontvanger")] string? Receiver,
    [property: JsonPropertyName("redenen")] IReadOnlyList<ReasonView> Reasons)
{
    /// <summary>The next best for a proposal that waits for a decision; null for any other, and where there is a place.</summary>
    internal static NextBestView? For(ProposalMade made, CaseFile file, PipelineSettings settings, DateTimeOffset asOf) =>
        file.Case.Report(made.ReportId) is { Proposal: { } proposal } report && proposal.SaysTheSameAs(made.Proposal) &&
        NextBest.For(report, file.Case, file.Receivers, settings, asOf) is var (position, next)
            ? new NextBestView(position, next.Decision.Code(), Terms.Of(next.Service), next.Receiver, ReasonView.Of(next.Reasons))
            : null;
}
