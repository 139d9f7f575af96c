using System.Text.Json.Serialization;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;
using SafeHome.Pipeline;

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
    internal static NextBestView? For(
        ProposalMade made, Case @case, IReadOnlyList<ReceiverView> receivers, PipelineSettings settings, DateTimeOffset asOf)
    {
        if (@case.Report(made.ReportId) is not { Decision: null, Proposal: { } proposal } report || !proposal.SaysTheSameAs(made.Proposal)) return null;
        if (proposal.Receiver is not { } wanted || receivers.FirstOrDefault(receiver => receiver.Id == wanted)?.Places?.NextPosition is not { } position) return null;
        var history = CaseHistories.Of(@case, report, settings.Receivers);
        var next = settings.Proposer.ProposeBeside(report.Facts, history, report.Received, DutchTime.DayOf(asOf), settings.Receivers.Find(wanted)!);
        return new NextBestView(position, next.Decision.Code(), Terms.Of(next.Service), next.Receiver, ReasonView.Of(next.Reasons));
    }
}
